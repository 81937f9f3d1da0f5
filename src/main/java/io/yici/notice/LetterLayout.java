package io.yici.notice;

import io.yici.notice.Letter.Part;
import io.yici.notice.Letter.Role;
import io.yici.print.Drawing;
import io.yici.print.Sheet;
import io.yici.print.Style;
import java.awt.Color;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where things stand in a letter, as offices write them: the agency above a red line, the title in the middle, who speaks and when at the lower right. */
final class LetterLayout {

    private static final Color RED = new Color(0xb3261e);
    private static final Color SOFT = new Color(0x4a5768);
    private static final float MARGIN = 76;
    private static final float RIGHT = Sheet.WIDTH - MARGIN;
    private static final float BOTTOM = 84;
    private static final float LEADING = 24;
    private static final float SIGNATURE = 4 * LEADING;
    private static final Style TEXT = Style.regular(12);
    private static final Style HEADING = Style.bold(12);
    private static final Style SMALL = Style.regular(9.5f).in(SOFT);
    private static final String INDENT = "　　";

    private final Sheet sheet;
    private final Letter letter;
    private final String agency;
    private final @Nullable String mark;
    private final boolean chinese;
    private int page;
    private int item;
    private float y;

    LetterLayout(Sheet sheet, Letter letter, String agency, @Nullable String mark) {
        this.sheet = sheet;
        this.letter = letter;
        this.agency = agency;
        this.mark = mark;
        this.chinese = sheet.locale().getLanguage().equals(Locale.CHINESE.getLanguage());
    }

    void draw() throws IOException {
        dress();
        head();
        for (Part part : letter.parts()) {
            item = part.role() == Role.ITEM ? item + 1 : 0;
            part(part);
        }
    }

    private void dress() throws IOException {
        page++;
        sheet.decoration(() -> {
            line(BOTTOM - 22, 0.7f);
            sheet.text(agency, SMALL, MARGIN, BOTTOM - 40);
            sheet.endingAt(Integer.toString(page), SMALL, RIGHT, BOTTOM - 40);
        });
        y = Sheet.HEIGHT - 84;
    }

    private void head() throws IOException {
        Style name = Style.bold(20).in(RED);
        sheet.decoration(() -> {
            sheet.centred(agency, fitting(agency, name), Sheet.WIDTH / 2, y - 4);
            line(y - 24, 1.6f);
        });
        if (mark != null) {
            String shown = mark;
            sheet.element("P", () -> sheet.endingAt(shown, Style.bold(10.5f).in(RED), RIGHT, Sheet.HEIGHT - 50));
        }
        y -= 70;
        Style title = Style.bold(18);
        List<String> lines = sheet.lines(letter.title(), title, RIGHT - MARGIN);
        sheet.element("H1", () -> {
            for (String one : lines) {
                sheet.centred(one, title, Sheet.WIDTH / 2, y);
                y -= 28;
            }
        });
        y -= 4;
    }

    /** A long name in one line all the same. */
    private Style fitting(String text, Style style) throws IOException {
        float width = sheet.width(text, style);
        float room = RIGHT - MARGIN;
        return width <= room ? style : Style.bold(style.size() * room / width).in(RED);
    }

    private void part(Part part) throws IOException {
        switch (part.role()) {
            case NUMBER -> {
                List<String> lines = sheet.lines(part.text(), SMALL, RIGHT - MARGIN);
                sheet.element("P", () -> {
                    for (String one : lines) {
                        sheet.centred(one, SMALL, Sheet.WIDTH / 2, y);
                        y -= 14;
                    }
                });
            }
            case TO -> {
                y -= 16;
                paragraph("P", part.text(), TEXT, 0);
            }
            case HEADING -> {
                y -= 6;
                makeRoom(3 * LEADING);
                paragraph("H2", indented(part.text()), HEADING, 0);
            }
            case ITEM -> paragraph("P", item + ". " + part.text(), TEXT, 24);
            case TEXT -> paragraph("P", indented(part.text()), TEXT, 0);
            case NOTE -> {
                y -= 6;
                paragraph("P", indented(part.text()), SMALL, 0);
                y -= LEADING;
                makeRoom(SIGNATURE);
            }
            case AGENCY, DATE -> right(part.text());
        }
    }

    private String indented(String text) {
        return chinese ? INDENT + text : text;
    }

    private void paragraph(String type, String text, Style style, float inset) throws IOException {
        List<String> lines = sheet.lines(text, style, RIGHT - MARGIN - inset);
        for (int from = 0; from < lines.size(); ) {
            makeRoom(LEADING);
            int fitting = Math.max(1, (int) ((y - BOTTOM) / LEADING));
            int to = Math.min(lines.size(), from + fitting);
            List<String> here = lines.subList(from, to);
            element(type, () -> y = sheet.paragraph(here, style, MARGIN + inset, y, LEADING));
            from = to;
        }
        y -= chinese ? 0 : 6;
    }

    private void right(String text) throws IOException {
        makeRoom(LEADING);
        element("P", () -> sheet.endingAt(text, TEXT, RIGHT, y));
        y -= LEADING;
    }

    private void element(String type, Drawing drawing) throws IOException {
        sheet.element(type, drawing);
    }

    private void makeRoom(float height) throws IOException {
        if (y - height < BOTTOM) {
            sheet.nextPage();
            dress();
        }
    }

    private void line(float at, float width) throws IOException {
        var canvas = sheet.canvas();
        canvas.setStrokingColor(RED);
        canvas.setLineWidth(width);
        canvas.moveTo(MARGIN, at);
        canvas.lineTo(RIGHT, at);
        canvas.stroke();
    }
}
