package io.yici.cases;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a decided case is explained to its applicant; implemented by the module that decides and issues. */
public interface Outcomes {

    /** The outcome in the reader's language; without reasons while there is no decision. */
    Outcome of(CaseFile file, CaseVersion version, Locale locale);

    /**
     * An outcome.
     *
     * @param reasons the rules that fired, in plain words
     * @param clerkReason what the clerk who confirmed or overturned wrote; null when no clerk decided
     * @param appeal the routes of appeal; empty unless refused (Administrative Licensing Law, article 38)
     * @param certificate address of the certificate; null when there is none
     * @param receipt address of the log's receipt that it was issued
     */
    record Outcome(
            List<String> reasons,
            @Nullable String clerkReason,
            List<String> appeal,
            @Nullable String certificate,
            @Nullable String receipt) {}
}
