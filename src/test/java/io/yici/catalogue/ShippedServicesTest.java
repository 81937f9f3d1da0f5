package io.yici.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShippedServicesTest {

    private final List<Finding> findings = new ArrayList<>();

    @Test
    void registersAreReadWithoutFindings() throws IOException {
        Registers registers = Registers.read(ServiceFolder.read(Path.of("processes/registers")), findings);
        assertThat(findings).isEmpty();
        assertThat(registers.departments())
                .extracting(Registers.Department::id)
                .contains("ga", "mz", "gjj", "zr", "sw", "xy")
                .hasSize(16);
        assertThat(registers.resource("mz_hydj").orElseThrow().facts()).containsKey("spouseId");
    }

    @Test
    void housingFundForRentIsReadWithoutFindings() throws IOException {
        ServiceDefinition service = ServiceDefinition.read(
                        ServiceFolder.read(Path.of("processes/housing-fund-rent")), findings)
                .orElseThrow();
        assertThat(findings).isEmpty();
        assertThat(service.item().records()).hasSize(7);
        assertThat(service.form().pages()).hasSize(5);
        assertThat(service.form().field("landlordName").orElseThrow().hideWhen())
                .isEqualTo("landlordKind != \"company\"");
    }

    @Test
    void publicRentalHousingIsReadWithoutFindings() throws IOException {
        ServiceDefinition service = ServiceDefinition.read(
                        ServiceFolder.read(Path.of("processes/public-rental-housing")), findings)
                .orElseThrow();
        assertThat(findings).isEmpty();
        assertThat(service.item().records()).hasSize(18);
    }
}
