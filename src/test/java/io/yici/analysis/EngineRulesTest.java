package io.yici.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.analysis.flow.Limits;
import io.yici.catalogue.Finding;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the engine would stumble over, in files whoever made them: each with a file that has it and one that has not. */
class EngineRulesTest {

    private static final String FINE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:other="http://example.org" targetNamespace="t">
              <message id="one" name="one"/>
              <message id="two" name="two"/>
              <process id="p" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="s"><messageEventDefinition messageRef="one"/></startEvent>
                <sequenceFlow id="a" sourceRef="s" targetRef="w"/>
                <intermediateCatchEvent id="w">
                  <timerEventDefinition><timeDuration>P3D</timeDuration></timerEventDefinition>
                </intermediateCatchEvent>
                <sequenceFlow id="b" sourceRef="w" targetRef="c"/>
                <callActivity id="c" calledElement="q" camunda:calledElementBinding="deployment"/>
                <sequenceFlow id="d" sourceRef="c" targetRef="t"/>
                <serviceTask id="t" camunda:class="java.lang.Object" camunda:asyncBefore="true">
                  <extensionElements><other:thing/></extensionElements>
                </serviceTask>
                <sequenceFlow id="f" sourceRef="t" targetRef="e"/>
                <endEvent id="e"/>
              </process>
              <process id="q" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="qs"><messageEventDefinition messageRef="two"/></startEvent>
                <sequenceFlow id="qa" sourceRef="qs" targetRef="qe"/>
                <endEvent id="qe"/>
                <subProcess id="r" triggeredByEvent="true">
                  <startEvent id="rs" isInterrupting="false">
                    <timerEventDefinition><timeCycle>0 0 9 ? * MON-FRI</timeCycle></timerEventDefinition>
                  </startEvent>
                  <sequenceFlow id="ra" sourceRef="rs" targetRef="re"/>
                  <endEvent id="re"/>
                </subProcess>
              </process>
            </definitions>
            """;

    @Test
    void whatTheEngineCarriesOutIsNotSpokenOf() {
        assertThat(rules(FINE))
                .doesNotContain(
                        "timer.cron",
                        "timer.duration",
                        "timer.weekday",
                        "call.late-bound",
                        "message.starts-twice",
                        "job.not-exclusive",
                        "class.missing",
                        "bean.missing",
                        "extension.foreign");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            timer.cron           | 0 0 9 ? * MON-FRI                    | 0 0 9 ? * MON-FRI 2027
            timer.cron           | 0 0 9 ? * MON-FRI                    | every morning
            timer.weekday        | 0 0 9 ? * MON-FRI                    | 0 0 9 ? * 2-6
            timer.duration       | P3D                                  | three days
            call.late-bound      | camunda:calledElementBinding="deployment" | camunda:calledElementBinding="latest"
            message.starts-twice | messageRef="two"                     | messageRef="one"
            job.not-exclusive    | camunda:asyncBefore="true"           | camunda:asyncBefore="true" camunda:exclusive="false"
            class.missing        | java.lang.Object                     | org.example.Missing
            bean.missing         | camunda:class="java.lang.Object"     | camunda:delegateExpression="${nobody}"
            bean.missing         | <other:thing/>                       | <camunda:executionListener event="start" delegateExpression="${pullRecord}"/>
            extension.foreign    | other:thing                          | zeebe:taskDefinition
            """)
    void whatItStumblesOverIsTold(String rule, String text, String instead) {
        String broken = FINE.replace(text, instead);
        assertThat(broken).isNotEqualTo(FINE);
        assertThat(rules(broken)).contains(rule);
    }

    @Test
    void aStepOfTheVocabularyIsThere() {
        assertThat(rules(FINE.replace(
                        "camunda:class=\"java.lang.Object\"", "camunda:delegateExpression=\"${waitDays}\"")))
                .doesNotContain("bean.missing");
    }

    @Test
    void weekdaysInFiguresAreToldWithTheirFirstFiveFirings() {
        Finding finding = check(FINE.replace("? * MON-FRI", "? * 1")).findings().stream()
                .filter(one -> one.rule().equals("timer.weekday"))
                .findFirst()
                .orElseThrow();
        assertThat(finding.arguments().get(1))
                .isEqualTo("2026-01-05 09:00, 2026-01-12 09:00, 2026-01-19 09:00, 2026-01-26 09:00, 2026-02-02 09:00");
        assertThat(finding.element()).isEqualTo("rs");
    }

    @Test
    void aWarningIsAcceptedWithAReasonAndAnErrorIsNot() {
        String late = FINE.replace(
                "camunda:calledElementBinding=\"deployment\"/>",
                "><extensionElements><camunda:properties><camunda:property name=\"accept\""
                        + " value=\"call.late-bound: 两边一起发布\"/></camunda:properties></extensionElements></callActivity>");
        CheckedFile checked = check(late);
        assertThat(checked.findings()).extracting(Finding::rule).doesNotContain("call.late-bound");
        assertThat(checked.accepted()).singleElement().satisfies(accepted -> {
            assertThat(accepted.finding().rule()).isEqualTo("call.late-bound");
            assertThat(accepted.reason()).isEqualTo("两边一起发布");
        });
        assertThat(rules(late.replace("call.late-bound: 两边一起发布", "call.late-bound:")))
                .contains("call.late-bound");
        String twice = FINE.replace("messageRef=\"two\"/>", "messageRef=\"one\"/>")
                .replace(
                        "<startEvent id=\"qs\">",
                        "<startEvent id=\"qs\"><extensionElements><camunda:properties><camunda:property name=\"accept\""
                                + " value=\"message.starts-twice: 没关系\"/></camunda:properties></extensionElements>");
        assertThat(rules(twice)).contains("message.starts-twice");
    }

    private static List<String> rules(String text) {
        return check(text).findings().stream().map(Finding::rule).toList();
    }

    private static CheckedFile check(String text) {
        return new FileCheck(Limits.USUAL).check("some.bpmn", text.getBytes(StandardCharsets.UTF_8));
    }
}
