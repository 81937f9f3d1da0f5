package io.yici.cases;

import io.yici.codes.YiciException;

/** Something changed since the applicant checked the answers: they are to be shown again. */
public final class ReviewOutdated extends YiciException {

    private static final long serialVersionUID = 1L;

    ReviewOutdated() {
        super("draft.review-outdated");
    }
}
