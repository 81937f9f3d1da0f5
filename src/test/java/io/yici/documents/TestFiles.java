package io.yici.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;

/** Files that people upload, good and bad. */
final class TestFiles {

    private TestFiles() {}

    static byte[] pdf() throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            return save(document, CompressParameters.DEFAULT_COMPRESSION);
        }
    }

    static byte[] encryptedPdf() throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            return save(document, CompressParameters.DEFAULT_COMPRESSION);
        }
    }

    static byte[] scriptedPdf(boolean compressed) throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('hello')"));
            return save(
                    document, compressed ? CompressParameters.DEFAULT_COMPRESSION : CompressParameters.NO_COMPRESSION);
        }
    }

    static byte[] launchingPdf() throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.getDocumentCatalog().setOpenAction(new PDActionLaunch());
            return save(document, CompressParameters.DEFAULT_COMPRESSION);
        }
    }

    /** One megabyte that unfolds to a gigabyte. */
    static byte[] bombPdf() throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write("%PDF-1.7\n1 0 obj\n<</Filter/FlateDecode/N 1/First 4>>\nstream\r\n".getBytes(ISO_8859_1));
        var deflater = new DeflaterOutputStream(bytes);
        deflater.write("1 0 ".getBytes(ISO_8859_1));
        var blanks = " ".repeat(1 << 20).getBytes(ISO_8859_1);
        for (int megabyte = 0; megabyte < 1024; megabyte++) {
            deflater.write(blanks);
        }
        deflater.finish();
        bytes.write("\nendstream\nendobj\ntrailer<<>>\n%%EOF\n".getBytes(ISO_8859_1));
        return bytes.toByteArray();
    }

    static byte[] image(String format, int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY), format, bytes);
        return bytes.toByteArray();
    }

    static byte[] jpeg() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
        return bytes.toByteArray();
    }

    private static byte[] save(PDDocument document, CompressParameters compression) throws IOException {
        var bytes = new ByteArrayOutputStream();
        document.save(bytes, compression);
        return bytes.toByteArray();
    }
}
