package io.yici.rehearsal;

import io.yici.documents.Documents;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Papers that are handed in in a rehearsal: blank pictures. */
@Component
@Profile(Rehearsal.PROFILE)
class PaperProofs {

    private static final int SIDE = 32;

    private final Documents documents;

    PaperProofs(Documents documents) {
        this.documents = documents;
    }

    /** Keeps a paper for the record, and gives its id. */
    UUID keep(UUID dossier, String record) {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB), "png", picture);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return documents
                .store(dossier, record, record + ".png", new ByteArrayInputStream(picture.toByteArray()))
                .value();
    }
}
