package io.yici.documents;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * The pages of PDF documents as pictures, to be looked at beside a form: a picture runs nothing and needs no viewer in the browser. Two at most are made
 * at a time, so that large documents do not take the machine.
 */
@Component
public class DocumentPictures implements DisposableBean {

    /** No more pages than these are shown. */
    public static final int MOST_PAGES = 50;

    private static final int WIDTH = 1_240;
    private static final float LONGEST = 3;
    private static final int AT_A_TIME = 2;
    private static final int SECONDS = 10;

    /** Nothing of a document is written to a disk in the clear. */
    private static final MemoryUsageSetting MEMORY = MemoryUsageSetting.setupMainMemoryOnly(64L << 20);

    private final Documents documents;
    private final ExecutorService painters = Executors.newFixedThreadPool(AT_A_TIME, run -> {
        Thread thread = new Thread(run, "document-pictures");
        thread.setDaemon(true);
        return thread;
    });

    DocumentPictures(Documents documents) {
        this.documents = documents;
    }

    /**
     * How many pages can be shown.
     *
     * @throws DocumentNotFound if the dossier has no such document
     * @throws DocumentNotShown if it cannot be read, or not in time
     */
    public int pages(UUID dossier, DocumentId id) {
        return inTime(dossier, id, pdf -> Math.min(pdf.getNumberOfPages(), MOST_PAGES));
    }

    /**
     * A page as PNG.
     *
     * @param page 1 is the first
     * @throws DocumentNotFound if the dossier has no such document, or it has no such page
     * @throws DocumentNotShown if it cannot be drawn, or not in time
     */
    public byte[] page(UUID dossier, DocumentId id, int page) {
        return inTime(dossier, id, pdf -> {
            if (page < 1 || page > Math.min(pdf.getNumberOfPages(), MOST_PAGES)) {
                throw new DocumentNotFound();
            }
            return png(pdf, page - 1);
        });
    }

    /** A change to a document that is read. */
    public interface Change {
        void to(PDDocument pdf) throws IOException;
    }

    /**
     * The document with a change, as PDF. Its description stands in the file as it is, so that a search of its bytes finds it.
     *
     * @throws DocumentNotFound if the dossier has no such document
     * @throws DocumentNotShown if it cannot be changed, or not in time
     */
    public byte[] changed(UUID dossier, DocumentId id, Change change) {
        return inTime(dossier, id, pdf -> {
            change.to(pdf);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            pdf.setAllSecurityToBeRemoved(true);
            pdf.save(bytes, CompressParameters.NO_COMPRESSION);
            return bytes.toByteArray();
        });
    }

    private interface Reading<T> {
        T of(PDDocument pdf) throws IOException;
    }

    private <T> T inTime(UUID dossier, DocumentId id, Reading<T> reading) {
        byte[] content = documents.open(dossier, id);
        Callable<T> task = () -> {
            try (PDDocument pdf = Loader.loadPDF(content, "", null, null, MEMORY.streamCache)) {
                return reading.of(pdf);
            }
        };
        Future<T> drawn = painters.submit(task);
        try {
            return drawn.get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            drawn.cancel(true);
            throw new DocumentNotShown();
        } catch (InterruptedException stopped) {
            drawn.cancel(true);
            Thread.currentThread().interrupt();
            throw new DocumentNotShown();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof DocumentNotFound missing) {
                throw missing;
            }
            throw new DocumentNotShown();
        }
    }

    private static byte[] png(PDDocument pdf, int index) throws IOException {
        PDPage page = pdf.getPage(index);
        float width = Math.max(1, page.getBBox().getWidth());
        float height = Math.max(1, page.getBBox().getHeight());
        // A page that is a long strip is drawn smaller, so that no picture is larger than three pages high.
        float scale = WIDTH / Math.max(width, height / LONGEST);
        BufferedImage picture = new PDFRenderer(pdf).renderImage(index, scale, ImageType.RGB);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", png);
        return png.toByteArray();
    }

    @Override
    public void destroy() {
        painters.shutdownNow();
    }
}
