package io.yici.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.analysis.PullPlan.Need;
import io.yici.analysis.PullPlan.Pull;
import io.yici.catalogue.Finding;
import io.yici.catalogue.Registers;
import io.yici.catalogue.ServiceFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceCheckTest {

    private final ServiceCheck check = new ServiceCheck(ServiceCheck.STEPS);
    private final Registers registers = registers();
    private final ServiceFolder shipped = folder("housing-fund-rent");

    @Test
    void theShippedServiceIsClean() {
        assertThat(check.check(shipped, registers).findings()).isEmpty();
        assertThat(RegisterCheck.check(registers)).isEmpty();
    }

    @Test
    void theShippedServiceNeedsNoVisit() {
        assertThat(check.check(shipped, registers).flow()).isNotNull().satisfies(flow -> {
            assertThat(flow.sound()).isTrue();
            assertThat(flow.visits().max()).isZero();
        });
    }

    @Test
    void whatNamesItsPeopleIsPulledInAnEarlierWave() {
        PullPlan plan =
                Optional.ofNullable(check.check(shipped, registers).plan()).orElseThrow();
        assertThat(plan.onDemand()).isEmpty();
        assertThat(plan.waves()).hasSize(2);
        assertThat(plan.waves().get(0))
                .extracting(Pull::requirement)
                .containsExactly("household", "marriage", "account", "loan", "ownHomes");
        assertThat(plan.waves().get(0)).extracting(Pull::need).containsOnly(Need.ALWAYS);
        assertThat(plan.waves().get(1)).extracting(Pull::requirement).containsExactly("spouseHomes", "childrenHomes");
        assertThat(plan.waves().get(1)).extracting(Pull::need).containsOnly(Need.IF_KEYED);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            item.id             | service.yaml    | id: housing-fund-rent                  | id: Housing Fund
            item.code           | service.yaml    | code: 1299                             | code: 1298
            item.code-authority | service.yaml    | authority: gjj                         | authority: zr
            item.authority      | service.yaml    | authority: gjj                         | authority: xyz
            setting.unknown     | service.yaml    | visits: 0                              | visit: 0
            setting.missing     | service.yaml    | theme: housing                         | theme:
            setting.wrong       | service.yaml    | unit: calendar                         | unit: moons
            setting.wrong       | service.yaml    | visits: 0                              | visits: none
            yaml.syntax         | service.yaml    | fee: 0                                 | fee: [0
            yaml.alias          | service.yaml    | theme: housing                         | theme: &a housing
            yaml.duplicate      | service.yaml    | fee: 0                                 | visits: 0
            yaml.tag            | service.yaml    | theme: housing                         | theme: !!str housing
            file.missing        | service.yaml    | form: details.form                     | form: other.form
            file.missing        | service.yaml    | diagram: apply.bpmn                    | diagram: other.bpmn
            resource.unknown    | service.yaml    | resource: js_gjjgrdk                   | resource: js_nothing
            field.unknown       | service.yaml    | fields: [zjh, grjcye                   | fields: [zjh, nothing, grjcye
            record.subject      | service.yaml    | fields: [zjh, grjcye                   | fields: [grjcye
            fact.fields         | service.yaml    | fields: [zjh, grjcye                   | fields: [zjh
            record.role         | service.yaml    | of: spouse                             | of: neighbour
            record.empty        | service.yaml    | basis: [regulation-25]                 | basis: []
            record.unknown      | service.yaml    | insteadOf: [loan]                      | insteadOf: [debts]
            record.unknown      | service.yaml    | spouse: { record: marriage             | spouse: { record: wedding
            fact.unknown        | service.yaml    | fact: spouseId                         | fact: spouse
            people.cycle        | service.yaml    | spouse: { record: marriage, fact: spouseId | spouse: { record: spouseHomes, fact: count
            people.applicant    | service.yaml    | { self: true }                         | { self: false, record: marriage, fact: spouseId, consent: guardian }
            material.field      | service.yaml    | field: lease                           | field: note
            decision.unknown    | service.yaml    | decision: eligibility                  | decision: luck
            text.missing        | service.yaml    | conditions: [months-paid               | conditions: [unheard, months-paid
            record.not-declared | apply.bpmn      | name="record" value="loan"             | name="record" value="debts"
            record.never-pulled | apply.bpmn      | name="record" value="loan"             | name="record" value="account"
            record.pulled-twice | apply.bpmn      | name="record" value="loan"             | name="record" value="account"
            step.unknown        | apply.bpmn      | ${issueCertificate}                    | ${issueMoney}
            step.property       | apply.bpmn      | property name="certificate"            | property name="certificates"
            certificate.unknown | apply.bpmn      | value="withdrawal-approval"            | value="licence"
            step.kind           | apply.bpmn      | value="dispute"                        | value="quarrel"
            record.no-check     | apply.bpmn      | value="dispute"                        | value="review"
            step.group          | apply.bpmn      | candidateGroups="gjj-review"           | candidateGroups="xyz-review"
            step.form           | apply.bpmn      | camunda:candidateGroups="gjj-review"   | camunda:formKey="x.form" camunda:candidateGroups="gjj-review"
            step.decision       | apply.bpmn      | decisionRef="eligibility"              | decisionRef="luck"
            step.label          | apply.bpmn      | name="核对异议"                         | name=""
            condition.syntax    | apply.bpmn      | ${marriage.married == true}            | ${marriage.married == }
            fact.unknown        | apply.bpmn      | ${marriage.married == true}            | ${marriage.wed}
            fact.unknown        | apply.bpmn      | ${review.outcome                       | ${reviewer.outcome
            choice.default      | apply.bpmn      | default="unmarried"                    | gatewayDirection="Diverging"
            choice.condition    | apply.bpmn      | default="unmarried"                    | gatewayDirection="Diverging"
            end.outcome         | apply.bpmn      | value="granted"                        | value="great"
            refusal.no-human    | apply.bpmn      | value="proposed-refusal"               | value="review"
            visits.exceeded     | apply.bpmn      | value="dispute"                        | value="visit"
            diagram.executable  | apply.bpmn      | isExecutable="true"                    | isExecutable="false"
            diagram.process     | apply.bpmn      | process id="housing-fund-rent"         | process id="rent"
            time-to-live        | apply.bpmn      | camunda:historyTimeToLive="P180D"      | camunda:versionTag="1"
            xml.syntax          | apply.bpmn      | </bpmn:process>                        | </bpmn:proces>
            xml.doctype         | apply.bpmn      | <bpmn:definitions                      | <!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><bpmn:definitions
            bpmn.schema         | apply.bpmn      | <bpmn:incoming>fromLoan</bpmn:incoming> | <bpmn:arriving/>
            xml.id-twice        | apply.bpmn      | process id="housing-fund-rent"         | process id="submitted"
            dmn.schema          | eligibility.dmn | <variable id="amount_variable"         | <variables id="amount_variable"
            feel.syntax         | eligibility.dmn | &lt; minimumMonths                     | &lt; &lt; minimumMonths
            fact.unknown        | eligibility.dmn | account.monthsPaid                     | account.yearsPaid
            fact.unknown        | eligibility.dmn | answers.monthlyRent * answers.months   | answers.rent * answers.months
            rule.annotation     | eligibility.dmn | <description>本人名下有住房</description> | <description> </description>
            decision.outcome    | eligibility.dmn | name="outcome"                         | name="result"
            decision.outcome-value | eligibility.dmn | <text>"grant"</text>                | <text>"yes"</text>
            record.unknown      | eligibility.dmn | <text>"loan"</text>                    | <text>"debt"</text>
            text.missing        | eligibility.dmn | "reason.owns-home"                     | "reason.unheard"
            time-to-live        | eligibility.dmn | name="演示标准" camunda:historyTimeToLive="P180D" | name="演示标准"
            form.syntax         | details.form    | "type": "default",                     | "type": "default"
            form.not-a-form     | details.form    | "type": "default"                      | "type": "special"
            form.field-type     | details.form    | "type": "textarea"                     | "type": "dynamiclist"
            form.key            | details.form    | "key": "note"                          | "key": "the note"
            form.key-twice      | details.form    | "key": "note"                          | "key": "phone"
            form.options        | details.form    | "type": "textarea"                     | "type": "radio"
            form.label          | details.form    | "label": "form.note",                  | "label": "",
            form.pattern        | details.form    | ^[0-9]{16,19}$                         | ^[0-9{16,19}$
            form.bound          | details.form    | "max": 50000                           | "max": "a lot"
            feel.syntax         | details.form    | =landlordKind != \\"company\\"         | =landlordKind != company)
            form.hide-unknown   | details.form    | =landlordKind != \\"company\\"         | =landlord != \\"company\\"
            form.property       | details.form    | "mask": "card"                         | "hidden": "card"
            form.property-value | details.form    | "mask": "card"                         | "mask": "all"
            form.after          | details.form    | "after": "leaseStart"                  | "after": "phone"
            text.one-language   | details.form    | "label": "form.rent"                   | "label": "Miete"
            text.missing        | details.form    | "label": "form.rent"                   | "label": "form.unheard"
            step.no-limit       | apply.bpmn      | name="accept" value="step.no-limit     | name="accepts" value="step.no-limit
            gateway.label       | apply.bpmn      | name="已婚？"                           | name=""
            flow.label          | apply.bpmn      | id="married" name="是"                  | id="married" name=""
            split.implicit      | apply.bpmn      | id="toIssue" sourceRef="grant"         | id="toIssue" sourceRef="decide"
            join.implicit       | apply.bpmn      | sourceRef="isOverturned" targetRef="grant" | sourceRef="isOverturned" targetRef="issueApproval"
            record.early        | apply.bpmn      | ${marriage.married == true}            | ${childrenHomes.count == 1}
            record.unused       | eligibility.dmn | loan.running                           | account.normal
            appeal.missing      | service.yaml    | appeal: [review, litigation]           | appeal: []
            scenario.step       | scenarios/withdrawn.yaml | visits: 0                     | path: [nowhere]
            scenario.person     | scenarios/withdrawn.yaml | applicant: p02                | people: { a: { name: 甲, id: "11" } }
            text.missing        | messages_en.properties | form.months=                    | form.moons=
            text.placeholder    | messages_zh_CN.properties | {ownHomes.count}             | {ownHomes.number}
            texts.malformed     | messages_en.properties | form.months=                    | form.months=\\u12
            """)
    void aRuleIsBroken(String rule, String file, String text, String instead) {
        ServiceFolder broken = with(file, text, instead);
        assertThat(check.check(broken, registers).findings())
                .extracting(Finding::rule)
                .contains(rule);
    }

    @Test
    void aSecondCorrectionIsRefused() {
        ServiceFolder permit = folder("residence-permit");
        Map<String, byte[]> files = permit.files();
        String twice = new String(permit.file("apply.bpmn").orElseThrow(), StandardCharsets.UTF_8)
                .replace("${issueCertificate}", "${askForCorrection}");
        files.put("apply.bpmn", twice.getBytes(StandardCharsets.UTF_8));
        assertThat(check.check(ServiceFolder.of(permit.name(), files), registers)
                        .findings())
                .extracting(Finding::rule)
                .contains("correction.twice");
    }

    @Test
    void aLetterOfTheServicesOwnHasItsTextsAndNamesNothingUnknown() {
        Map<String, byte[]> files =
                with("apply.bpmn", "${issueCertificate}", "${sendNotice}").files();
        replace(files, "apply.bpmn", "name=\"certificate\" value", "name=\"notice\" value");
        assertThat(check.check(ServiceFolder.of(shipped.name(), files), registers)
                        .findings())
                .filteredOn(finding -> finding.rule().equals("text.missing"))
                .extracting(Finding::element)
                .containsOnly("notice.withdrawal-approval.title", "notice.withdrawal-approval.text");
        for (String language : List.of("messages_zh_CN.properties", "messages_en.properties")) {
            replace(files, language, "service.name=", """
                    notice.withdrawal-approval.title=t
                    notice.withdrawal-approval.text={applicant.name} {account.monthsPaid} {nobody}
                    service.name=""".stripTrailing());
        }
        assertThat(check.check(ServiceFolder.of(shipped.name(), files), registers)
                        .findings())
                .filteredOn(finding -> finding.rule().startsWith("text."))
                .extracting(Finding::arguments)
                .containsExactly(List.of("nobody", "notice.withdrawal-approval.text"));
    }

    private static void replace(Map<String, byte[]> files, String file, String text, String instead) {
        String before = new String(files.get(file), StandardCharsets.UTF_8);
        assertThat(before).contains(text);
        files.put(file, before.replace(text, instead).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatIsAcceptedIsToldBesideTheFindings() {
        assertThat(check.check(shipped, registers).accepted())
                .filteredOn(accepted -> accepted.finding().file().endsWith(".bpmn"))
                .extracting(accepted -> accepted.finding().element())
                .containsExactlyInAnyOrder("checkDispute", "reviewRefusal");
    }

    private ServiceFolder with(String file, String text, String instead) {
        Map<String, byte[]> files = shipped.files();
        String before = new String(shipped.file(file).orElseThrow(), StandardCharsets.UTF_8);
        String after = before.replace(text, instead);
        assertThat(after).isNotEqualTo(before);
        files.put(file, after.getBytes(StandardCharsets.UTF_8));
        return ServiceFolder.of(shipped.name(), files);
    }

    private static Registers registers() {
        List<Finding> findings = new ArrayList<>();
        Registers registers = Registers.read(folder("registers"), findings);
        assertThat(findings).isEmpty();
        return registers;
    }

    private static ServiceFolder folder(String name) {
        try {
            return ServiceFolder.read(Path.of("processes", name));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
