package io.yici.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.catalogue.Finding;
import io.yici.catalogue.Registers;
import io.yici.catalogue.ServiceFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every service that is shipped is published, needs no visit, and asks all departments at once. */
class ShippedFoldersTest {

    @ParameterizedTest
    @ValueSource(strings = {"disability-subsidies", "residence-permit"})
    void isCleanAndPullsInOneWave(String service) throws IOException {
        List<Finding> findings = new ArrayList<>();
        Registers registers = Registers.read(ServiceFolder.read(Path.of("processes/registers")), findings);
        ServiceCheck.Result result = new ServiceCheck(ServiceCheck.STEPS)
                .check(ServiceFolder.read(Path.of("processes", service)), registers);
        findings.addAll(RegisterCheck.check(registers));
        findings.addAll(result.findings());
        assertThat(findings).isEmpty();
        assertThat(result.visits()).isEqualTo(new VisitBounds(0, 0));
        assertThat(result.plan()).isNotNull().satisfies(plan -> {
            assertThat(plan.onDemand()).isEmpty();
            assertThat(plan.waves()).hasSize(1);
        });
    }
}
