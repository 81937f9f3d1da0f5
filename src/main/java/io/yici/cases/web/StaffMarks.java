package io.yici.cases.web;

import io.yici.documents.Document;
import java.util.UUID;

/** Documents as staff see them: with who saw them and when upon them. The applicant sees what was handed in. */
public interface StaffMarks {

    Seen marked(Document document, UUID account);

    /** A page of a document, as a picture, in the same way. */
    byte[] markedPage(byte[] picture, UUID account);

    /**
     * What is shown.
     *
     * @param mediaType of the content, which may be another than that of what was handed in
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Seen(String mediaType, byte[] content) {}
}
