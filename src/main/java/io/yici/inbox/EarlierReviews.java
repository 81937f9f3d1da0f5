package io.yici.inbox;

import io.yici.decision.Review;
import io.yici.organisation.Account;
import java.util.List;

/** Nobody confirms what they said themselves. */
final class EarlierReviews {

    private EarlierReviews() {}

    /** Whether the clerk proposed the refusal, or did the review before this one. */
    static boolean keepFromDeciding(String kind, List<Review> latestFirst, Account clerk) {
        return kind.equals(WorkItems.REVIEW)
                ? isLastBy(latestFirst, WorkItems.REVIEW, clerk)
                        || isLastBy(latestFirst, WorkItems.PUBLICITY_OBJECTION, clerk)
                : latestFirst.stream()
                        .anyMatch(review ->
                                proposesRefusal(review) && review.clerk().equals(clerk.id()));
    }

    private static boolean isLastBy(List<Review> latestFirst, String kind, Account clerk) {
        return latestFirst.stream()
                .filter(review -> review.kind().equals(kind))
                .limit(1)
                .anyMatch(review -> review.clerk().equals(clerk.id()));
    }

    private static boolean proposesRefusal(Review review) {
        return List.of("returned", WorkItems.UPHELD).contains(review.outcome())
                || (review.kind().equals(WorkItems.DISPUTE) && review.outcome().equals("refuse"));
    }
}
