package io.yici.certificate;

import static io.yici.certificate.Ornaments.BRAND;

import io.yici.print.QrPicture;
import io.yici.print.Sheet;
import io.yici.print.Style;
import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where things stand on a certificate. */
final class CertificateLayout {

    private static final Color SOFT = new Color(0x4a5768);
    private static final Color GOLD = new Color(0xa8792a);
    private static final Color RULE = new Color(0xd3dbe7);
    private static final float MARGIN = 78;
    private static final float RIGHT = Sheet.WIDTH - MARGIN;
    private static final float CENTRE = Sheet.WIDTH / 2;
    /** Below this stand the code and the seal. */
    private static final float FOOT = 218;

    private static final float CODE = 84;
    private static final Style SMALL = Style.regular(8.5f).in(SOFT);

    private final Sheet sheet;
    private final PrintedCertificate words;
    private final float labels;
    private final float leading;
    private float y;

    CertificateLayout(Sheet sheet, PrintedCertificate words) {
        this.sheet = sheet;
        this.words = words;
        this.labels = isChinese() ? 92 : 112;
        this.leading = isChinese() ? 25 : 21;
    }

    void draw() throws IOException {
        Ornaments.draw(sheet);
        head();
        statement();
        rows();
        verification();
        signature();
        remark();
    }

    private void head() throws IOException {
        var label = Style.regular(10.5f).in(SOFT).spaced(2);
        sheet.element("P", () -> sheet.centred(words.label(), label, CENTRE, 762));
        var title = fittingTitle();
        var lines = sheet.lines(words.title(), title, RIGHT - MARGIN);
        y = 722;
        sheet.element("H1", () -> {
            for (var line : lines) {
                sheet.centred(line, title, CENTRE, y);
                y -= 34;
            }
        });
        sheet.decoration(() -> flourish(y + 13));
        sheet.element(
                "P", () -> sheet.centred(words.number(), Style.regular(10.5f).in(SOFT), CENTRE, y - 10));
        y -= 54;
    }

    /** As large as one line takes, down to a size from where on it takes two. */
    private Style fittingTitle() throws IOException {
        var spacing = isChinese() ? 2.5f : 0;
        var size = isChinese() ? 25f : 21f;
        while (size > 17 && sheet.width(words.title(), Style.bold(size).spaced(spacing)) > RIGHT - MARGIN) {
            size -= 0.5f;
        }
        return Style.bold(size).in(BRAND).spaced(spacing);
    }

    /** A golden line with a diamond in its middle. */
    private void flourish(float at) throws IOException {
        var canvas = sheet.canvas();
        canvas.setStrokingColor(GOLD);
        canvas.setLineWidth(0.8f);
        canvas.moveTo(CENTRE - 96, at);
        canvas.lineTo(CENTRE - 9, at);
        canvas.moveTo(CENTRE + 9, at);
        canvas.lineTo(CENTRE + 96, at);
        canvas.stroke();
        canvas.setNonStrokingColor(GOLD);
        canvas.moveTo(CENTRE - 4, at);
        canvas.lineTo(CENTRE, at + 4);
        canvas.lineTo(CENTRE + 4, at);
        canvas.lineTo(CENTRE, at - 4);
        canvas.fill();
    }

    private void statement() throws IOException {
        var style = Style.regular(12.5f);
        sheet.element("P", () -> sheet.text(words.addressee(), Style.bold(12.5f), MARGIN, y));
        y -= 26;
        // Chinese paragraphs begin two characters in.
        var paragraph = (isChinese() ? "\u3000\u3000" : "") + words.statement();
        var lines = sheet.lines(paragraph, style, RIGHT - MARGIN);
        sheet.element("P", () -> y = sheet.paragraph(lines, style, MARGIN, y, leading));
        y -= 4;
    }

    /** Closer together where they would not fit on the page otherwise. */
    private void rows() throws IOException {
        var comfortable = measured(10.5f, 17, 9);
        var rows = height(comfortable) <= y - FOOT ? comfortable : measured(9.5f, 13.5f, 7);
        sheet.decoration(() -> rule(y));
        sheet.inside("Table", () -> {
            for (var row : rows) {
                row(row);
            }
        });
    }

    private List<MeasuredRow> measured(float size, float step, float padding) throws IOException {
        var rows = new ArrayList<MeasuredRow>();
        for (var row : words.rows()) {
            var style = Style.regular(size);
            var values = new ArrayList<String>();
            for (var value : row.values()) {
                values.addAll(sheet.lines(value, style, RIGHT - MARGIN - labels));
            }
            rows.add(new MeasuredRow(sheet.lines(row.label(), style, labels - 10), values, style, step, padding));
        }
        return rows;
    }

    private static float height(List<MeasuredRow> rows) {
        return (float) rows.stream().mapToDouble(MeasuredRow::height).sum();
    }

    private void row(MeasuredRow row) throws IOException {
        if (y - row.height() < FOOT) {
            sheet.nextPage();
            Ornaments.draw(sheet);
            y = 770;
        }
        var first = y - row.padding() / 2 - row.style().size() - 1.5f;
        var soft = row.style().in(SOFT);
        sheet.inside("TR", () -> {
            sheet.element("TH", () -> sheet.paragraph(row.names(), soft, MARGIN, first, row.step()));
            sheet.element("TD", () -> sheet.paragraph(row.values(), row.style(), MARGIN + labels, first, row.step()));
        });
        y -= row.height();
        sheet.decoration(() -> rule(y));
    }

    /** A row broken into lines. */
    private record MeasuredRow(List<String> names, List<String> values, Style style, float step, float padding) {

        float height() {
            return Math.max(names.size(), values.size()) * step + padding;
        }
    }

    private void verification() throws IOException {
        var how = words.verification();
        var top = FOOT - 20;
        var x = MARGIN + CODE + 14;
        QrPicture.draw(sheet, how.url(), how.alternative(), MARGIN, top - CODE, CODE);
        sheet.element("P", () -> {
            sheet.text(how.codeLabel(), SMALL, x, top - 9);
            sheet.text(how.code(), Style.bold(9.5f), x, top - 24);
        });
        var advice = sheet.lines(how.advice(), SMALL, 122);
        sheet.element("P", () -> sheet.paragraph(advice, SMALL, x, top - 42, 12.5f));
    }

    /** The seal lies under the words, as red ink leaves black letters black. */
    private void signature() throws IOException {
        var middle = RIGHT - 72;
        var seal = words.seal();
        if (seal != null) {
            new DemoSeal(sheet, middle, FOOT - 68).draw(seal, words.authority());
        }
        var authority = Style.bold(12.5f);
        var lines = sheet.lines(words.authority(), authority, 170);
        sheet.element("P", () -> {
            var at = FOOT - 52 + 17f * (lines.size() - 1);
            for (var line : lines) {
                sheet.centred(line, authority, middle, at);
                at -= 17;
            }
        });
        sheet.element("P", () -> sheet.centred(words.issuedOn(), Style.regular(11.5f), middle, FOOT - 96));
    }

    private void remark() throws IOException {
        var remark = words.remark();
        if (remark != null) {
            sheet.element("P", () -> sheet.centred(remark, SMALL, CENTRE, 50));
        }
    }

    private void rule(float at) throws IOException {
        var canvas = sheet.canvas();
        canvas.setStrokingColor(RULE);
        canvas.setLineWidth(0.6f);
        canvas.moveTo(MARGIN, at);
        canvas.lineTo(RIGHT, at);
        canvas.stroke();
    }

    private boolean isChinese() {
        return !sheet.locale().getLanguage().equals(Locale.ENGLISH.getLanguage());
    }
}
