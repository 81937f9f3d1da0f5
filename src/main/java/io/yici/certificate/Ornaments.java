package io.yici.certificate;

import io.yici.print.Sheet;
import java.awt.Color;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.util.Matrix;

/** What makes a sheet look like a certificate: a woven border and a rosette behind the text. */
final class Ornaments {

    static final Color BRAND = new Color(0x0d2f66);

    private static final Color WEAVE = new Color(0x8fa6c9);
    private static final Color ROSETTE = new Color(0xe9eff8);
    private static final float OUTER = 26;
    private static final float INNER = 40;
    private static final float WAVE = 8;
    private static final int PETALS = 36;
    /** Where a curve's handles stand so that it looks like a quarter of an ellipse. */
    private static final float ROUND = 0.5523f;

    private Ornaments() {}

    static void draw(Sheet sheet) throws IOException {
        sheet.decoration(() -> {
            var canvas = sheet.canvas();
            rosette(canvas, Sheet.WIDTH / 2, Sheet.HEIGHT * 0.47f);
            border(canvas);
        });
    }

    private static void rosette(PDPageContentStream canvas, float x, float y) throws IOException {
        canvas.setStrokingColor(ROSETTE);
        canvas.setLineWidth(0.5f);
        for (int petal = 0; petal < PETALS; petal++) {
            canvas.saveGraphicsState();
            canvas.transform(Matrix.getRotateInstance(Math.PI * petal / PETALS, x, y));
            ellipse(canvas, 205, 78);
            ellipse(canvas, 128, 40);
            canvas.stroke();
            canvas.restoreGraphicsState();
        }
    }

    static void ellipse(PDPageContentStream canvas, float width, float height) throws IOException {
        var across = width * ROUND;
        var along = height * ROUND;
        canvas.moveTo(width, 0);
        canvas.curveTo(width, along, across, height, 0, height);
        canvas.curveTo(-across, height, -width, along, -width, 0);
        canvas.curveTo(-width, -along, -across, -height, 0, -height);
        canvas.curveTo(across, -height, width, -along, width, 0);
    }

    private static void border(PDPageContentStream canvas) throws IOException {
        canvas.setStrokingColor(WEAVE);
        canvas.setLineWidth(0.5f);
        var middle = (OUTER + INNER) / 2;
        var height = (INNER - OUTER) / 2 - 1.5f;
        for (var turned : new float[] {height, -height, height / 3, -height / 3}) {
            wave(canvas, middle, middle, Sheet.WIDTH - 2 * middle, 0, turned);
            wave(canvas, middle, Sheet.HEIGHT - middle, Sheet.WIDTH - 2 * middle, 0, turned);
            wave(canvas, middle, middle, 0, Sheet.HEIGHT - 2 * middle, turned);
            wave(canvas, Sheet.WIDTH - middle, middle, 0, Sheet.HEIGHT - 2 * middle, turned);
        }
        canvas.stroke();
        canvas.setStrokingColor(BRAND);
        frame(canvas, OUTER, 1.6f);
        frame(canvas, INNER, 0.6f);
    }

    /** A wave from a corner along one side, whole from end to end. */
    private static void wave(PDPageContentStream canvas, float x, float y, float across, float along, float height)
            throws IOException {
        var length = across + along;
        var halves = 2 * Math.round(length / WAVE / 2);
        var step = length / halves;
        canvas.moveTo(x, y);
        for (int half = 0; half < halves; half++) {
            var from = half * step;
            var swing = (half % 2 == 0 ? height : -height) * 4 / 3;
            if (across > 0) {
                canvas.curveTo(x + from + step / 3, y + swing, x + from + step * 2 / 3, y + swing, x + from + step, y);
            } else {
                canvas.curveTo(x + swing, y + from + step / 3, x + swing, y + from + step * 2 / 3, x, y + from + step);
            }
        }
    }

    private static void frame(PDPageContentStream canvas, float inset, float width) throws IOException {
        canvas.setLineWidth(width);
        canvas.addRect(inset, inset, Sheet.WIDTH - 2 * inset, Sheet.HEIGHT - 2 * inset);
        canvas.stroke();
    }
}
