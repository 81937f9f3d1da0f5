package io.yici.documents;

import io.yici.codes.YiciException;
import org.springframework.util.unit.DataSize;

/** A document is not taken; the code says why, so that the person can bring another. */
public final class DocumentRefused extends YiciException {

    private static final long serialVersionUID = 1L;

    private DocumentRefused(String code, Object... arguments) {
        super(code, arguments);
    }

    static DocumentRefused empty() {
        return new DocumentRefused("document.empty");
    }

    static DocumentRefused tooLarge(DataSize limit) {
        return new DocumentRefused("document.too-large", limit.toMegabytes());
    }

    static DocumentRefused tooMany(int limit) {
        return new DocumentRefused("document.too-many", limit);
    }

    /** Its content is none of the types taken, whatever its name says, or is damaged. */
    static DocumentRefused type() {
        return new DocumentRefused("document.type");
    }

    static DocumentRefused encrypted() {
        return new DocumentRefused("document.encrypted");
    }

    /** It holds scripts, programs or other files, or would use up the reader's memory. */
    static DocumentRefused unsafe() {
        return new DocumentRefused("document.unsafe");
    }
}
