package io.yici.print;

import io.nayuki.qrcodegen.QrCode;
import java.awt.Color;
import java.io.IOException;

/** A QR code drawn as shapes, sharp at any size. */
public final class QrPicture {

    private QrPicture() {}

    /**
     * Draws the code, without the quiet zone of four modules that must stay empty around it.
     *
     * @param alternative words for those who do not see it
     */
    public static void draw(Sheet sheet, String content, String alternative, float x, float y, float size)
            throws IOException {
        var code = QrCode.encodeText(content, QrCode.Ecc.MEDIUM);
        sheet.figure(alternative, () -> {
            var canvas = sheet.canvas();
            var module = size / code.size;
            canvas.setNonStrokingColor(Color.BLACK);
            for (int row = 0; row < code.size; row++) {
                for (int from = 0; from < code.size; ) {
                    var length = darkFrom(code, from, row);
                    if (length > 0) {
                        canvas.addRect(x + from * module, y + size - (row + 1) * module, length * module, module);
                    }
                    from += Math.max(length, 1);
                }
            }
            canvas.fill();
        });
    }

    private static int darkFrom(QrCode code, int from, int row) {
        var length = 0;
        while (code.getModule(from + length, row)) {
            length++;
        }
        return length;
    }
}
