package io.yici.feedback;

import io.yici.cases.CaseFile;
import io.yici.cases.Drafts;
import io.yici.organisation.PersonalData;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A person's ratings, and what departments answered. */
@Component
class RatingData implements PersonalData {

    private final Drafts drafts;
    private final Ratings ratings;

    RatingData(Drafts drafts, Ratings ratings) {
        this.drafts = drafts;
        this.ratings = ratings;
    }

    @Override
    public String part() {
        return "ratings";
    }

    @Override
    public Object of(UUID account, Locale locale) {
        return drafts.of(account).stream()
                .flatMap(file -> written(file).stream())
                .toList();
    }

    private Optional<Map<String, @Nullable Object>> written(CaseFile file) {
        return ratings.given(file.id()).map(given -> {
            Map<String, @Nullable Object> written = new LinkedHashMap<>();
            written.put("caseNumber", file.caseNumber());
            written.put("score", given.rating().score());
            written.put(
                    "reasons",
                    given.rating().reasons().stream().map(RatingReason::key).toList());
            written.put("words", given.words());
            written.put("answer", given.answer());
            return written;
        });
    }
}
