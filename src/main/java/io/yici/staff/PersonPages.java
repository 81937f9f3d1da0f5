package io.yici.staff;

import io.yici.organisation.Account;
import io.yici.organisation.Accounts;
import io.yici.organisation.Colleagues;
import io.yici.organisation.Entries;
import io.yici.organisation.Entry;
import io.yici.organisation.EntryKind;
import io.yici.organisation.EntryNotFound;
import io.yici.organisation.NotAdministrator;
import io.yici.organisation.OrganisationChanges;
import io.yici.organisation.Role;
import io.yici.site.GraveAct;
import io.yici.site.SignedIn;
import io.yici.site.Views;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done to somebody of staff besides changing where they belong. */
@Controller
@RequestMapping("/organisation/clerk/{id}")
class PersonPages {

    private final Accounts accounts;
    private final Colleagues colleagues;
    private final Entries entries;
    private final OrganisationChanges changes;
    private final PasswordEncoder passwords;
    private final Clock clock;

    PersonPages(
            Accounts accounts,
            Colleagues colleagues,
            Entries entries,
            OrganisationChanges changes,
            PasswordEncoder passwords,
            Clock clock) {
        this.accounts = accounts;
        this.colleagues = colleagues;
        this.entries = entries;
        this.changes = changes;
        this.passwords = passwords;
        this.clock = clock;
    }

    @PostMapping("/enabled")
    String enabled(
            @PathVariable UUID id,
            @RequestParam boolean enabled,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes redirect) {
        Entry entry = entries.find(EntryKind.CLERK, person(id).login()).orElseThrow(EntryNotFound::new);
        Map<String, String> values = new LinkedHashMap<>(entry.values());
        values.put("enabled", enabled ? "yes" : "no");
        redirect.addFlashAttribute(
                "notice",
                EntryPages.told(changes.save(new Entry(entry.kind(), entry.id(), values), administrator(me))));
        return page(id);
    }

    /** Shown in the answer to the form and nowhere else: it stands in no session, and going back does not show it again. */
    @PostMapping("/password")
    @GraveAct("password")
    String password(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model) {
        Account person = person(id);
        String password = OneTimePassword.make();
        changes.givePassword(person.login(), passwords.encode(password), administrator(me));
        model.addAttribute("login", person.login());
        model.addAttribute("name", colleagues.name(id));
        model.addAttribute("password", password);
        model.addAttribute("id", id);
        return "staff/password";
    }

    @PostMapping("/substitutes")
    String name(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String substitute,
            @RequestParam(defaultValue = "") String fromDay,
            @RequestParam(defaultValue = "") String toDay,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes redirect) {
        Account person = person(id);
        LocalDate first = day(fromDay);
        LocalDate last = day(toDay);
        boolean known = colleagues.of(person).stream()
                .anyMatch(one -> one.id().toString().equals(substitute));
        if (!known || first == null || last == null || last.isBefore(first) || last.isBefore(LocalDate.now(clock))) {
            redirect.addFlashAttribute("notice", Views.Notice.warning("staff.substitute.bad"));
            redirect.addFlashAttribute("substitute", substitute);
            redirect.addFlashAttribute("fromDay", fromDay);
            redirect.addFlashAttribute("toDay", toDay);
            return page(id) + "#substitutes";
        }
        changes.nameSubstitute(person, UUID.fromString(substitute), first, last, administrator(me));
        redirect.addFlashAttribute("notice", Views.Notice.success("staff.substitute.named"));
        return page(id) + "#substitutes";
    }

    @PostMapping("/substitutes/{substitution}/end")
    String end(
            @PathVariable UUID id,
            @PathVariable UUID substitution,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes redirect) {
        changes.endSubstitute(person(id), substitution, administrator(me));
        redirect.addFlashAttribute("notice", Views.Notice.success("staff.substitute.ended"));
        return page(id) + "#substitutes";
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    private static String page(UUID id) {
        return "redirect:/organisation/clerk/" + id;
    }

    private Account person(UUID id) {
        return accounts.byId(id).filter(one -> !one.is(Role.CITIZEN)).orElseThrow(EntryNotFound::new);
    }

    private Account administrator(SignedIn me) {
        return accounts.byId(me.account()).orElseThrow(NotAdministrator::new);
    }
}
