package io.yici.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import io.yici.ledger.Ledger;
import io.yici.ledger.LedgerEvent;
import io.yici.notice.OutboxEntry.State;
import io.yici.testing.CanaryScan;
import io.yici.testing.Waiting;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What leaves the house by mail and SMS. */
@ExtendWith(OutputCaptureExtension.class)
class OutboxModuleTest extends LetterCase {

    private static final String MAIL = "chen.an@mail.example.com";
    private static final String MOBILE = "13955556666";
    private static final String REASON = "申请人陈安的贷款尚未还清";
    private static final Map<String, Object> FACTS = Map.of("reason", REASON);
    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    Ledger ledger;

    @Test
    void wordOfALetterLeavesWithItAndNothingOfThePersonDoes(CapturedOutput log) throws Exception {
        UUID dossier = apply();
        told("p01", Channel.MAIL, MAIL);
        told("p01", Channel.SMS, MOBILE);
        due(dossier, "refused", FACTS, clock.instant().plusSeconds(60));
        Waiting.pause(Duration.ofSeconds(1));
        assertThat(startMail().getReceivedMessages())
                .as("before it leaves the house")
                .isEmpty();
        int sent = outbox.count(State.SENT);
        clock.pass(Duration.ofSeconds(61));
        Waiting.until("both were sent", SOON, () -> outbox.count(State.SENT) == sent + 2);

        MimeMessage mail = startMail().getReceivedMessages()[0];
        String queryCode = files.of(dossier).queryCode();
        Notice notice = notices.ofCase(dossier).get(0);
        assertThat(mail.getAllRecipients())
                .hasSize(1)
                .allSatisfy(to -> assertThat(to).hasToString(MAIL));
        assertThat(mail.getHeader("Message-ID")).hasSize(1).allMatch(id -> id.endsWith("@yici.example.com>"));
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getSubject()).contains("新文书", queryCode);
        String body = String.valueOf(mail.getContent());
        assertThat(body).contains("租房提取住房公积金", "不予决定书", queryCode, "https://yici.example.com/messages/" + notice.id());
        String text = new io.yici.testing.Visitor(port).get("/demo").body();
        assertThat(text).contains(MOBILE, "不予决定书", queryCode);

        CanaryScan scan = CanaryScan.of(canaries());
        assertThat(scan.tables(database)).isEmpty();
        assertThat(scan.text("log", log.getAll())).isEmpty();
        assertThat(body + mail.getSubject()).doesNotContain("陈安", "990106199604120139", REASON);
        assertThat(ledger.entriesOf(dossier))
                .filteredOn(entry -> entry.entry().event() == LedgerEvent.DISCLOSED)
                .extracting(entry -> entry.entry().purpose())
                .containsExactlyInAnyOrder("notice.mail", "notice.sms");
    }

    @Test
    void whatAServerDoesNotTakeIsTriedAgainUntilItDoes(CapturedOutput log) {
        UUID dossier = apply();
        told("p01", Channel.MAIL, MAIL);
        stopMail();
        due(dossier, "granted", Map.of(), clock.instant());
        Waiting.until("it was tried", SOON, () -> log.getAll().contains("was not taken"));
        startMail();
        Waiting.pause(Duration.ofMillis(500));
        assertThat(startMail().getReceivedMessages()).as("not before its pause").isEmpty();
        clock.pass(Duration.ofSeconds(31));
        Waiting.until("it was sent", SOON, () -> startMail().getReceivedMessages().length == 1);
        assertThat(GreenMailUtil.getBody(startMail().getReceivedMessages()[0])).isNotBlank();
        assertThat(log.getAll()).doesNotContain(MAIL, "chen.an");
    }

    @Test
    void whatIsNeverTakenIsGivenUpAndOperatorsSeeIt(CapturedOutput log) {
        UUID dossier = apply();
        told("p01", Channel.MAIL, MAIL);
        stopMail();
        int before = outbox.count(State.GIVEN_UP);
        due(dossier, "granted", Map.of(), clock.instant());
        Waiting.until("it was given up", Duration.ofSeconds(60), () -> {
            clock.pass(Duration.ofHours(6));
            return outbox.count(State.GIVEN_UP) == before + 1;
        });
        assertThat(log.getAll()).contains("is given up after 9 attempts").doesNotContain(MAIL);
    }

    @Test
    void nothingIsSentToWhoDoesNotWantItOrHasNotVerifiedIt() {
        UUID dossier = apply();
        contacts.begin(account("p01"), Channel.SMS, MOBILE, java.util.Locale.ENGLISH);
        told("p01", Channel.MAIL, MAIL);
        contacts.want(account("p01"), Channel.MAIL, false);
        int dropped = outbox.count(State.DROPPED);
        due(dossier, "granted", Map.of(), clock.instant());
        Waiting.pause(Duration.ofMillis(600));
        assertThat(startMail().getReceivedMessages()).isEmpty();
        contacts.want(account("p01"), Channel.MAIL, true);
        due(dossier, "withdrawn", Map.of(), clock.instant().plusSeconds(30));
        contacts.remove(account("p01"), Channel.MAIL);
        clock.pass(Duration.ofSeconds(31));
        Waiting.pause(Duration.ofMillis(600));
        assertThat(startMail().getReceivedMessages()).isEmpty();
        assertThat(outbox.count(State.DROPPED)).isEqualTo(dropped + 1);
    }

    @Test
    void whatWasTakenBackIsNotSent() {
        UUID dossier = apply();
        told("p01", Channel.MAIL, MAIL);
        due(dossier, "refused", FACTS, clock.instant().plusSeconds(60));
        takeBack(dossier, "refused");
        clock.pass(Duration.ofSeconds(61));
        Waiting.pause(Duration.ofMillis(600));
        assertThat(startMail().getReceivedMessages()).isEmpty();
    }

    @Test
    void pausesGrowAndEnd() {
        assertThat(List.of(OutboxRounds.pause(1), OutboxRounds.pause(2), OutboxRounds.pause(20)))
                .containsExactly(Duration.ofSeconds(30), Duration.ofMinutes(2), Duration.ofHours(6));
    }

    private static Map<String, String> canaries() {
        Map<String, String> canaries = new LinkedHashMap<>();
        canaries.put("name", "陈安的贷款");
        canaries.put("id", "990106199604120139");
        canaries.put("mail", MAIL);
        canaries.put("mobile", MOBILE);
        canaries.put("reason", REASON);
        return canaries;
    }
}
