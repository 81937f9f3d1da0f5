package io.yici.inbox.act;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.yici.cases.Acts;
import io.yici.cases.CaseFile;
import io.yici.cases.CaseFiles;
import io.yici.cases.CaseStatus;
import io.yici.cases.CaseVersions;
import io.yici.cases.DoneAct;
import io.yici.inbox.ItemActs;
import io.yici.inbox.WorkItem;
import io.yici.inbox.WorkItemNotFound;
import io.yici.inbox.WorkItems;
import io.yici.organisation.Account;
import io.yici.organisation.Accounts;
import io.yici.site.FieldsRefused;
import io.yici.site.FormErrors;
import io.yici.site.GraveAct;
import io.yici.site.SignedIn;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Acts with legal effect for programs, by the same rules as the clerk's pages. */
@RestController
@RequestMapping("/api/v1/work-items/{id}/acts")
@Tag(name = "work-items")
class ActsApi {

    private final ActAccess access;
    private final ClerkActs clerkActs;
    private final Acts acts;
    private final WorkItems items;
    private final CaseFiles files;
    private final CaseVersions versions;
    private final Accounts accounts;

    ActsApi(
            ActAccess access,
            ClerkActs clerkActs,
            Acts acts,
            WorkItems items,
            CaseFiles files,
            CaseVersions versions,
            Accounts accounts) {
        this.access = access;
        this.clerkActs = clerkActs;
        this.acts = acts;
        this.items = items;
        this.files = files;
        this.versions = versions;
        this.accounts = accounts;
    }

    /**
     * What an act needs; each takes only what its page asks for.
     *
     * @param items keys of the form and names of records that are asked for
     * @param days of a term, a procedure or an extension
     * @param ground of a special procedure
     */
    @Schema(name = "Act")
    record Act(
            @Nullable String reason,
            @Nullable List<String> items,
            @Nullable Integer days,
            @Nullable String ground,
            @Nullable String agency,
            @Nullable String group) {}

    /** @param act key of the act, the last part of the address that does it */
    @Schema(name = "PossibleAct")
    record PossibleAct(String act, String name, String effect) {}

    @Schema(name = "PossibleActs")
    record PossibleActs(List<PossibleAct> acts) {}

    /** @param undo id by which it can be undone for a minute; null where it cannot */
    @Schema(name = "ActDone")
    record ActDone(
            String act,
            CaseStatus status,
            @Nullable LocalDate due,
            @Nullable UUID undo) {}

    @GetMapping
    @Operation(summary = "What this clerk can do to the case now")
    PossibleActs possible(@PathVariable String id, @AuthenticationPrincipal SignedIn me, Locale locale) {
        Account clerk = clerk(me);
        WorkItem item = items.view(id, clerk);
        return new PossibleActs(access.of(item, files.of(item.dossier()), clerk, locale).stream()
                .map(ActsApi::possible)
                .toList());
    }

    private static PossibleAct possible(ItemActs.Link link) {
        String key = link.href().substring(link.href().lastIndexOf('/') + 1);
        return new PossibleAct(key, link.text(), link.what());
    }

    @PostMapping("/{act}")
    @GraveAct(
            value = "refuse",
            field = "act",
            answers = {"not-accept", "not-require", "terminate"})
    @GraveAct(value = "revoke", field = "act", answers = "revoke-decision")
    @Operation(summary = "Does an act with legal effect; the applicant is told in writing")
    ActDone carryOut(
            @PathVariable String id,
            @PathVariable String act,
            @RequestBody Act given,
            @AuthenticationPrincipal SignedIn me) {
        ClerkAct named = ClerkAct.of(act).orElseThrow(WorkItemNotFound::new);
        Account clerk = clerk(me);
        WorkItem item = items.find(id).orElseThrow(WorkItemNotFound::new);
        if (!isRepeated(named, item, clerk)) {
            access.require(named, id, clerk);
            FormErrors errors = new FormErrors();
            ActInput input = new ActReader(named, versions.of(files.of(item.dossier())), entered(given), errors).read();
            if (!errors.isEmpty()) {
                throw new FieldsRefused(errors);
            }
            clerkActs.carryOut(named, id, clerk, input);
        }
        return done(item, clerk);
    }

    @PostMapping("/{done}/undo")
    @Operation(summary = "Undoes one's last act within a minute, while nothing has left the house")
    ActDone undo(@PathVariable String id, @PathVariable UUID done, @AuthenticationPrincipal SignedIn me) {
        Account clerk = clerk(me);
        WorkItem item = items.find(id).orElseThrow(WorkItemNotFound::new);
        boolean repeated = acts.of(item.dossier()).stream()
                .findFirst()
                .filter(act -> act.id().equals(done) && act.clerk().equals(clerk.id()))
                .filter(act -> act.undoneAt() != null)
                .isPresent();
        if (!repeated) {
            acts.undo(item.dossier(), done, clerk.id());
        }
        return done(item, clerk);
    }

    /** Whether just this was the last that this clerk did: a request repeated. */
    private boolean isRepeated(ClerkAct act, WorkItem item, Account clerk) {
        return acts.of(item.dossier()).stream()
                .findFirst()
                .filter(last -> last.undoneAt() == null && last.clerk().equals(clerk.id()))
                .filter(last -> last.kind().equals(act.letter()))
                .isPresent();
    }

    private ActDone done(WorkItem item, Account clerk) {
        CaseFile file = files.now(item.dossier());
        return new ActDone(
                acts.of(item.dossier()).stream().findFirst().map(DoneAct::kind).orElseThrow(WorkItemNotFound::new),
                file.status(),
                file.due(),
                acts.undoable(item.dossier(), clerk.id()).map(DoneAct::id).orElse(null));
    }

    private static Map<String, List<String>> entered(Act given) {
        Map<String, List<String>> entered = new HashMap<>();
        put(entered, ActForms.REASON, given.reason());
        put(entered, ActForms.DAYS, given.days() == null ? null : given.days().toString());
        put(entered, ActForms.GROUND, given.ground());
        put(entered, ActForms.AGENCY, given.agency());
        put(entered, ActForms.GROUP, given.group());
        if (given.items() != null) {
            entered.put(ActForms.ITEMS, given.items());
        }
        return entered;
    }

    private static void put(Map<String, List<String>> entered, String name, @Nullable String value) {
        if (value != null) {
            entered.put(name, List.of(value));
        }
    }

    private Account clerk(SignedIn me) {
        return accounts.byId(me.account()).orElseThrow(WorkItemNotFound::new);
    }
}
