package io.yici.studio.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.yici.studio.MovedCase;
import io.yici.studio.VersionMove;
import io.yici.studio.VersionMoves;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What came of each case of a move, as a table for spreadsheets (RFC 4180); written as it is read, so that any number fits. */
@Component
class MoveLog {

    private static final int AT_ONCE = 500;
    /** Says to spreadsheets that the text is in UTF-8. */
    private static final String MARK = "\uFEFF";
    /** What makes spreadsheets calculate instead of showing. */
    private static final String FORMULA = "=+-@\t\r\n";

    private static final List<String> COLUMNS = List.of(
            "case",
            "from",
            "to",
            "before",
            "after",
            "result",
            "why",
            "moved",
            "returned",
            "proposer",
            "decider",
            "back");

    private final VersionMoves moves;
    private final MoveViews views;
    private final MessageSource messages;

    MoveLog(VersionMoves moves, MoveViews views, MessageSource messages) {
        this.moves = moves;
        this.views = views;
        this.messages = messages;
    }

    void write(VersionMove move, Locale locale, Writer writer) throws IOException {
        writer.write(MARK);
        MoveViews.MoveLine head = views.line(move, locale);
        StepNames names = views.names(move);
        try (CsvWriter csv = CsvWriter.builder().build(writer)) {
            csv.writeRecord(COLUMNS.stream()
                    .map(column -> messages.getMessage("studio.move.csv." + column, null, locale))
                    .toList());
            List<MovedCase> page = moves.cases(move, "", AT_ONCE);
            while (!page.isEmpty()) {
                page.forEach(one -> csv.writeRecord(cells(head, views.line(one, names, locale))));
                page = moves.cases(move, page.get(page.size() - 1).number(), AT_ONCE);
            }
        }
    }

    private static List<String> cells(MoveViews.MoveLine move, MoveViews.CaseLine one) {
        List<String> cells = new ArrayList<>();
        Stream.of(
                        one.number(),
                        String.valueOf(move.from()),
                        String.valueOf(move.to()),
                        one.before(),
                        one.after(),
                        one.stateText(),
                        one.why(),
                        one.movedAt(),
                        one.returnedAt(),
                        move.proposer(),
                        move.decider(),
                        move.backBy())
                .forEach(cell -> cells.add(shown(cell)));
        return cells;
    }

    private static String shown(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
