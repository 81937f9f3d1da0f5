package io.yici.inbox.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.yici.inbox.Handling;
import io.yici.inbox.InboxCursor;
import io.yici.inbox.InboxFilter;
import io.yici.inbox.InboxList;
import io.yici.inbox.InboxView;
import io.yici.inbox.ItemNotes;
import io.yici.inbox.WorkItemNotFound;
import io.yici.inbox.api.WorkItemLines.WorkItemLine;
import io.yici.organisation.Account;
import io.yici.organisation.Accounts;
import io.yici.organisation.Colleague;
import io.yici.organisation.Colleagues;
import io.yici.site.FieldsRefused;
import io.yici.site.SignedIn;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A clerk's list, and who has what of it, for programs. */
@RestController
@RequestMapping("/api/v1/work-items")
@Tag(name = "work-items", description = "What waits for a clerk; for accounts with the role of one")
class WorkListApi {

    private final InboxList list;
    private final Handling handling;
    private final ItemNotes notes;
    private final Accounts accounts;
    private final Colleagues colleagues;
    private final WorkItemLines lines;

    WorkListApi(
            InboxList list,
            Handling handling,
            ItemNotes notes,
            Accounts accounts,
            Colleagues colleagues,
            WorkItemLines lines) {
        this.list = list;
        this.handling = handling;
        this.notes = notes;
        this.accounts = accounts;
        this.colleagues = colleagues;
        this.lines = lines;
    }

    /** A page of a list. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WorkItemList(
            List<WorkItemLine> items,

            @Schema(description = "how many each view has; 1000 stands for more")
            Map<String, Integer> counts,

            @Schema(description = "cursor of the page before; none on the first") @Nullable
            String previous,

            @Schema(description = "cursor of the page after; none on the last") @Nullable
            String next) {}

    /** To whom an item is given. */
    record NewHolder(
            @Schema(description = "login of a member of the item's group", requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable
            String to,

            @Schema(description = "for the colleague", maxLength = Handling.NOTE_MAX) @Nullable
            String note) {}

    /** What a clerk writes down for themselves. */
    record OwnNote(
            @Schema(description = "takes the place of what was there", maxLength = ItemNotes.LONGEST) @Nullable
            String note) {}

    @GetMapping
    @Operation(
            summary = "A page of one of the clerk's views, those due first in front",
            description = "Cursors stay where they are whatever comes or goes.")
    WorkItemList list(
            @Parameter(description = "todo, mine, waiting, supervised or done") @RequestParam(defaultValue = "")
                    String view,
            @RequestParam(defaultValue = "") String service,
            @Parameter(description = "kind of item, or id of a step") @RequestParam(defaultValue = "") String step,
            @Parameter(description = "green, yellow, red or blue") @RequestParam(defaultValue = "") String light,
            @RequestParam(defaultValue = "") String district,
            @RequestParam(defaultValue = "") String type,
            @Parameter(description = "id of a department") @RequestParam(defaultValue = "") String waits,
            @Parameter(description = "beginning of a case number or query code") @RequestParam(defaultValue = "")
                    String q,
            @Parameter(description = "true: only what nobody has") @RequestParam(defaultValue = "") String free,
            @Parameter(description = "due or opened") @RequestParam(defaultValue = "") String sort,
            @Parameter(description = "a cursor") @RequestParam(defaultValue = "") String at,
            @AuthenticationPrincipal SignedIn me,
            Locale locale) {
        Account clerk = clerk(me);
        Map<String, String> query = new LinkedHashMap<>(Map.of(
                "view", view, "service", service, "step", step, "light", light, "district", district, "type", type));
        query.putAll(Map.of("waits", waits, "q", q, "free", free, "sort", sort));
        InboxCursor cursor = InboxCursor.of(at);
        if (!at.isEmpty() && cursor == null) {
            throw FieldsRefused.because("at", "inbox.api.cursor");
        }
        if (!q.isBlank() && !InboxFilter.isCode(q)) {
            throw FieldsRefused.because("q", "inbox.filter.q.bad");
        }
        InboxFilter filter = InboxFilter.of(query);
        return page(list.page(clerk, filter, cursor), list.counts(clerk, filter), clerk, locale);
    }

    private WorkItemList page(InboxList.Page page, InboxList.Counts counts, Account clerk, Locale locale) {
        Map<String, Integer> views = new LinkedHashMap<>();
        Arrays.stream(InboxView.values())
                .forEach(view -> views.put(
                        view.key(), Objects.requireNonNullElse(counts.views().get(view), 0)));
        InboxCursor previous = page.previous();
        InboxCursor next = page.next();
        return new WorkItemList(
                page.rows().stream().map(row -> lines.of(row, clerk, locale)).toList(),
                views,
                previous == null ? null : previous.text(),
                next == null ? null : next.text());
    }

    @PostMapping("/next")
    @Operation(
            summary = "Gives the clerk the most urgent item that nobody has",
            description = "However many ask at once, no item is given twice.")
    @ApiResponse(responseCode = "200", description = "the item")
    @ApiResponse(responseCode = "204", description = "there is none")
    ResponseEntity<WorkItemLine> next(@AuthenticationPrincipal SignedIn me, Locale locale) {
        Account clerk = clerk(me);
        return handling.next(clerk)
                .map(id -> ResponseEntity.ok(lines.of(id, clerk, locale)))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @PostMapping("/{id}/assign")
    @Operation(summary = "Gives an item to a member of its group; for who oversees the group")
    WorkItemLine assign(
            @PathVariable String id,
            @RequestBody NewHolder holder,
            @AuthenticationPrincipal SignedIn me,
            Locale locale) {
        return give(id, holder, me, locale);
    }

    @PostMapping("/{id}/handover")
    @Operation(summary = "Hands an item to a colleague of its group; for who has it")
    WorkItemLine handOver(
            @PathVariable String id,
            @RequestBody NewHolder holder,
            @AuthenticationPrincipal SignedIn me,
            Locale locale) {
        return give(id, holder, me, locale);
    }

    private WorkItemLine give(String id, NewHolder holder, SignedIn me, Locale locale) {
        Account clerk = clerk(me);
        String note = holder.note() == null ? "" : holder.note();
        if (note.length() > Handling.NOTE_MAX) {
            throw FieldsRefused.because("note", "inbox.note.long", Handling.NOTE_MAX);
        }
        handling.handOver(id, clerk, colleague(holder.to()), note);
        return lines.of(id, clerk, locale);
    }

    private UUID colleague(@Nullable String login) {
        return accounts.byLogin(login == null ? "" : login)
                .map(Account::id)
                .orElseThrow(() -> FieldsRefused.because("to", "inbox.assign.choose"));
    }

    @GetMapping("/{id}/colleagues")
    @Operation(summary = "To whom the item could be given: the members of its group")
    List<Colleague> colleagues(@PathVariable String id, @AuthenticationPrincipal SignedIn me) {
        return colleagues.in(handling.group(id, clerk(me)));
    }

    @PostMapping("/{id}/note")
    @Operation(summary = "Keeps the clerk's own note, which nobody else reads")
    @ApiResponse(responseCode = "204", description = "kept")
    ResponseEntity<Void> note(
            @PathVariable String id, @RequestBody OwnNote note, @AuthenticationPrincipal SignedIn me) {
        String text = note.note() == null ? "" : note.note();
        if (text.length() > ItemNotes.LONGEST) {
            throw FieldsRefused.because("note", "inbox.note.long", ItemNotes.LONGEST);
        }
        notes.write(id, clerk(me), text);
        return ResponseEntity.noContent().build();
    }

    private Account clerk(SignedIn me) {
        return accounts.byId(me.account()).orElseThrow(WorkItemNotFound::new);
    }
}
