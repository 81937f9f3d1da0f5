package io.yici.inbox.act;

import io.yici.cases.Acts;
import io.yici.cases.CaseFile;
import io.yici.cases.CaseFiles;
import io.yici.cases.CaseVersion;
import io.yici.cases.CaseVersions;
import io.yici.cases.DoneAct;
import io.yici.cases.web.ClockTexts;
import io.yici.codes.YiciException;
import io.yici.inbox.WorkItem;
import io.yici.inbox.WorkItemNotFound;
import io.yici.inbox.WorkItems;
import io.yici.organisation.Account;
import io.yici.organisation.Accounts;
import io.yici.site.FormErrors;
import io.yici.site.GraveAct;
import io.yici.site.SignedIn;
import io.yici.site.Views;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One page an act: it says by which rule and with what effect, asks what it must, and then tells what was done. */
@Controller
class ActPages {

    private final ActAccess access;
    private final ActForms forms;
    private final ClerkActs clerkActs;
    private final Acts acts;
    private final WorkItems items;
    private final CaseFiles files;
    private final CaseVersions versions;
    private final ClockTexts clockTexts;
    private final Accounts accounts;
    private final MessageSource messages;
    private final Clock clock;

    ActPages(
            ActAccess access,
            ActForms forms,
            ClerkActs clerkActs,
            Acts acts,
            WorkItems items,
            CaseFiles files,
            CaseVersions versions,
            ClockTexts clockTexts,
            Accounts accounts,
            MessageSource messages,
            Clock clock) {
        this.access = access;
        this.forms = forms;
        this.clerkActs = clerkActs;
        this.acts = acts;
        this.items = items;
        this.files = files;
        this.versions = versions;
        this.clockTexts = clockTexts;
        this.accounts = accounts;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/inbox/{id}/acts/{act}")
    String form(
            @PathVariable String id,
            @PathVariable String act,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            Locale locale) {
        return show(named(act), id, clerk(me), Map.of(), model, locale);
    }

    private String show(
            ClerkAct act, String id, Account clerk, Map<String, List<String>> entered, Model model, Locale locale) {
        WorkItem item = access.require(act, id, clerk);
        CaseFile file = files.of(item.dossier());
        CaseVersion version = versions.of(file);
        model.addAttribute("item", item);
        model.addAttribute("file", file);
        model.addAttribute("service", version.service().name(locale));
        model.addAttribute("clock", clockTexts.of(file, version, locale));
        model.addAttribute("act", act.key());
        model.addAttribute("rule", messages.getMessage(act.ruleKey(), null, locale));
        model.addAttribute("fields", forms.fields(act, item, file, version, entered, locale));
        return "inbox/act";
    }

    @PostMapping("/inbox/{id}/acts/{act}")
    @GraveAct(
            value = "refuse",
            field = "act",
            answers = {"not-accept", "not-require", "terminate"})
    @GraveAct(value = "revoke", field = "act", answers = "revoke-decision")
    String carryOut(
            @PathVariable String id,
            @PathVariable String act,
            @RequestParam MultiValueMap<String, String> entered,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            Locale locale) {
        ClerkAct named = named(act);
        Account clerk = clerk(me);
        WorkItem item = access.require(named, id, clerk);
        FormErrors errors = new FormErrors();
        ActInput input = new ActReader(named, versions.of(files.of(item.dossier())), entered, errors).read();
        if (errors.isEmpty()) {
            try {
                clerkActs.carryOut(named, id, clerk, input);
                return "redirect:/inbox/" + id + "/done";
            } catch (ActNotPossible | WorkItemNotFound gone) {
                throw gone;
            } catch (YiciException refused) {
                // What the clerk entered is kept, and the reason stands above it.
                errors.add("", "error." + refused.code(), refused.arguments().toArray());
            }
        }
        model.addAttribute("errors", errors);
        return show(named, id, clerk, entered, model, locale);
    }

    /** What was just done, how long it can be undone, and where to go next. */
    @GetMapping("/inbox/{id}/done")
    String done(@PathVariable String id, @AuthenticationPrincipal SignedIn me, Model model, Locale locale) {
        WorkItem item = items.find(id).orElseThrow(WorkItemNotFound::new);
        DoneAct last = acts.of(item.dossier()).stream()
                .findFirst()
                .filter(act -> act.clerk().equals(me.account()))
                .orElseThrow(WorkItemNotFound::new);
        CaseFile file = files.of(item.dossier());
        CaseVersion version = versions.of(file);
        model.addAttribute("item", item);
        model.addAttribute("file", file);
        model.addAttribute("service", version.service().name(locale));
        model.addAttribute("clock", clockTexts.of(file, version, locale));
        model.addAttribute("done", last.kind());
        model.addAttribute("undone", last.undoneAt() != null);
        acts.undoable(item.dossier(), me.account()).ifPresent(act -> {
            model.addAttribute("undo", act.id());
            model.addAttribute(
                    "seconds",
                    Math.max(
                            1,
                            Duration.between(clock.instant(), act.doneAt().plus(Acts.UNDO))
                                    .toSeconds()));
        });
        return "inbox/done";
    }

    @PostMapping("/inbox/{id}/undo/{act}")
    String undo(
            @PathVariable String id,
            @PathVariable UUID act,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes redirect) {
        WorkItem item = items.find(id).orElseThrow(WorkItemNotFound::new);
        acts.undo(item.dossier(), act, me.account());
        redirect.addFlashAttribute("notice", Views.Notice.success("inbox.undone"));
        return "redirect:/inbox/" + id;
    }

    private static ClerkAct named(String key) {
        return ClerkAct.of(key).orElseThrow(WorkItemNotFound::new);
    }

    private Account clerk(SignedIn me) {
        return accounts.byId(me.account()).orElseThrow(WorkItemNotFound::new);
    }
}
