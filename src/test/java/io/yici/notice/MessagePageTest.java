package io.yici.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.testing.ApiClient;
import io.yici.testing.Visitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A person's letters on their pages. */
class MessagePageTest extends LetterCase {

    @Autowired
    LetterPdf pdf;

    @Test
    void lettersOfAllCasesAreInOnePlaceAndAreMarkedUntilRead() {
        UUID dossier = apply();
        due(dossier, "granted", Map.of(), clock.instant());
        due(
                dossier,
                "refused",
                Map.of("reason", List.of("甲", "乙")),
                clock.instant().plusSeconds(1));
        clock.pass(Duration.ofSeconds(2));
        Visitor visitor = visitor("p01");
        Notice refused = notices.ofCase(dossier).get(0);
        int unread = notices.unread(account("p01"));
        assertThat(visitor.get("/messages").body())
                .contains("准予决定通知书", "不予决定书", "租房提取住房公积金", unread + " 封未读。", "yi-nav__count");
        assertThat(visitor.get("/cases/" + dossier).body()).contains("/messages/" + refused.id(), "未读");

        String letter = visitor.get("/messages/" + refused.id()).body();
        assertThat(letter)
                .contains(
                        "陈安：",
                        "<li>甲</li>",
                        "权利告知",
                        files.of(dossier).number(),
                        "/cases/" + dossier,
                        "/messages/" + refused.id() + "/letter.pdf");
        assertThat(notices.unread(account("p01"))).isEqualTo(unread - 1);
        assertThat(notices.ofCase(dossier).get(0).isUnread()).isFalse();
        assertThat(new Visitor(port)
                        .cookie("yici-language", "en")
                        .signIn("p01", PASSWORD)
                        .get("/messages/" + refused.id())
                        .body())
                .contains("Decision of refusal", "Dear 陈安,", "Your rights");
    }

    @Test
    void aLetterIsForWhomItIsFor() {
        UUID dossier = apply();
        due(dossier, "granted", Map.of(), clock.instant());
        due(dossier, "withdrawn", Map.of(), clock.instant().plusSeconds(600));
        String path = "/messages/" + notices.ofCase(dossier).get(0).id();
        for (String login : new String[] {"p02", "c01", "d01"}) {
            assertThat(visitor(login).get(path).statusCode()).as(login).isEqualTo(404);
            assertThat(visitor(login).get(path + "/letter.pdf").statusCode()).isEqualTo(404);
        }
        assertThat(new Visitor(port).get(path).statusCode()).isEqualTo(303);
        assertThat(visitor("p02").get("/messages").body()).contains("还没有消息").doesNotContain("yi-nav__count");
        assertThat(visitor("p01").get("/cases/" + dossier).body())
                .contains(path)
                .doesNotContain("撤回申请确认书");
        assertThat(visitor("p01").get("/messages/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(visitor("p01").get("/messages?page=-7").statusCode()).isEqualTo(200);
        assertThat(visitor("p01").get("/messages?page=999999").statusCode()).isEqualTo(200);
    }

    @Test
    void programsReadLettersToo() {
        UUID dossier = apply();
        due(dossier, "refused", Map.of("reason", List.of("甲", "乙")), clock.instant());
        Notice notice = notices.ofCase(dossier).get(0);
        ApiClient owner = new ApiClient(port, "p01");
        JsonNode first = owner.get("/messages").json().path("messages").get(0);
        assertThat(first.path("id").asString()).isEqualTo(notice.id().toString());
        assertThat(first.path("unread").asBoolean()).isTrue();
        JsonNode letter = owner.get("/messages/" + notice.id()).json();
        assertThat(letter.path("parts").toString()).contains("甲", "Your rights");
        assertThat(owner.get("/messages")
                        .json()
                        .path("messages")
                        .get(0)
                        .path("unread")
                        .asBoolean())
                .isFalse();
        assertThat(new ApiClient(port, "p02").get("/messages/" + notice.id()).code())
                .isEqualTo("notice.not-found");
    }

    @Test
    void aLetterIsPrintedWithTheAgencyAndTheCaseNumber() throws Exception {
        UUID dossier = apply();
        due(dossier, "refused", Map.of("reason", "很长的理由。".repeat(600)), clock.instant());
        Notice notice = notices.ofCase(dossier).get(0);
        HttpResponse<String> answer = visitor("p01").get("/messages/" + notice.id() + "/letter.pdf");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment", "refused-");
        byte[] printed = pdf.write(notice, notices.letters(notice).chinese(), java.util.Locale.SIMPLIFIED_CHINESE);
        try (PDDocument document = Loader.loadPDF(printed)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", ""))
                    .contains("不予决定书", "住房公积金中心", files.of(dossier).number(), "陈安：", "演示");
        }
    }
}
