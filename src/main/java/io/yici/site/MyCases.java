package io.yici.site;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the front page shows of a person's own drafts and cases; implemented by the module that keeps them. */
public interface MyCases {

    /**
     * One draft or case.
     *
     * @param tone of the status, see {@link Views}
     */
    record Line(
            String title,
            String href,
            String tone,
            String status,
            @Nullable String note) {}

    /** The few that were touched last, the latest first; texts in the given language. */
    List<Line> latest(UUID account, Locale locale);
}
