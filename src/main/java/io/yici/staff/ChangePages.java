package io.yici.staff;

import io.yici.organisation.Account;
import io.yici.organisation.Accounts;
import io.yici.organisation.NotAdministrator;
import io.yici.organisation.OrganisationChange;
import io.yici.organisation.OrganisationChanges;
import io.yici.site.SignedIn;
import java.util.List;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who changed what of the organisation, the latest first. */
@Controller
class ChangePages {

    private static final int PAGE = 50;

    private final OrganisationChanges changes;
    private final ChangeLines lines;
    private final Accounts accounts;

    ChangePages(OrganisationChanges changes, ChangeLines lines, Accounts accounts) {
        this.changes = changes;
        this.lines = lines;
        this.accounts = accounts;
    }

    @GetMapping("/organisation/changes")
    String changes(@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, Model model, Locale locale) {
        List<OrganisationChange> found = changes.before(before, PAGE + 1);
        List<OrganisationChange> page = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("changes", lines.of(page, locale));
        model.addAttribute(
                "next",
                found.size() > PAGE
                        ? "/organisation/changes?before=" + page.get(PAGE - 1).position()
                        : null);
        return "staff/changes";
    }

    @PostMapping("/organisation/changes/{position}/undo")
    String undo(@PathVariable long position, @AuthenticationPrincipal SignedIn me, RedirectAttributes redirect) {
        Account administrator = accounts.byId(me.account()).orElseThrow(NotAdministrator::new);
        redirect.addFlashAttribute("notice", EntryPages.told(changes.undo(position, administrator)));
        return "redirect:/organisation/changes";
    }
}
