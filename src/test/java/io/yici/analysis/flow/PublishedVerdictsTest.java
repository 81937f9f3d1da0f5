package io.yici.analysis.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.analysis.flow.FlowReport.Flaw;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Verdicts and numbers of states that others published, on diagrams rebuilt from their descriptions. Where several processes take part we count
 * fewer states, as the published numbers tell apart in which order the processes moved last; counted that way they are met, see decision 50.
 */
class PublishedVerdictsTest {

    @ParameterizedTest(name = "p{0}x{1}")
    @CsvSource({"5,1,35", "10,1,1027", "15,1,32771", "16,1,65539", "17,1,131075", "3,10,1334", "5,3,1027", "5,5,7779"})
    void parallelBranches(int branches, int steps, int states) {
        FlowReport report = FlowAnalysis.of(Branches.of(branches, steps), node -> false, Limits.USUAL);
        assertThat(report.states()).isEqualTo(states);
        assertThat(report.sound()).isTrue();
    }

    @Test
    void clientAndSupplier() {
        agrees(clientAndSupplierDrawn(), 27, 39);
    }

    private static Collaboration clientAndSupplierDrawn() {
        return new Collaboration()
                .message("sendCommand", "receiveCommand<")
                .message("shipCommand", "receiveGoods<")
                .message("sendInvoice", "receiveInvoice<")
                .process("start > receiveCommand< > s1+ > prepare > s2+ > shipCommand > sendInvoice > sEnd"
                        + " | s1+ > invoice > s2+")
                .process("start > sendCommand > store > receiveInvoice< > receiveGoods< > cEnd");
    }

    @Test
    void clientAndSupplierThatBeginsWithAMessage() {
        agrees(clientAndSupplierThatBeginsWithAMessageDrawn(), 27, 39);
    }

    private static Collaboration clientAndSupplierThatBeginsWithAMessageDrawn() {
        return new Collaboration()
                .message("sendCommand", "start<")
                .message("shipCommand", "receiveGoods<")
                .message("sendInvoice", "receiveInvoice<")
                .process("start< > s1+ > prepare > s2+ > shipCommand > sendInvoice > sEnd | s1+ > invoice > s2+")
                .process("start > sendCommand > store > receiveInvoice< > receiveGoods< > cEnd");
    }

    @Test
    void internship() {
        agrees(internshipDrawn(), 734, 5_356);
    }

    private static Collaboration internshipDrawn() {
        return new Collaboration()
                .message("apply", "agreement<")
                .message("notify", "completionNotice<")
                .message("registerCompletion", "registration<")
                .message("sendDocuments", "startDelegate<")
                .message("logIn", "login<")
                .message("register", "registered<")
                .message("announce", "upload<")
                .message("access", "startOffice<")
                .process(
                        "start > again? > checkEcts > enough? > safetyCourse > apply > doInternship > registration< > end1"
                                + " | enough? > again?")
                .process("start > access > convention? > register > joined? > announce > agreement< > accept"
                        + " > sendDocuments > internship > terminate > notify > end2 | convention? > logIn > joined?")
                .process("startOffice< > which* > login< > known? > upload< > end3 | which* > registered< > known?")
                .process("startDelegate< > assignTutor > completionNotice< > registerCompletion > end4");
    }

    private static void agrees(Collaboration drawn, int states, int published) {
        FlowReport report = drawn.analyse();
        assertThat(report.states()).isEqualTo(states);
        assertThat(report.sound()).isTrue();
        assertThat(drawn.published()).isEqualTo(published);
    }

    @Test
    void creditScoringMayNotCome() {
        FlowReport report = new Collaboration()
                .message("request", "startScoring<")
                .message("sendScore", "scoreReceived<")
                .process("start > request > received? > reportDelay > scoreReceived< > joined? > send > end1"
                        + " | received? > joined?")
                .process("startScoring< > levelOne > sendResult > available? > levelTwo > sendScore > done? > end2"
                        + " | available? > done?")
                .analyse();
        assertThat(report.problems()).extracting(FlowReport.Problem::flaw).containsExactly(Flaw.STUCK);
    }

    @Test
    void goodsAreDispatchedTwice() {
        FlowReport report = FlowAnalysis.of(dispatch(), node -> false, Limits.USUAL);
        assertThat(report.problems())
                .extracting(FlowReport.Problem::flaw)
                .containsExactlyInAnyOrder(Flaw.UNSAFE, Flaw.ENDS_TWICE);
    }

    private static Process dispatch() {
        return Bpmn.createProcess("dispatch")
                .startEvent()
                .parallelGateway("both")
                .userTask("clarify")
                .exclusiveGateway("special")
                .userTask("offers")
                .userTask("order")
                .exclusiveGateway("arranged")
                .exclusiveGateway("packed")
                .userTask("prepare")
                .endEvent("prepared")
                .moveToNode("both")
                .userTask("package")
                .connectTo("packed")
                .moveToNode("special")
                .parallelGateway("post")
                .userTask("label")
                .parallelGateway("posted")
                .connectTo("arranged")
                .moveToNode("post")
                .exclusiveGateway("insured")
                .userTask("insure")
                .exclusiveGateway("known")
                .connectTo("posted")
                .moveToNode("insured")
                .connectTo("known")
                .done()
                .getModelElementById("dispatch");
    }
}
