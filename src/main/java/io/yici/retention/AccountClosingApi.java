package io.yici.retention;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.yici.cases.CaseFile;
import io.yici.site.GraveAct;
import io.yici.site.SignedIn;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Closing an account, for programs. */
@RestController
@RequestMapping("/api/v1/account/closing")
@Tag(name = "rights", description = "A person's rights in their own data")
class AccountClosingApi {

    private final AccountClosing closing;

    AccountClosingApi(AccountClosing closing) {
        this.closing = closing;
    }

    /** What closing would mean. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ClosingOutlook(
            @Schema(description = "numbers of the cases that are not decided; none may be left")
            List<String> open,

            @Schema(description = "drafts that would be destroyed at once")
            int drafts,

            @Schema(description = "closed cases that are kept as long as the law asks")
            int kept,

            @Schema(description = "the last day that any of those is kept") @Nullable
            LocalDate until) {}

    @GetMapping
    @Operation(summary = "What closing the account would mean")
    ClosingOutlook outlook(@AuthenticationPrincipal SignedIn me) {
        var outlook = closing.outlook(me.account());
        return new ClosingOutlook(
                outlook.open().stream().map(CaseFile::number).toList(),
                outlook.drafts(),
                outlook.kept(),
                outlook.until());
    }

    @PostMapping
    @GraveAct("close-account")
    @Operation(summary = "Closes the account for good; nobody signs in by it any more")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(@RequestHeader("Idempotency-Key") String key, @AuthenticationPrincipal SignedIn me) {
        closing.close(me.account());
    }
}
