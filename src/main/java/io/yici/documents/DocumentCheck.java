package io.yici.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.tika.Tika;

/** Says what a document is, by its content, and refuses what is not taken. */
class DocumentCheck {

    private final Tika tika = new Tika();
    private final PdfCheck pdfCheck = new PdfCheck();
    private final DocumentSettings settings;

    DocumentCheck(DocumentSettings settings) {
        this.settings = settings;
    }

    DocumentType typeOf(byte[] content) {
        if (content.length == 0) {
            throw DocumentRefused.empty();
        }
        var type = DocumentType.ofMediaType(tika.detect(content)).orElseThrow(DocumentRefused::type);
        if (type == DocumentType.PDF) {
            pdfCheck.check(content);
        } else {
            checkImage(content);
        }
        return type;
    }

    /** Reads the head only. */
    private void checkImage(byte[] content) {
        try (var image = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            var readers = ImageIO.getImageReaders(image);
            if (!readers.hasNext()) {
                throw DocumentRefused.type();
            }
            var reader = readers.next();
            try {
                reader.setInput(image, true, true);
                checkPixels(reader);
            } finally {
                reader.dispose();
            }
        } catch (IOException damaged) {
            throw DocumentRefused.type();
        }
    }

    private void checkPixels(ImageReader reader) throws IOException {
        if ((long) reader.getWidth(0) * reader.getHeight(0) > settings.maxPixels()) {
            throw DocumentRefused.unsafe();
        }
    }
}
