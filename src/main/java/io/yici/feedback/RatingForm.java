package io.yici.feedback;

import io.yici.site.FormErrors;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A rating as it is typed in, on a page or by a program. */
record RatingForm(
        @Nullable String score,
        @Nullable List<String> reasons,
        @Nullable String words) {

    static final int WORDS_MAX = 500;

    /** What it says; nothing where it says so in the errors. */
    Optional<Ratings.Said> read(FormErrors errors) {
        int points = points();
        if (points == 0) {
            errors.add("score", "feedback.rating.choose");
        }
        String text = words == null ? "" : words.strip();
        if (text.length() > WORDS_MAX) {
            errors.add("words", "feedback.reason.long", WORDS_MAX);
        }
        List<RatingReason> known = known(errors);
        return errors.isEmpty()
                ? Optional.of(new Ratings.Said(points, known, text.isEmpty() ? null : text))
                : Optional.empty();
    }

    /** Zero where it is none. */
    private int points() {
        return score != null && score.matches("[1-5]") ? Integer.parseInt(score) : 0;
    }

    private List<RatingReason> known(FormErrors errors) {
        Set<RatingReason> known = new LinkedHashSet<>();
        for (String given : reasons == null ? List.<String>of() : reasons) {
            List<RatingReason> same = List.of(RatingReason.values()).stream()
                    .filter(reason -> reason.key().equals(given))
                    .toList();
            if (same.isEmpty()) {
                errors.add("reasons", "feedback.rating.reasons.unknown");
                return List.of();
            }
            known.addAll(same);
        }
        return new ArrayList<>(known);
    }

    @Override
    public String toString() {
        return "RatingForm";
    }
}
