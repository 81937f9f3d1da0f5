package io.yici.rights;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.yici.cases.Drafts;
import io.yici.site.FieldsRefused;
import io.yici.site.FormErrors;
import io.yici.site.SignedIn;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A person's rights, for programs. */
@RestController
@RequestMapping("/api/v1/rights")
@Tag(name = "rights", description = "A person's rights in their own data")
class RightsApi {

    private static final int REASON_MAX = 1_000;

    private final DataCopy copy;
    private final HumanReviews reviews;
    private final Drafts drafts;

    RightsApi(DataCopy copy, HumanReviews reviews, Drafts drafts) {
        this.copy = copy;
        this.reviews = reviews;
        this.drafts = drafts;
    }

    /** Why a person is asked for. */
    record ReviewRequest(
            @Schema(description = "in the applicant's own words", maxLength = REASON_MAX) @Nullable
            String reason) {

        @Override
        public String toString() {
            return "ReviewRequest";
        }
    }

    /** That a person is to look at what rules decided. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PersonsReview(
            @Schema(allowableValues = {"open", "answered", "withdrawn"})
            String state,

            @Schema(description = "the last day for the answer")
            LocalDate due,

            @Schema(allowableValues = {"stands", "changed"}) @Nullable
            String outcome,

            @Schema(description = "what the clerk says") @Nullable
            String answer) {}

    @PostMapping("/copy")
    @Operation(summary = "All that is held about the person, made now and logged")
    Map<String, Object> copy(
            @RequestHeader("Idempotency-Key") String key, @AuthenticationPrincipal SignedIn me, Locale locale) {
        return copy.of(me.account(), locale);
    }

    @PostMapping("/reviews/{id}")
    @Operation(
            summary = "Asks for a person to look at what rules alone decided of an application, once",
            description = "Asking again while it is open gives the same")
    @ResponseStatus(HttpStatus.CREATED)
    PersonsReview ask(
            @PathVariable UUID id,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody ReviewRequest request,
            @AuthenticationPrincipal SignedIn me) {
        drafts.own(id, me.account());
        String reason = request.reason() == null ? "" : request.reason().strip();
        if (reason.length() > REASON_MAX) {
            throw new FieldsRefused(new FormErrors().add("reason", "rights.long", REASON_MAX));
        }
        return view(
                reviews.ofCase(id).filter(HumanReview::isOpen).orElseGet(() -> reviews.ask(id, me.account(), reason)));
    }

    @GetMapping("/reviews/{id}")
    @Operation(summary = "How the person's look at an application stands")
    PersonsReview review(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        drafts.own(id, me.account());
        return view(reviews.ofCase(id).orElseThrow(HumanReviewNotFound::new));
    }

    @DeleteMapping("/reviews/{id}")
    @Operation(summary = "Takes it back")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        reviews.withdraw(id, me.account());
    }

    private PersonsReview view(HumanReview review) {
        HumanReview.Outcome outcome = review.outcome();
        return new PersonsReview(
                review.state().name().toLowerCase(Locale.ROOT),
                review.due(),
                outcome == null ? null : outcome.name().toLowerCase(Locale.ROOT),
                reviews.answer(review).orElse(null));
    }
}
