package io.yici.audit;

import io.yici.cases.web.StaffMarks;
import io.yici.documents.Document;
import io.yici.documents.DocumentNotShown;
import io.yici.documents.DocumentPictures;
import io.yici.documents.DocumentType;
import io.yici.documents.Documents;
import io.yici.organisation.Account;
import io.yici.organisation.Accounts;
import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;
import org.springframework.stereotype.Component;

/** Pictures and PDF files that staff see bear who saw them and when: to be read across them, and in the file itself. */
@Component
class FileMarks implements StaffMarks {

    private static final float FAINT = 0.16f;
    private static final String PNG_FORMAT = "javax_imageio_png_1.0";

    private final Watermark watermark;
    private final Documents documents;
    private final DocumentPictures pictures;
    private final Accounts accounts;

    FileMarks(Watermark watermark, Documents documents, DocumentPictures pictures, Accounts accounts) {
        this.watermark = watermark;
        this.documents = documents;
        this.pictures = pictures;
        this.accounts = accounts;
    }

    @Override
    public Seen marked(Document document, UUID account) {
        return document.type() == DocumentType.PDF
                ? new Seen(DocumentType.PDF.mediaType(), pdf(document, account))
                : new Seen(
                        DocumentType.PNG.mediaType(),
                        markedPage(documents.open(document.dossier(), document.id()), account));
    }

    /** As PNG. */
    @Override
    public byte[] markedPage(byte[] content, UUID account) {
        String login = accounts.byId(account).map(Account::login).orElse("");
        try {
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(content));
            if (picture == null) {
                throw new DocumentNotShown();
            }
            BufferedImage marked =
                    new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
            Graphics2D drawing = marked.createGraphics();
            drawing.drawImage(picture, 0, 0, Color.WHITE, null);
            draw(drawing, marked.getWidth(), marked.getHeight(), account, login);
            drawing.dispose();
            return png(marked, watermark.tag(account));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void draw(Graphics2D drawing, int width, int height, UUID account, String login) {
        Font font = new Font(Font.SANS_SERIF, Font.PLAIN, Math.max(12, Math.min(width, height) / 28));
        String said = watermark.visible(account, login);
        // A machine without Chinese letters would draw boxes.
        String shown = font.canDisplayUpTo(said) < 0 ? said : watermark.plain(login);
        drawing.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        drawing.setFont(font);
        drawing.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, FAINT));
        drawing.rotate(-Math.PI / 8, width / 2.0, height / 2.0);
        int across = drawing.getFontMetrics().stringWidth(shown) + font.getSize() * 3;
        int down = font.getSize() * 6;
        for (int y = -height; y < 2 * height; y += down) {
            for (int x = -width; x < 2 * width; x += across) {
                drawing.setColor(Color.BLACK);
                drawing.drawString(shown, x, y);
                drawing.setColor(Color.WHITE);
                drawing.drawString(shown, x + 1, y + 1);
            }
        }
    }

    private static byte[] png(BufferedImage picture, String tag) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        IIOMetadata metadata =
                writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(picture), null);
        metadata.mergeTree(PNG_FORMAT, text(tag));
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(png)) {
            writer.setOutput(out);
            writer.write(new IIOImage(picture, null, metadata));
        } finally {
            writer.dispose();
        }
        return png.toByteArray();
    }

    private static IIOMetadataNode text(String tag) throws IIOInvalidTreeException {
        IIOMetadataNode entry = new IIOMetadataNode("tEXtEntry");
        entry.setAttribute("keyword", "Comment");
        entry.setAttribute("value", tag);
        IIOMetadataNode texts = new IIOMetadataNode("tEXt");
        texts.appendChild(entry);
        IIOMetadataNode root = new IIOMetadataNode(PNG_FORMAT);
        root.appendChild(texts);
        return root;
    }

    private byte[] pdf(Document document, UUID account) {
        String login = accounts.byId(account).map(Account::login).orElse("");
        return pictures.changed(document.dossier(), document.id(), pdf -> {
            for (PDPage page : pdf.getPages()) {
                stamp(pdf, page, watermark.plain(login));
            }
            pdf.getDocumentInformation().setKeywords(watermark.tag(account));
        });
    }

    private static void stamp(PDDocument pdf, PDPage page, String said) throws IOException {
        float size = 18;
        try (PDPageContentStream stream = new PDPageContentStream(pdf, page, AppendMode.APPEND, true, true)) {
            PDExtendedGraphicsState faint = new PDExtendedGraphicsState();
            faint.setNonStrokingAlphaConstant(FAINT);
            stream.setGraphicsStateParameters(faint);
            stream.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), size);
            float width = page.getBBox().getWidth();
            float height = page.getBBox().getHeight();
            stream.beginText();
            for (float y = 0; y < height * 1.5f; y += size * 7) {
                for (float x = -width / 2; x < width; x += said.length() * size * 0.7f) {
                    stream.setTextMatrix(Matrix.getRotateInstance(Math.PI / 8, x, y));
                    stream.showText(said);
                }
            }
            stream.endText();
        }
    }
}
