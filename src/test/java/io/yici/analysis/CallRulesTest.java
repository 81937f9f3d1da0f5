package io.yici.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.catalogue.Finding;
import io.yici.catalogue.Registers;
import io.yici.catalogue.ServiceFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Services that call others, by one of tests that calls the one designers begin with. */
class CallRulesTest {

    private static final String CALLED = "new-service";

    private static ServiceFolder caller;
    private static ServiceFolder called;
    private static Registers registers;

    @BeforeAll
    static void read() throws IOException {
        caller = ServiceFolder.read(Path.of("src/test/services/together"));
        called = ServiceFolder.read(Path.of("templates/new-service"));
        registers = Registers.read(ServiceFolder.read(Path.of("processes/registers")), new ArrayList<>());
    }

    @Test
    void aServiceThatCallsAnotherIsClean() {
        assertThat(check(caller, called).findings()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            call.unknown  | caller | apply.bpmn   | name="service" value="new-service" | name="service" value="nowhere"
            step.property | caller | apply.bpmn   | name="service" value="new-service" | name="services" value="new-service"
            call.recursion | caller | apply.bpmn  | name="service" value="new-service" | name="service" value="together"
            call.answer   | caller | details.form | "key": "purpose"                   | "key": "aim"
            call.answer   | called | details.form | "maxLength": 60                    | "maxLength": 600
            call.record   | called | service.yaml | czrkzxbs]                          | czrkzxbs, czrkzz]
            call.record   | called | service.yaml | of: applicant                      | of: neighbour
            call.limit    | called | service.yaml | amount: 3, unit: working           | amount: 9, unit: working
            call.visits   | called | apply.bpmn   | isExecutable="true"                | isExecutable="false"
            fact.unknown  | caller | apply.bpmn   | called.callOther.outcome           | called.callOther.income
            fact.unknown  | caller | apply.bpmn   | called.callOther.outcome           | called.decide.outcome
            call.repeated | caller | apply.bpmn   | <bpmn:outgoing>toIsOther</bpmn:outgoing> | <bpmn:outgoing>toIsOther</bpmn:outgoing><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>2</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>
            """)
    void aRuleIsBroken(String rule, String whose, String file, String text, String instead) {
        boolean own = whose.equals("caller");
        ServiceFolder broken = with(own ? caller : called, file, text, instead);
        assertThat(check(own ? broken : caller, own ? called : broken).findings())
                .extracting(Finding::rule)
                .contains(rule);
    }

    @Test
    void visitsOfWhatIsCalledCountWithItsOwn() {
        ServiceFolder visited =
                with(called, "apply.bpmn", "name=\"kind\" value=\"dispute\"", "name=\"kind\" value=\"visit\"");
        ServiceCheck.Result result = check(caller, visited);
        assertThat(result.findings()).extracting(Finding::rule).contains("visits.exceeded");
        assertThat(result.flow()).isNotNull().satisfies(flow -> {
            assertThat(flow.visits().min()).isZero();
            assertThat(flow.visits().max()).isEqualTo(1);
            assertThat(flow.visits().witness()).contains("isEligible");
        });
        ServiceFolder both =
                with(caller, "apply.bpmn", "name=\"kind\" value=\"dispute\"", "name=\"kind\" value=\"visit\"");
        assertThat(check(both, visited).flow())
                .isNotNull()
                .satisfies(flow -> assertThat(flow.visits().max()).isEqualTo(2));
    }

    private static ServiceCheck.Result check(ServiceFolder folder, ServiceFolder other) {
        return new ServiceCheck(ServiceCheck.STEPS)
                .among(id -> id.equals(CALLED) ? Optional.of(other) : Optional.empty())
                .check(folder, registers);
    }

    private static ServiceFolder with(ServiceFolder folder, String file, String text, String instead) {
        Map<String, byte[]> files = folder.files();
        String before = new String(Objects.requireNonNull(files.get(file)), StandardCharsets.UTF_8);
        assertThat(before).contains(text);
        files.put(file, before.replace(text, instead).getBytes(StandardCharsets.UTF_8));
        return ServiceFolder.of(folder.name(), files);
    }
}
