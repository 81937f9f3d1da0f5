package io.yici.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.calendar.TimeLimit;
import io.yici.calendar.Unit;
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

    @Test
    void disabilitySubsidiesAreReadWithoutFindings() throws IOException {
        ServiceDefinition service = ServiceDefinition.read(
                        ServiceFolder.read(Path.of("processes/disability-subsidies")), findings)
                .orElseThrow();
        assertThat(findings).isEmpty();
        assertThat(service.item().records()).hasSize(4);
        assertThat(service.item().outcome().reminder()).isNull();
    }

    @Test
    void theResidencePermitIsReadWithoutFindingsAndRemindsOfItsEndorsement() throws IOException {
        ServiceDefinition service = ServiceDefinition.read(
                        ServiceFolder.read(Path.of("processes/residence-permit")), findings)
                .orElseThrow();
        assertThat(findings).isEmpty();
        assertThat(service.item().records()).hasSize(6);
        assertThat(service.item().outcome().reminder()).isEqualTo(new TimeLimit(30, Unit.CALENDAR));
    }

    @Test
    void aDepartmentMayKeepNoRegister() throws IOException {
        Registers registers = Registers.read(ServiceFolder.read(Path.of("processes/registers")), findings);
        Registers.Department street = registers.department("jd").orElseThrow();
        assertThat(street.connector()).isNull();
        assertThat(street.resources()).isEmpty();
    }
}
