package io.yici.print;

import io.yici.print.Receipt.Code;
import io.yici.print.Receipt.Row;
import io.yici.print.Receipt.Section;
import java.awt.Color;
import java.io.IOException;

/** Where things stand on a receipt; goes on to another page where one is full. */
final class ReceiptLayout {

    private static final Color BRAND = new Color(0x0d2f66);
    private static final Color SOFT = new Color(0x4a5768);
    private static final Color RULE = new Color(0xcfd8e5);
    private static final Color SEAL = new Color(0xb3261e);
    private static final float MARGIN = 62;
    private static final float RIGHT = Sheet.WIDTH - MARGIN;
    private static final float LABELS = 140;
    private static final float BOTTOM = 74;
    private static final float LEADING = 18;
    private static final float CODE = 72;
    private static final Style LABEL = Style.regular(10.5f).in(SOFT);
    private static final Style VALUE = Style.regular(10.5f);
    private static final Style HEADING = Style.bold(13).in(BRAND);
    private static final Style NOTE = Style.regular(9.5f).in(SOFT);

    private final Sheet sheet;
    private final Receipt receipt;
    private int page;
    private float y;

    ReceiptLayout(Sheet sheet, Receipt receipt) {
        this.sheet = sheet;
        this.receipt = receipt;
    }

    void draw() throws IOException {
        dress();
        head();
        for (var section : receipt.sections()) {
            section(section);
        }
        notes();
    }

    private void dress() throws IOException {
        page++;
        sheet.decoration(() -> {
            var canvas = sheet.canvas();
            canvas.setNonStrokingColor(BRAND);
            canvas.addRect(0, Sheet.HEIGHT - 8, Sheet.WIDTH, 8);
            canvas.fill();
            rule(BOTTOM - 20);
            sheet.text(receipt.office(), NOTE, MARGIN, BOTTOM - 38);
            sheet.endingAt(Integer.toString(page), NOTE, RIGHT, BOTTOM - 38);
        });
        y = Sheet.HEIGHT - 84;
    }

    private void head() throws IOException {
        sheet.decoration(() -> sheet.text(receipt.office(), Style.bold(10.5f).in(SOFT), MARGIN, Sheet.HEIGHT - 50));
        var mark = receipt.mark();
        if (mark != null) {
            sheet.element("P", () -> mark(mark));
        }
        var width = RIGHT - MARGIN - (receipt.code() == null ? 0 : CODE + 40);
        var title = Style.bold(22).in(BRAND);
        var lines = sheet.lines(receipt.title(), title, width);
        sheet.element("H1", () -> y = sheet.paragraph(lines, title, MARGIN, y - 8, 30));
        var subtitle = receipt.subtitle();
        if (subtitle != null) {
            var style = Style.regular(11).in(SOFT);
            var below = sheet.lines(subtitle, style, width);
            sheet.element("P", () -> y = sheet.paragraph(below, style, MARGIN, y + 4, LEADING));
        }
        y -= 8;
        var code = receipt.code();
        if (code != null) {
            code(code);
        }
    }

    private void mark(String mark) throws IOException {
        var style = Style.bold(10.5f).in(SEAL);
        var width = sheet.width(mark, style) + 16;
        var canvas = sheet.canvas();
        canvas.setStrokingColor(SEAL);
        canvas.setLineWidth(1);
        canvas.addRect(RIGHT - width, Sheet.HEIGHT - 56, width, 20);
        canvas.stroke();
        sheet.text(mark, style, RIGHT - width + 8, Sheet.HEIGHT - 50);
    }

    private void section(Section section) throws IOException {
        var heading = section.heading();
        if (heading != null) {
            makeRoom(3 * LEADING + 20);
            sheet.element("H2", () -> sheet.text(heading, HEADING, MARGIN, y - 16));
            y -= 24;
        }
        if (section.rows().isEmpty()) {
            return;
        }
        sheet.decoration(() -> rule(y));
        sheet.inside("Table", () -> {
            for (var row : section.rows()) {
                row(row);
            }
        });
        y -= 10;
    }

    private void row(Row row) throws IOException {
        var labels = sheet.lines(row.label(), LABEL, LABELS - 12);
        var values = sheet.lines(row.value(), VALUE, RIGHT - MARGIN - LABELS);
        var height = Math.max(labels.size(), values.size()) * LEADING + 8;
        makeRoom(height);
        var first = y - 17;
        sheet.inside("TR", () -> {
            sheet.element("TH", () -> sheet.paragraph(labels, LABEL, MARGIN, first, LEADING));
            sheet.element("TD", () -> sheet.paragraph(values, VALUE, MARGIN + LABELS, first, LEADING));
        });
        y -= height;
        sheet.decoration(() -> rule(y));
    }

    private void notes() throws IOException {
        for (var note : receipt.notes()) {
            var lines = sheet.lines(note, NOTE, RIGHT - MARGIN);
            makeRoom(lines.size() * 15f + 8);
            sheet.element("P", () -> y = sheet.paragraph(lines, NOTE, MARGIN, y - 14, 15) + 10);
        }
    }

    /** At the upper right, so that it never falls on a page of its own. */
    private void code(Code code) throws IOException {
        var left = RIGHT - CODE;
        var bottom = Sheet.HEIGHT - 72 - CODE;
        QrPicture.draw(sheet, code.url(), code.caption(), left, bottom, CODE);
        var caption = Style.regular(8).in(SOFT);
        var lines = sheet.lines(code.caption(), caption, CODE + 30);
        sheet.element("P", () -> {
            var at = bottom - 13;
            for (var line : lines) {
                sheet.centred(line, caption, left + CODE / 2, at);
                at -= 11;
            }
        });
        y = Math.min(y, bottom - 16 - 11 * lines.size());
    }

    private void makeRoom(float height) throws IOException {
        if (y - height < BOTTOM) {
            sheet.nextPage();
            dress();
        }
    }

    private void rule(float at) throws IOException {
        var canvas = sheet.canvas();
        canvas.setStrokingColor(RULE);
        canvas.setLineWidth(0.7f);
        canvas.moveTo(MARGIN, at);
        canvas.lineTo(RIGHT, at);
        canvas.stroke();
    }
}
