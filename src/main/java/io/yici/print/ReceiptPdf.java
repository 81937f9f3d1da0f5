package io.yici.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;

/** Writes receipts as PDF. */
@Component
public class ReceiptPdf {

    private final Fonts fonts;

    ReceiptPdf(Fonts fonts) {
        this.fonts = fonts;
    }

    /** The receipt as a file; the same receipt gives the same bytes. */
    public byte[] write(Receipt receipt) {
        var imprint =
                new Imprint(receipt.title(), receipt.office(), receipt.locale(), receipt.at(), receipt.hashCode());
        try (var sheet = new Sheet(fonts, imprint)) {
            new ReceiptLayout(sheet, receipt).draw();
            return sheet.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
