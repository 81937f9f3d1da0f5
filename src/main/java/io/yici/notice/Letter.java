package io.yici.notice;

import java.util.List;

/** A letter in one language as it was written, part by part. Personal data: it is sealed, and its text form gives nothing away. */
record Letter(String title, List<Part> parts) {

    Letter {
        parts = List.copyOf(parts);
    }

    /** What a part of a letter is. */
    enum Role {
        NUMBER,
        TO,
        HEADING,
        TEXT,
        ITEM,
        AGENCY,
        DATE,
        NOTE
    }

    /** A paragraph, an item of a list, a line. */
    record Part(Role role, String text) {

        @Override
        public String toString() {
            return "Part[" + role + "]";
        }
    }

    @Override
    public String toString() {
        return "Letter[sealed]";
    }
}
