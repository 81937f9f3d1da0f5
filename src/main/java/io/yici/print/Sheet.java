package io.yici.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * A document while it is drawn, on pages of A4. Places are in points from the lower left corner.
 *
 * <p>All that tells something is drawn as an element, all else as decoration, so that the document can be listened to. Not for several
 * threads.
 */
public final class Sheet implements AutoCloseable {

    /** Width of a page. */
    public static final float WIDTH = PDRectangle.A4.getWidth();

    /** Height of a page. */
    public static final float HEIGHT = PDRectangle.A4.getHeight();

    private final PDDocument document = new PDDocument();
    private final Lettering lettering;
    private final Tags tags;
    private final Locale locale;
    private PDPageContentStream canvas;

    /** Begins a document with its first page. */
    public Sheet(Fonts fonts, Imprint imprint) throws IOException {
        this.lettering = new Lettering(document, fonts);
        this.locale = imprint.locale();
        this.tags = new Tags(document);
        imprint.write(document);
        this.canvas = begin();
    }

    /** Goes on to another page. */
    public void nextPage() throws IOException {
        canvas.close();
        canvas = begin();
    }

    /** Where to draw lines and shapes, inside a decoration or a figure. */
    public PDPageContentStream canvas() {
        return canvas;
    }

    public Locale locale() {
        return locale;
    }

    /** What is drawn meanwhile belongs to an element of this type: {@code Table}, {@code TR}, {@code Sect}. */
    public void inside(String type, Drawing content) throws IOException {
        tags.inside(type, content);
    }

    /** Draws an element: {@code H1}, {@code P}, {@code TH}, {@code TD}. */
    public void element(String type, Drawing content) throws IOException {
        element(type, null, content);
    }

    /** Draws a picture, with words for those who do not see it. */
    public void figure(String alternative, Drawing content) throws IOException {
        element("Figure", alternative, content);
    }

    /** Draws what tells nothing. */
    public void decoration(Drawing content) throws IOException {
        canvas.beginMarkedContent(COSName.ARTIFACT);
        content.draw();
        canvas.endMarkedContent();
    }

    /** Writes one line from x on. */
    public void text(String text, Style style, float x, float y) throws IOException {
        text(text, style, Matrix.getTranslateInstance(x, y));
    }

    /** Writes one line around x. */
    public void centred(String text, Style style, float x, float y) throws IOException {
        text(text, style, x - width(text, style) / 2, y);
    }

    /** Writes one line up to x. */
    public void endingAt(String text, Style style, float x, float y) throws IOException {
        text(text, style, x - width(text, style), y);
    }

    /** Writes one line, turned and moved. */
    public void text(String text, Style style, Matrix place) throws IOException {
        var printable = lettering.printable(text, style.weight());
        canvas.beginText();
        canvas.setFont(lettering.font(style.weight()), style.size());
        canvas.setNonStrokingColor(style.color());
        canvas.setCharacterSpacing(style.spacing());
        canvas.setTextMatrix(place);
        canvas.showText(printable);
        canvas.endText();
    }

    /** How wide the text is. */
    public float width(String text, Style style) throws IOException {
        return lettering.width(lettering.printable(text, style.weight()), style);
    }

    /** Breaks the text into lines no wider than the width. */
    public List<String> lines(String text, Style style, float width) throws IOException {
        return lettering.lines(text, style, width, locale);
    }

    /** Writes lines below each other, the first at y; gives where the next would stand. */
    public float paragraph(List<String> lines, Style style, float x, float y, float leading) throws IOException {
        var at = y;
        for (var line : lines) {
            text(line, style, x, at);
            at -= leading;
        }
        return at;
    }

    /** The finished document. */
    public byte[] finish() throws IOException {
        canvas.close();
        tags.finish();
        var bytes = new ByteArrayOutputStream(1 << 16);
        document.save(bytes);
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private void element(String type, @Nullable String alternative, Drawing content) throws IOException {
        canvas.beginMarkedContent(COSName.getPDFName(type), tags.leaf(type, alternative));
        content.draw();
        canvas.endMarkedContent();
    }

    private PDPageContentStream begin() throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        tags.addPage(page);
        return new PDPageContentStream(document, page);
    }
}
