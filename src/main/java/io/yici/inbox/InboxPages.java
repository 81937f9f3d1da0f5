package io.yici.inbox;

import io.yici.cases.CaseFiles;
import io.yici.cases.CaseVersion;
import io.yici.cases.CaseVersions;
import io.yici.organisation.Account;
import io.yici.organisation.Accounts;
import io.yici.site.SignedIn;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** A clerk's list of what waits, and of what is done. */
@Controller
class InboxPages {

    private final WorkItems items;
    private final CaseView view;
    private final CaseFiles files;
    private final CaseVersions versions;
    private final Accounts accounts;
    private final MessageSource messages;
    private final Clock clock;

    InboxPages(
            WorkItems items,
            CaseView view,
            CaseFiles files,
            CaseVersions versions,
            Accounts accounts,
            MessageSource messages,
            Clock clock) {
        this.items = items;
        this.view = view;
        this.files = files;
        this.versions = versions;
        this.accounts = accounts;
        this.messages = messages;
        this.clock = clock;
    }

    /** One item as the list shows it. */
    record Line(
            String id,
            String caseNumber,
            String service,
            String kind,
            String opened,
            String due,
            String tone,
            String state) {}

    @GetMapping("/inbox")
    String inbox(@AuthenticationPrincipal SignedIn me, Model model, Locale locale) {
        Account clerk = clerk(me);
        model.addAttribute(
                "open",
                items.open(clerk).stream()
                        .map(item -> line(item, clerk, locale))
                        .toList());
        model.addAttribute(
                "done",
                items.done(clerk).stream()
                        .map(item -> line(item, clerk, locale))
                        .toList());
        return "inbox/inbox";
    }

    private Line line(WorkItem item, Account clerk, Locale locale) {
        CaseVersion version = versions.of(files.of(item.dossier()));
        String state = !item.isOpen()
                ? "done"
                : item.clerk() == null ? "free" : item.clerk().equals(clerk.id()) ? "mine" : "taken";
        LocalDate due = item.due();
        boolean late = item.isOpen() && due != null && due.isBefore(LocalDate.now(clock));
        return new Line(
                item.id(),
                item.caseNumber(),
                version.service().name(locale),
                view.kind(item, version, locale),
                view.time(item.openedAt(), locale),
                due == null ? "" : view.date(due, locale),
                late ? "danger" : state.equals("mine") ? "info" : "neutral",
                word("inbox.state." + (late ? "late" : state), locale));
    }

    private Account clerk(SignedIn me) {
        return accounts.byId(me.account()).orElseThrow(WorkItemNotFound::new);
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
