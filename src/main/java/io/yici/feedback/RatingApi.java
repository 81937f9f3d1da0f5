package io.yici.feedback;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.yici.cases.Drafts;
import io.yici.site.FieldsRefused;
import io.yici.site.FormErrors;
import io.yici.site.SignedIn;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** An applicant's rating of a decided case, for programs. */
@RestController
@RequestMapping("/api/v1/applications/{id}/rating")
@Tag(name = "applications")
class RatingApi {

    private final Ratings ratings;
    private final Drafts drafts;

    RatingApi(Ratings ratings, Drafts drafts) {
        this.ratings = ratings;
        this.drafts = drafts;
    }

    /** What a person says of how a case was handled. */
    record NewRating(
            @Schema(
                    description = "5 very satisfied, 4 satisfied, 3 acceptable, 2 dissatisfied, 1 very dissatisfied",
                    minimum = "1",
                    maximum = "5",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable
            Integer score,

            @Schema(
                    description = "what was not good, of: late, extra-materials, extra-conditions, attitude, system,"
                            + " unclear")
            @Nullable
            List<String> reasons,

            @Schema(description = "in the person's own words", maxLength = RatingForm.WORDS_MAX) @Nullable
            String words) {

        @Override
        public String toString() {
            return "NewRating";
        }
    }

    /** A rating that was given, and what the department said to it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CaseRating(
            int score,
            List<String> reasons,
            @Nullable String words,

            @Schema(description = "the last day for the department to answer a score of 1 or 2") @Nullable
            LocalDate answerDue,

            @Schema(description = "what the department answered") @Nullable
            String answer) {}

    @PostMapping
    @Operation(
            summary = "Rates a decided case, once",
            description =
                    "Whoever works on cases never sees who rated. A score of 1 or 2 is followed up by the department.")
    @ResponseStatus(HttpStatus.CREATED)
    CaseRating rate(
            @PathVariable UUID id,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody NewRating said,
            @AuthenticationPrincipal SignedIn me) {
        FormErrors errors = new FormErrors();
        Integer score = said.score();
        RatingForm form = new RatingForm(score == null ? null : score.toString(), said.reasons(), said.words());
        Optional<Ratings.Said> read = form.read(errors);
        if (read.isEmpty()) {
            throw new FieldsRefused(errors);
        }
        ratings.rate(id, me.account(), read.get(), key);
        return view(id);
    }

    @GetMapping
    @Operation(summary = "The rating of a case, and what the department answered")
    CaseRating rating(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        drafts.own(id, me.account());
        return view(id);
    }

    private CaseRating view(UUID id) {
        Ratings.Given given = ratings.given(id).orElseThrow(RatingNotFound::new);
        FollowUp followUp = given.followUp();
        return new CaseRating(
                given.rating().score(),
                given.rating().reasons().stream().map(RatingReason::key).toList(),
                given.words(),
                followUp == null ? null : followUp.due(),
                given.answer());
    }
}
