package io.yici.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.stereotype.Component;

/** The typefaces of printed documents: read when first needed, then shared by all documents and threads. */
@Component
public class Fonts {

    /** Stands for a character that the typeface lacks, as in rare names: the mark that printers have always used. */
    static final String MISSING = "〓";

    private final Map<Weight, TrueTypeFont> faces = new EnumMap<>(Weight.class);

    /** The typeface for one document, of which only the letters used are stored in it. */
    PDType0Font embed(PDDocument document, Weight weight) throws IOException {
        return PDType0Font.load(document, face(weight), true);
    }

    CmapLookup letters(Weight weight) throws IOException {
        return face(weight).getUnicodeCmapLookup();
    }

    private synchronized TrueTypeFont face(Weight weight) {
        return faces.computeIfAbsent(weight, Fonts::read);
    }

    private static TrueTypeFont read(Weight weight) {
        var file = weight == Weight.BOLD ? "/fonts/NotoSansSC-Bold.ttf" : "/fonts/NotoSansSC-Regular.ttf";
        try (var in = Fonts.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing: the build copies it from npm's package");
            }
            return new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
