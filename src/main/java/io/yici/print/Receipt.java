package io.yici.print;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a receipt tells, in the reader's language and in the order to read it.
 *
 * @param office who gives the receipt
 * @param subtitle below the title, such as the case number
 * @param at when what it tells came to be
 * @param notes sentences at the end
 * @param code to look the matter up with
 * @param mark across the head where nothing of it is real
 */
public record Receipt(
        Locale locale,
        String office,
        String title,
        @Nullable String subtitle,
        Instant at,
        List<Section> sections,
        List<String> notes,
        @Nullable Code code,
        @Nullable String mark) {

    public Receipt {
        sections = List.copyOf(sections);
        notes = List.copyOf(notes);
    }

    /** Rows that belong together, below a heading or without one. */
    public record Section(@Nullable String heading, List<Row> rows) {

        public Section {
            rows = List.copyOf(rows);
        }
    }

    /** What something is called, and what it is. */
    public record Row(String label, String value) {}

    /**
     * A QR code.
     *
     * @param caption says what one finds there
     */
    public record Code(String url, String caption) {}
}
