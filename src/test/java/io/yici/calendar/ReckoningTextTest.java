package io.yici.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.junit.jupiter.api.Test;

class ReckoningTextTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 2, 12);

    private final WorkingCalendar calendar = WorkingCalendar.load(Path.of("processes/calendar"));
    private final LegalClock fiveDays = LegalClock.start(RECEIVED, TimeLimit.workingDays(5));

    @Test
    void tellsTheHolidaysBetweenReceiptAndDueDay() {
        assertThat(chinese(fiveDays)).isEqualTo("2026年2月12日收到；5 个工作日；其间2月15日至23日放假；2月14日调休上班；应于2月26日前办结");
        assertThat(english(fiveDays))
                .isEqualTo(
                        "Received 12 February 2026; 5 working days; holidays 15 to 23 February; offices work on 14 February; due 26 February");
    }

    @Test
    void tellsNoHolidaysWhereEveryDayCounts() {
        LegalClock clock = LegalClock.start(RECEIVED, TimeLimit.calendarDays(5));
        assertThat(chinese(clock)).isEqualTo("2026年2月12日收到；5 个自然日；应于2月17日前办结");
        assertThat(english(clock)).isEqualTo("Received 12 February 2026; 5 calendar days; due 17 February");
    }

    @Test
    void tellsWhatStoppedAndWhatExtendedIt() {
        Suspension hearing = new Suspension(day(13), day(13), SuspensionGround.HEARING, "art. 45", "clerk-1");
        Extension one = new Extension(day(12), TimeLimit.workingDays(1), "案情复杂", "head-1");
        LegalClock clock = fiveDays.extended(one, calendar).suspended(hearing, calendar);
        assertThat(chinese(clock))
                .isEqualTo("2026年2月12日收到；5 个工作日；经批准延长 1 个工作日（案情复杂）；其间2月15日至23日放假；2月14日、2月28日调休上班；"
                        + "2月13日因听证停止计时，不计入期限；应于2月28日前办结");
        assertThat(english(clock))
                .contains("; extended with approval by 1 working day (", "; clock stopped 13 February for a hearing");
    }

    @Test
    void tellsThatItStandsStill() {
        LegalClock clock = fiveDays.suspended(
                Suspension.running(day(12), SuspensionGround.EXPERT_REVIEW, "art. 45", "clerk-1"), calendar);
        assertThat(chinese(clock)).contains("；2月12日起因专家评审停止计时，尚未恢复；如今日恢复计时，应于2月26日前办结");
        assertThat(english(clock))
                .contains("; clock stopped since 12 February for a review by experts; due 26 February if");
    }

    @Test
    void namesTheYearOfDaysInAnother() {
        LegalClock newYear = LegalClock.start(LocalDate.of(2025, 12, 31), TimeLimit.workingDays(1));
        assertThat(english(newYear))
                .isEqualTo(
                        "Received 31 December 2025; 1 working day; holidays 1 January 2026 to 3 January 2026; offices work on 4 January 2026; due 4 January 2026");
        LegalClock unknown = LegalClock.start(LocalDate.of(2026, 12, 31), TimeLimit.workingDays(1));
        assertThat(chinese(unknown)).endsWith("应于2027年1月1日前办结（该年度放假安排尚未公布，日期为暂定）");
    }

    private String chinese(LegalClock clock) {
        return sentence(clock, Locale.CHINA);
    }

    private String english(LegalClock clock) {
        return sentence(clock, Locale.ENGLISH);
    }

    private String sentence(LegalClock clock, Locale locale) {
        ResourceBundle texts = ResourceBundle.getBundle(
                "templates.messages.calendar", locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        ReckoningText.Words words = (key, arguments) -> MessageFormat.format(texts.getString(key), arguments);
        return new ReckoningText(words, locale).sentence(clock.reckon(RECEIVED, calendar));
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 2, day);
    }
}
