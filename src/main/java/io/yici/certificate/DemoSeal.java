package io.yici.certificate;

import io.yici.certificate.PrintedCertificate.Seal;
import io.yici.print.Sheet;
import io.yici.print.Style;
import java.awt.Color;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

/** A round red mark where a real certificate bears the authority's seal; says of itself that it is none. */
final class DemoSeal {

    private static final Color RED = new Color(0xc62a20);
    private static final float RADIUS = 55;
    private static final float ARC = 37;
    private static final float INNER_ARC = 45;
    /** How far round the authority's name may reach. */
    private static final double WIDEST = Math.toRadians(235);

    private final Sheet sheet;
    private final float x;
    private final float y;

    DemoSeal(Sheet sheet, float x, float y) {
        this.sheet = sheet;
        this.x = x;
        this.y = y;
    }

    void draw(Seal seal, String authority) throws IOException {
        sheet.figure(seal.alternative(), () -> {
            var canvas = sheet.canvas();
            canvas.saveGraphicsState();
            var translucent = new PDExtendedGraphicsState();
            translucent.setNonStrokingAlphaConstant(0.62f);
            translucent.setStrokingAlphaConstant(0.62f);
            canvas.setGraphicsStateParameters(translucent);
            canvas.setStrokingColor(RED);
            ring(RADIUS, 2.4f);
            ring(RADIUS - 4.5f, 0.6f);
            along(authority, fitting(authority), 1, ARC);
            var word = Style.bold(seal.word().length() > 2 ? 18 : 25).in(RED).spaced(2);
            sheet.centred(seal.word(), word, x, y - word.size() / 3);
            along(seal.below(), Style.bold(7.5f).in(RED).spaced(1.5f), -1, INNER_ARC);
            canvas.restoreGraphicsState();
        });
    }

    private void ring(float radius, float width) throws IOException {
        var canvas = sheet.canvas();
        canvas.saveGraphicsState();
        canvas.transform(Matrix.getTranslateInstance(x, y));
        canvas.setLineWidth(width);
        Ornaments.ellipse(canvas, radius, radius);
        canvas.closePath();
        canvas.stroke();
        canvas.restoreGraphicsState();
    }

    /** Writes along the ring, letter by letter: over the upper part, or upright within the lower one. */
    private void along(String text, Style style, int side, float radius) throws IOException {
        var place = side * (Math.PI / 2 + angle(text, style, radius) / 2);
        for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            var letter = Character.toString(text.codePointAt(at));
            var width = sheet.width(letter, style);
            var half = (width + style.spacing()) / radius / 2;
            place -= side * half;
            var turn = place - side * Math.PI / 2;
            sheet.text(
                    letter,
                    style.spaced(0),
                    Matrix.getRotateInstance(
                            turn, (float) (x + radius * Math.cos(place) - Math.cos(turn) * width / 2), (float)
                                    (y + radius * Math.sin(place) - Math.sin(turn) * width / 2)));
            place -= side * half;
        }
    }

    private Style fitting(String text) throws IOException {
        var style = Style.bold(11).in(RED).spaced(2.5f);
        while (angle(text, style, ARC) > WIDEST && style.size() > 5) {
            style = Style.bold(style.size() - 0.5f).in(RED).spaced(style.spacing() * 0.8f);
        }
        return style;
    }

    private double angle(String text, Style style, float radius) throws IOException {
        return (sheet.width(text, style) + style.spacing()) / radius;
    }
}
