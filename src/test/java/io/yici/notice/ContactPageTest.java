package io.yici.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.testing.Visitor;
import io.yici.testing.Waiting;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where a person says where they want to be told. */
class ContactPageTest extends LetterCase {

    private static final String PAGE = "/account/contact";
    private static final String MOBILE = "13955556666";
    private static final Pattern CODE = Pattern.compile("验证码(?:是)? ([0-9]{6})");
    private static final Duration SOON = Duration.ofSeconds(10);

    @BeforeEach
    void beginAnew() {
        codes.forget(clock.instant().plusSeconds(1));
    }

    @Test
    void aMobileNumberIsVerifiedPausedAndRemoved() {
        Visitor visitor = visitor("p01");
        assertThat(visitor.get(PAGE).body()).contains("手机号码", "电子邮箱");
        assertThat(send(visitor, "sms", "139 5555 6666").statusCode()).isEqualTo(302);
        assertThat(visitor.get(PAGE).body()).contains("139****6666", "等待验证").doesNotContain(MOBILE);
        String code = code(text());
        assertThat(visitor.post(PAGE + "/sms/code", Map.of("sms-code", other(code)))
                        .body())
                .contains("验证码不正确");
        visitor.post(PAGE + "/sms/code", Map.of("sms-code", " " + code.substring(0, 3) + " " + code.substring(3)));
        assertThat(visitor.get(PAGE).body()).contains("已验证，接收提醒");
        assertThat(contactStore.told(account("p01"))).containsExactly(Channel.SMS);

        visitor.post(PAGE + "/sms/wanted", Map.of("wanted", "false"));
        assertThat(visitor.get(PAGE).body()).contains("已验证，暂停提醒");
        visitor.post(PAGE + "/sms/wanted", Map.of("wanted", "true"));
        visitor.post(PAGE + "/sms/remove", Map.of());
        assertThat(visitor.get(PAGE).body()).doesNotContain("139****6666");
        assertThat(contactStore.told(account("p01"))).isEmpty();
    }

    @Test
    void aMailAddressIsVerifiedInThePersonsLanguage() throws Exception {
        Visitor visitor = new Visitor(port).cookie("yici-language", "en").signIn("p01", PASSWORD);
        visitor.get(PAGE);
        send(visitor, "mail", "chen@mail.example.com");
        Waiting.until("the code was sent", SOON, () -> startMail().getReceivedMessages().length == 1);
        Matcher code = Pattern.compile("code is ([0-9]{6})")
                .matcher(String.valueOf(startMail().getReceivedMessages()[0].getContent()));
        assertThat(code.find()).isTrue();
        visitor.post(PAGE + "/mail/code", Map.of("mail-code", code.group(1)));
        assertThat(visitor.get(PAGE).body()).contains("Verified, reminders on", "ch***@mail.example.com");
    }

    @Test
    void aCodeIsGoodForTenMinutesAndFiveTriesAndOnce() {
        Visitor visitor = visitor("p01");
        visitor.get(PAGE);
        send(visitor, "sms", MOBILE);
        String first = code(text());
        clock.pass(Duration.ofMinutes(11));
        assertThat(visitor.post(PAGE + "/sms/code", Map.of("sms-code", first)).body())
                .contains("验证码不正确");
        visitor.post(PAGE + "/sms/again", Map.of());
        String second = code(text());
        for (int i = 0; i < 5; i++) {
            visitor.post(PAGE + "/sms/code", Map.of("sms-code", other(second)));
        }
        assertThat(visitor.post(PAGE + "/sms/code", Map.of("sms-code", second)).body())
                .contains("验证码不正确");
        assertThat(contactStore.told(account("p01"))).isEmpty();
    }

    @Test
    void nobodyIsFloodedWithCodes() {
        Visitor visitor = visitor("p01");
        visitor.get(PAGE);
        for (int i = 0; i < 5; i++) {
            assertThat(send(visitor, "sms", "1395555666" + i).statusCode()).isEqualTo(302);
            assertThat(send(visitor, "sms", MOBILE).body())
                    .as("within a minute")
                    .contains("一分钟发送一次");
            clock.pass(Duration.ofSeconds(61));
        }
        visitor.post(PAGE + "/sms/remove", Map.of());
        assertThat(send(visitor, "sms", MOBILE).body()).as("within a day").contains("一天最多五次");
        Visitor other = visitor("p02");
        other.get(PAGE);
        assertThat(send(other, "sms", MOBILE).statusCode()).isEqualTo(302);
        clock.pass(Duration.ofSeconds(61));
        clock.pass(Duration.ofDays(1));
        assertThat(send(visitor, "sms", MOBILE).statusCode()).isEqualTo(302);
        assertThat(send(other, "sms", "13955550000").statusCode()).isEqualTo(302);
        assertThat(visitor("p03").get(PAGE).body()).doesNotContain("139****");
    }

    @Test
    void whatIsNoAddressIsRefusedInPlainWords() {
        Visitor visitor = visitor("p01");
        visitor.get(PAGE);
        assertThat(send(visitor, "sms", "12345").body()).contains("11 位的手机号码");
        assertThat(send(visitor, "mail", "a@example.com\r\nBcc: b@example.com").body())
                .contains("请填写一个电子邮箱");
        assertThat(visitor.post(PAGE + "/mail", Map.of()).body()).contains("请填写一个电子邮箱");
        assertThat(visitor.post(PAGE + "/pigeon", Map.of()).statusCode()).isEqualTo(404);
        assertThat(visitor.post(PAGE + "/mail/code", Map.of("mail-code", "123456"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(visitor.post(PAGE + "/sms/again", Map.of()).statusCode()).isEqualTo(404);
        assertThat(contactStore.of(account("p01"))).isEmpty();
        assertThat(new Visitor(port).get(PAGE).statusCode()).isEqualTo(303);
    }

    private static java.net.http.HttpResponse<String> send(Visitor visitor, String channel, String address) {
        return visitor.post(PAGE + "/" + channel, Map.of(channel + "-address", address));
    }

    /** The SMS that came last, as the demo's control room shows it. */
    private String text() {
        int sent = outbox.count(OutboxEntry.State.WAITING);
        Waiting.until("all was sent", SOON, () -> outbox.count(OutboxEntry.State.WAITING) == 0);
        assertThat(sent).isBetween(0, 1);
        return new Visitor(port).get("/demo").body();
    }

    private static String code(String page) {
        Matcher code = CODE.matcher(page);
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    private static String other(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }
}
