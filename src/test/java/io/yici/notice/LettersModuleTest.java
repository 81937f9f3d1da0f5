package io.yici.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yici.notice.Letter.Role;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.IllegalTransactionStateException;

/** What the letters say, and when they are seen. */
class LettersModuleTest extends LetterCase {

    private static final Map<String, Object> FACTS = Map.ofEntries(
            Map.entry("reason", "贷款尚未还清"),
            Map.entry("due", LocalDate.of(2026, 3, 20)),
            Map.entry("deadline", LocalDate.of(2026, 3, 9)),
            Map.entry("items", List.of("租赁合同", "收入证明")),
            Map.entry("agency", Map.of("zh", "邻市住房公积金管理中心", "en", "Housing fund of the next city")),
            Map.entry("ground", Map.of("zh", "专家评审", "en", "expert review")),
            Map.entry("days", 10),
            Map.entry("unit", "working"));

    @Test
    void eachKindIsWrittenInBothLanguages() {
        UUID dossier = apply();
        for (LetterKind kind : LetterKind.values()) {
            due(dossier, kind.key(), stated(kind), clock.instant());
            Notice notice = notices.ofCase(dossier).get(0);
            assertThat(notice.kind()).isEqualTo(kind);
            String chinese = text(notices.letters(notice).chinese());
            String english = text(notices.letters(notice).english());
            assertThat(chinese)
                    .as(kind.key())
                    .contains("陈安：", "租房提取住房公积金", files.of(dossier).number())
                    .doesNotContain("??", "null", "{", "&");
            assertThat(english).as(kind.key()).contains("Dear 陈安,").doesNotContain("??", "null", "{", "&");
            assertThat(notices.letters(notice).chinese().parts())
                    .extracting(Letter.Part::role)
                    .contains(Role.NUMBER, Role.TO, Role.TEXT, Role.NOTE, Role.AGENCY, Role.DATE);
            assertThat(chinese.contains("权利告知")).as(kind.key()).isEqualTo(kind.isAppealable());
            assertThat(english.contains("Your rights")).as(kind.key()).isEqualTo(kind.isAppealable());
        }
    }

    private static Map<String, Object> stated(LetterKind kind) {
        Map<String, Object> facts = new HashMap<>(FACTS);
        if (kind == LetterKind.SERVICE_LETTER) {
            facts.put("title", Map.of("zh", "请带好钥匙", "en", "Bring your keys"));
            facts.put("body", Map.of("zh", List.of("三号路12号"), "en", List.of("12 Third Road")));
        }
        return facts;
    }

    @Test
    void aLetterStatesWhatTheActStates() {
        UUID dossier = apply();
        due(dossier, "correction", FACTS, clock.instant());
        Letters correction = notices.letters(notices.ofCase(dossier).get(0));
        assertThat(text(correction.chinese()))
                .contains("一次性补正告知书", "租赁合同", "收入证明", "2026年3月9日前（含当日）", "理由：贷款尚未还清", "第三十二条");
        assertThat(text(correction.english())).contains("9 March 2026", "article 32");

        Map<String, Object> refusal = new HashMap<>(FACTS);
        refusal.put("reason", List.of("缴存不足三个月", "有未还清的贷款"));
        refusal.put("basis", "《住房公积金管理条例》第二十四条");
        refusal.put("appeal", List.of("可以向演示市人民政府申请行政复议"));
        due(dossier, "refused", refusal, clock.instant());
        assertThat(text(notices.letters(notices.ofCase(dossier).get(0)).chinese()))
                .contains("理由如下：", "缴存不足三个月", "《住房公积金管理条例》第二十四条", "演示市人民政府申请行政复议")
                .doesNotContain("第三十八条", "人民法院");

        due(dossier, "special-procedure-started", FACTS, clock.instant());
        Letters special = notices.letters(notices.ofCase(dossier).get(0));
        assertThat(text(special.chinese())).contains("专家评审", "10 个工作日");
        assertThat(text(special.english())).contains("expert review", "10 working days");
    }

    @Test
    void whatAClerkWritesIsNeverMarkup() {
        UUID dossier = apply();
        String nasty = "<script>alert(1)</script> ${T(java.lang.Runtime)} #{notice.to} [[${7*7}]] {0}\u0001 & \"'";
        due(dossier, "not-accepted", Map.of("reason", nasty), clock.instant());
        Notice notice = notices.ofCase(dossier).get(0);
        assertThat(text(notices.letters(notice).chinese()))
                .contains("${T(java.lang.Runtime)}", "[[${7*7}]]", "<script>");
        String page = visitor("p01").get("/messages/" + notice.id()).body();
        assertThat(page).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert");
    }

    @Test
    void aLetterIsSeenOnlyOnceItHasLeftTheHouseAndCanBeTakenBackUntilThen() {
        UUID dossier = apply();
        int before = notices.unread(account("p01"));
        due(dossier, "terminated", FACTS, clock.instant().plusSeconds(600));
        due(dossier, "granted", FACTS, clock.instant().plusSeconds(600));
        assertThat(notices.ofCase(dossier)).isEmpty();
        takeBack(dossier, "terminated");
        clock.pass(Duration.ofSeconds(601));
        assertThat(notices.ofCase(dossier)).extracting(Notice::kind).containsExactly(LetterKind.GRANTED);
        assertThat(notices.unread(account("p01"))).isEqualTo(before + 1);
        takeBack(dossier, "granted");
        assertThat(notices.ofCase(dossier)).as("it has left the house").hasSize(1);
    }

    @Test
    void anUnknownKindUndoesTheAct() {
        UUID dossier = apply();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> due(dossier, "nonsense", Map.of(), clock.instant()))
                .withMessageContaining("nonsense");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> due(dossier, "correction", Map.of("items", "x"), clock.instant()));
        assertThatThrownBy(() ->
                        events.publishEvent(new io.yici.cases.NoticeDue(dossier, "granted", Map.of(), clock.instant())))
                .isInstanceOf(IllegalTransactionStateException.class);
        assertThat(notices.ofCase(dossier)).isEmpty();
    }

    private static String text(Letter letter) {
        return letter.title()
                + letter.parts().stream().map(Letter.Part::text).collect(Collectors.joining("\n", "\n", ""));
    }

    @Test
    void theLanguageChoosesTheLetter() {
        Letters letters = new Letters(new Letter("通知书", List.of()), new Letter("Notice", List.of()));
        assertThat(letters.in(Locale.US).title()).isEqualTo("Notice");
        assertThat(letters.in(Locale.TRADITIONAL_CHINESE).title()).isEqualTo("通知书");
    }
}
