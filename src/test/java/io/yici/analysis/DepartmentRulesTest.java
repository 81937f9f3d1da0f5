package io.yici.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.analysis.AccessRules.Purpose;
import io.yici.catalogue.Finding;
import io.yici.catalogue.Registers;
import io.yici.catalogue.ServiceDefinition;
import io.yici.catalogue.ServiceFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Steps that ask departments, by a service of tests whose lines are broken one at a time. */
class DepartmentRulesTest {

    private static ServiceFolder folder;
    private static Registers registers;

    @BeforeAll
    static void read() throws IOException {
        folder = ServiceFolder.read(Path.of("src/test/services/consulted"));
        registers = Registers.read(ServiceFolder.read(Path.of("processes/registers")), new ArrayList<>());
    }

    @Test
    void aServiceThatAsksDepartmentsIsClean() {
        assertThat(check(folder).findings()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            departments.unknown  | js-approve, mz-approve             | js-approve, nobody-approve
            departments.twice    | js-approve, mz-approve             | js-approve, js-review
            departments.none     | value="js-approve, mz-approve"     | value=" "
            step.property        | name="departments"                 | name="department"
            departments.shows    | answers.purpose                    | applicant.name
            departments.shows    | answers.purpose                    | household
            fact.unknown         | answers.purpose                    | answers.income
            fact.fields          | household.name                     | household.address
            departments.limit    | name="limit" value="3"             | name="limits" value="3"
            step.no-limit        | name="limit" value="3"             | name="limits" value="3"
            departments.promised | name="limit" value="3"             | name="limit" value="5"
            step.term            | name="limit" value="3"             | name="limit" value="300"
            fact.unknown         | departments.consult.outcome        | departments.consult.reason
            fact.unknown         | departments.consult.outcome        | departments.consult.ga
            fact.unknown         | departments.consult.outcome        | departments.decide.outcome
            departments.repeated | <bpmn:outgoing>toIsConsulted</bpmn:outgoing> | <bpmn:outgoing>toIsConsulted</bpmn:outgoing><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>2</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>
            """)
    void aRuleIsBroken(String rule, String text, String instead) {
        ServiceFolder broken = with("apply.bpmn", text, instead);
        assertThat(check(broken).findings()).extracting(Finding::rule).contains(rule);
    }

    @Test
    void whatDepartmentsAreAskedIsATextInBothLanguages() {
        assertThat(check(with("messages_en.properties", "departments.consult=", "departments.other="))
                        .findings())
                .extracting(Finding::rule)
                .contains("text.missing");
    }

    @Test
    void whatOneDepartmentSaysMayBeRead() {
        ServiceFolder one =
                with("apply.bpmn", "departments.consult.outcome == 'agreed'", "departments.consult.js == 'agreed'");
        assertThat(check(one).findings()).isEmpty();
    }

    @Test
    void anObjectionRefusesNobodyByItself() {
        ServiceFolder straight = with(
                "apply.bpmn",
                "id=\"objected\" name=\"否\" sourceRef=\"isConsulted\" targetRef=\"toReview\"",
                "id=\"objected\" name=\"否\" sourceRef=\"isConsulted\" targetRef=\"refused\"");
        assertThat(check(straight).findings()).extracting(Finding::rule).contains("refusal.no-human");
    }

    @Test
    void anAskedDepartmentSeesWhatTheDiagramShowsIt() {
        ServiceDefinition service =
                ServiceDefinition.read(folder, new ArrayList<>()).orElseThrow();
        AccessRules rules = AccessRules.of(service, registers);
        assertThat(rules.fieldsAt("consult", "household"))
                .contains("czrkxm", "czrkqcrq")
                .isEqualTo(rules.fields("mz-approve", "", "household"));
        assertThat(rules.steps())
                .filteredOn(step -> step.id().equals("consult"))
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.groups()).containsExactly("js-approve", "mz-approve");
                    assertThat(Objects.requireNonNull(step.fields().get("household"))
                                    .values())
                            .allMatch(Set.of(Purpose.CONSULT)::equals);
                });
        ServiceDefinition silent = ServiceDefinition.read(
                        with("apply.bpmn", "household.name, household.local, answers.purpose", ""), new ArrayList<>())
                .orElseThrow();
        assertThat(AccessRules.of(silent, registers).fieldsAt("consult", "household"))
                .isEqualTo(Set.of());
        assertThat(rules.fieldsAt("nowhere", "household")).isEqualTo(Set.of());
    }

    private static ServiceCheck.Result check(ServiceFolder some) {
        return new ServiceCheck(ServiceCheck.STEPS).check(some, registers);
    }

    private static ServiceFolder with(String file, String text, String instead) {
        Map<String, byte[]> files = folder.files();
        String before = new String(Objects.requireNonNull(files.get(file)), StandardCharsets.UTF_8);
        assertThat(before).contains(text);
        files.put(file, before.replace(text, instead).getBytes(StandardCharsets.UTF_8));
        return ServiceFolder.of(folder.name(), files);
    }
}
