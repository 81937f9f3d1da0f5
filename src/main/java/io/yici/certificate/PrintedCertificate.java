package io.yici.certificate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that stands on a certificate, word by word in one language.
 *
 * @param addressee the line before the statement
 * @param seal what the seal says; null where there is none
 * @param remark at the foot; null where there is none
 */
record PrintedCertificate(
        String label,
        String title,
        String number,
        String addressee,
        String statement,
        List<Row> rows,
        String authority,
        String issuedOn,
        Verification verification,
        @Nullable Seal seal,
        @Nullable String remark) {

    PrintedCertificate {
        rows = List.copyOf(rows);
    }

    /** A line with its label; several values stand below each other. */
    record Row(String label, List<String> values) {

        Row {
            values = List.copyOf(values);
        }
    }

    /** How to verify it. */
    record Verification(String url, String alternative, String codeLabel, String code, String advice) {}

    /** What the seal of the demo says, and what those hear who do not see it. */
    record Seal(String word, String below, String alternative) {}

    @Override
    public String toString() {
        return "PrintedCertificate[" + number + "]";
    }
}
