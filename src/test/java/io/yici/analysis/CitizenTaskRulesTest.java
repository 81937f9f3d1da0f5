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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Steps that ask the applicant, by a service of tests that has one. */
class CitizenTaskRulesTest {

    private static ServiceFolder service;
    private static Registers registers;

    @BeforeAll
    static void read() throws IOException {
        service = ServiceFolder.read(Path.of("src/test/services/viewing-day"));
        registers = Registers.read(ServiceFolder.read(Path.of("processes/registers")), new ArrayList<>());
    }

    @Test
    void aServiceThatAsksItsApplicantIsClean() {
        ServiceCheck.Result result = new ServiceCheck(ServiceCheck.STEPS).check(service, registers);
        assertThat(result.findings()).isEmpty();
        assertThat(result.flow())
                .isNotNull()
                .satisfies(flow -> assertThat(flow.sound()).isTrue());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            step.form         | apply.bpmn | deployment:day.form                                | deployment:night.form
            form.unused       | apply.bpmn | deployment:day.form                                | deployment:details.form
            citizen.form      | apply.bpmn | camunda:formKey="camunda-forms:deployment:day.form" | camunda:priority="1"
            citizen.limit     | apply.bpmn | name="limit" value="5"                             | name="limits" value="5"
            citizen.late      | service.yaml | amount: 8                                         | amount: 5
            citizen.timer     | apply.bpmn | P5D                                                | P6D
            citizen.timer     | apply.bpmn | attachedToRef="chooseDay"                          | attachedToRef="chooseDay" cancelActivity="false"
            citizen.key-twice | day.form   | "key": "company"                                   | "key": "purpose"
            step.term         | apply.bpmn | name="limit" value="5"                             | name="limit" value="500"
            step.unit         | apply.bpmn | name="unit" value="working"                        | name="unit" value="moons"
            feel.syntax       | day.form   | =company != \\"family\\"                           | =company != family)
            text.missing      | day.form   | "label": "form.company"                            | "label": "form.unheard"
            text.missing      | messages_en.properties | task.chooseDay.why=                    | task.chooseDay.whence=
            fact.unknown      | apply.bpmn | ${review.outcome == 'grant'}                       | ${tasks.chooseDay.night == null}
            fact.unknown      | apply.bpmn | ${review.outcome == 'grant'}                       | ${tasks.assignDay.day == null}
            """)
    void aRuleIsBroken(String rule, String file, String text, String instead) {
        Map<String, byte[]> files = service.files();
        String before = new String(Objects.requireNonNull(files.get(file)), StandardCharsets.UTF_8);
        assertThat(before).contains(text);
        files.put(file, before.replace(text, instead).getBytes(StandardCharsets.UTF_8));
        assertThat(new ServiceCheck(ServiceCheck.STEPS)
                        .check(ServiceFolder.of(service.name(), files), registers)
                        .findings())
                .extracting(Finding::rule)
                .contains(rule);
    }

    @Test
    void anAnswerMayBeReadByConditions() {
        Map<String, byte[]> files = service.files();
        String before = new String(Objects.requireNonNull(files.get("apply.bpmn")), StandardCharsets.UTF_8);
        files.put(
                "apply.bpmn",
                before.replace("${review.outcome == 'grant'}", "${tasks.chooseDay.company == 'alone'}")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(new ServiceCheck(ServiceCheck.STEPS)
                        .check(ServiceFolder.of(service.name(), files), registers)
                        .findings())
                .isEmpty();
    }
}
