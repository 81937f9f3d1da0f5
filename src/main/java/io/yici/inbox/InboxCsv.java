package io.yici.inbox;

import io.yici.audit.Watermark;
import io.yici.calendar.Light;
import io.yici.organisation.Account;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A list as a table for spreadsheets (RFC 4180): of the work, not of people. */
@Component
class InboxCsv {

    private static final List<String> COLUMNS = List.of(
            "number",
            "code",
            "service",
            "step",
            "district",
            "type",
            "opened",
            "due",
            "left",
            "light",
            "waits",
            "state");
    /** Says to spreadsheets that the text is in UTF-8. */
    private static final String MARK = "\uFEFF";
    /** What makes spreadsheets calculate instead of showing. */
    private static final String FORMULA = "=+-@\t\r\n";

    private final InboxLines lines;
    private final Watermark watermark;
    private final MessageSource messages;
    private final Clock clock;

    InboxCsv(InboxLines lines, Watermark watermark, MessageSource messages, Clock clock) {
        this.lines = lines;
        this.watermark = watermark;
        this.messages = messages;
        this.clock = clock;
    }

    /** With who made it and when: to be read at its end, and unseen in its first line and last. */
    byte[] write(List<InboxRow> rows, Account clerk, Locale locale) {
        String hidden = watermark.hidden(clerk.id());
        Stream<List<String>> head = Stream.of(COLUMNS.stream()
                .map(column -> word("inbox.csv." + column, locale) + (column.equals("state") ? hidden : ""))
                .toList());
        Stream<List<String>> end = Stream.of(List.of(watermark.visible(clerk.id(), clerk.login()) + hidden));
        return Stream.concat(Stream.concat(head, rows.stream().map(row -> cells(row, locale))), end)
                .map(InboxCsv::line)
                .collect(Collectors.joining("", MARK, ""))
                .getBytes(StandardCharsets.UTF_8);
    }

    private List<String> cells(InboxRow row, Locale locale) {
        Light light = row.light(LocalDate.now(clock));
        return List.of(
                row.caseNumber(),
                Objects.requireNonNullElse(row.queryCode(), ""),
                lines.service(row.service(), locale),
                lines.step(row, locale),
                row.district(),
                lines.type(row.applicantType(), locale),
                row.openedAt().atZone(clock.getZone()).toLocalDate().toString(),
                row.due() == null ? "" : row.due().toString(),
                row.isDone() ? "" : lines.left(row, locale),
                light == null ? "" : word("inbox.light." + light.key(), locale),
                row.waitsFor().isEmpty() ? "" : lines.department(row.waitsFor(), locale),
                word("inbox.csv.state." + row.state().toLowerCase(Locale.ROOT), locale));
    }

    static String line(List<String> cells) {
        return cells.stream().map(InboxCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        String shown = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return shown.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? "\"" + shown.replace("\"", "\"\"") + "\""
                : shown;
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
