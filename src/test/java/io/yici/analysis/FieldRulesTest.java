package io.yici.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.catalogue.Finding;
import io.yici.catalogue.Registers;
import io.yici.catalogue.ServiceFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Use of single fields, how long records are at hand, and warnings that are accepted outside of diagrams. */
class FieldRulesTest {

    private ServiceFolder folder;
    private Registers registers;
    private Map<String, byte[]> files;

    @BeforeEach
    void read() throws IOException {
        folder = ServiceFolder.read(Path.of("src/test/services/viewing-day"));
        registers = Registers.read(ServiceFolder.read(Path.of("processes/registers")), new ArrayList<>());
        files = folder.files();
    }

    @Test
    void aFieldThatNothingUsesIsToldByItself() {
        change("service.yaml", "czrkzxbs]", "czrkzxbs, czrkzz]");
        assertThat(check().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("field.unused");
            assertThat(finding.error()).isFalse();
            assertThat(finding.element()).isEqualTo("records.household.fields.czrkzz");
            assertThat(finding.line()).isPositive();
            assertThat(finding.arguments()).containsExactly("czrkzz", "household");
        });
    }

    @Test
    void aFieldThatTheCertificateStatesIsUsed() {
        change("service.yaml", "czrkzxbs]", "czrkzxbs, czrkzz]");
        change(
                "service.yaml",
                "kind: text, value: answers.purpose }",
                "kind: text, value: answers.purpose }\n    - { key: address, kind: text, value: household.address }");
        assertThat(rules()).doesNotContain("field.unused").contains("text.missing");
    }

    @Test
    void whatTheCertificateStatesMustBeAskedFor() {
        change("service.yaml", "value: answers.purpose", "value: household.address");
        assertThat(rules()).contains("fact.fields");
        change("service.yaml", "value: household.address", "value: household.nonsense");
        assertThat(rules()).contains("fact.unknown");
        change("service.yaml", "value: household.nonsense", "value: household )");
        assertThat(rules()).contains("feel.syntax");
    }

    @Test
    void theSameFieldOfTheSamePeopleIsAskedForOnce() {
        change("service.yaml", "\naccepted:", """

                  registration:
                    resource: ga_czrk
                    of: applicant
                    fields: [czrkgmsfhm, czrkqcrq]
                    basis: [law]
                    deadlineSeconds: 5
                    missing: [retry]

                accepted:""");
        assertThat(check().findings())
                .filteredOn(finding -> finding.rule().equals("field.pulled-twice"))
                .extracting(Finding::element)
                .containsExactly("records.registration.fields.czrkqcrq");
    }

    @Test
    void aRecordIsNotKeptWhereACaseWaitsAndNothingReadsItAnyMore() {
        assertThat(rules()).as("a clerk reads it behind the wait").doesNotContain("record.kept");
        withoutTheClerk();
        assertThat(check().findings())
                .filteredOn(finding -> finding.rule().equals("record.kept"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.element()).isEqualTo("records.household");
                    assertThat(finding.arguments()).containsExactly("household", "chooseDay");
                });
    }

    @Test
    void aLetterThatNamesItAfterwardsReadsIt() {
        withoutTheClerk();
        change("messages_zh_CN.properties", "reason.resident=", "reason.resident={household.local}");
        assertThat(rules()).doesNotContain("record.kept");
    }

    @Test
    void whatHasNoPlaceOfItsOwnIsAcceptedInTheServicesFile() {
        change("service.yaml", "czrkzxbs]", "czrkzxbs, czrkzz]");
        change(
                "service.yaml",
                "\naccepted:",
                "\naccepted:\n  - { rule: field.unused, element: records.household.fields.czrkzz, reason: 审核时要看 }");
        ServiceCheck.Result result = check();
        assertThat(result.findings()).isEmpty();
        assertThat(result.accepted())
                .filteredOn(accepted -> "records.household.fields.czrkzz"
                        .equals(accepted.finding().element()))
                .singleElement()
                .extracting(Accepted::reason)
                .isEqualTo("审核时要看");
    }

    @Test
    void nothingIsAcceptedWithoutAReasonAndNoError() {
        change("service.yaml", "reason: 申请人核对时，看得出是谁的记录", "reason: ''");
        assertThat(rules()).contains("field.unused");
        change("service.yaml", "rule: field.unused", "rule: fact.fields");
        change("service.yaml", "value: answers.purpose", "value: household.address");
        assertThat(rules()).contains("fact.fields");
    }

    @Test
    void aFieldOfAFormSaysWhyItsTextIsInOneLanguage() {
        change("day.form", "\"dateLabel\": \"form.day\"", "\"dateLabel\": \"WLAN\"");
        assertThat(rules()).contains("text.one-language");
        change(
                "day.form",
                "\"dateLabel\": \"WLAN\"",
                "\"properties\": { \"accept\": \"text.one-language: 两种语言都这样写\" }, \"dateLabel\": \"WLAN\"");
        assertThat(rules()).doesNotContain("text.one-language", "form.property");
        assertThat(check().accepted()).extracting(Accepted::reason).contains("两种语言都这样写");
    }

    @Test
    void aRowOfATableSaysWhyNoScenarioShowsIt() {
        Finding row = Finding.warning("scenario.row", "eligibility.dmn", "grant", 1);
        List<Finding> findings = new ArrayList<>(List.of(row));
        change("eligibility.dmn", "户籍在本市：准予", "户籍在本市：准予 [accept scenario.row: 只在演示中出现]");
        Acceptances acceptances = Acceptances.of(Objects.requireNonNull(check().service()));
        assertThat(acceptances.takeFrom(findings)).singleElement().satisfies(accepted -> {
            assertThat(accepted.finding()).isEqualTo(row);
            assertThat(accepted.reason()).isEqualTo("只在演示中出现");
        });
        assertThat(findings).isEmpty();
        assertThat(acceptances.takeFrom(
                        new ArrayList<>(List.of(Finding.warning("scenario.row", "eligibility.dmn", "other", 1)))))
                .isEmpty();
    }

    /** Whoever does not answer in time withdraws; nobody looks at the case after that. */
    private void withoutTheClerk() {
        for (String gone : List.of(
                "<bpmn:boundaryEvent.*?</bpmn:boundaryEvent>",
                "<bpmn:userTask id=\"assignDay\".*?</bpmn:userTask>",
                "<bpmn:sequenceFlow id=\"(?:notChosen|assigned)\"[^>]*>",
                "<bpmn:incoming>assigned</bpmn:incoming>",
                "<bpmndi:BPMN(Shape|Edge) id=\"(?:noDay|assignDay|notChosen|assigned)_.*?</bpmndi:BPMN\\1>")) {
            String text = new String(Objects.requireNonNull(files.get("apply.bpmn")), StandardCharsets.UTF_8);
            files.put("apply.bpmn", text.replaceAll("(?s)" + gone, "").getBytes(StandardCharsets.UTF_8));
        }
    }

    private void change(String file, String text, String instead) {
        String before = new String(Objects.requireNonNull(files.get(file)), StandardCharsets.UTF_8);
        assertThat(before).contains(text);
        files.put(file, before.replace(text, instead).getBytes(StandardCharsets.UTF_8));
    }

    private List<String> rules() {
        return check().findings().stream().map(Finding::rule).toList();
    }

    private ServiceCheck.Result check() {
        return new ServiceCheck(ServiceCheck.STEPS).check(ServiceFolder.of(folder.name(), files), registers);
    }
}
