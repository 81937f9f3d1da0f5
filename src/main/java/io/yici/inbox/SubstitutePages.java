package io.yici.inbox;

import io.yici.organisation.Account;
import io.yici.organisation.Accounts;
import io.yici.organisation.Colleague;
import io.yici.organisation.Colleagues;
import io.yici.organisation.Substitutes;
import io.yici.organisation.Substitution;
import io.yici.site.SignedIn;
import io.yici.site.Views;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who acts for a clerk who is away. */
@Controller
class SubstitutePages {

    private static final String TO_PAGE = "redirect:/clerk/substitutes";

    private final Substitutes substitutes;
    private final Colleagues colleagues;
    private final Accounts accounts;
    private final Clock clock;

    SubstitutePages(Substitutes substitutes, Colleagues colleagues, Accounts accounts, Clock clock) {
        this.substitutes = substitutes;
        this.colleagues = colleagues;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** A substitution as the page shows it. */
    record Arranged(String id, String name, String fromDay, String toDay, boolean now) {}

    @GetMapping("/clerk/substitutes")
    String page(@AuthenticationPrincipal SignedIn me, Model model) {
        Account clerk = clerk(me);
        LocalDate today = LocalDate.now(clock);
        model.addAttribute(
                "arranged",
                substitutes.of(clerk).stream().map(one -> arranged(one, today)).toList());
        model.addAttribute("colleagues", colleagues.of(clerk));
        model.addAttribute(
                "absent",
                substitutes.absentFor(clerk.id()).stream()
                        .map(colleagues::name)
                        .sorted()
                        .toList());
        model.addAttribute("today", today.toString());
        return "inbox/substitutes";
    }

    private Arranged arranged(Substitution one, LocalDate today) {
        return new Arranged(
                one.id().toString(),
                colleagues.name(one.substitute()),
                one.fromDay().toString(),
                one.toDay().toString(),
                !one.fromDay().isAfter(today));
    }

    @PostMapping("/clerk/substitutes")
    String name(
            @RequestParam(defaultValue = "") String substitute,
            @RequestParam(defaultValue = "") String fromDay,
            @RequestParam(defaultValue = "") String toDay,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes redirect) {
        Account clerk = clerk(me);
        LocalDate first = day(fromDay);
        LocalDate last = day(toDay);
        boolean known = colleagues.of(clerk).stream()
                .map(Colleague::id)
                .anyMatch(one -> one.toString().equals(substitute));
        if (!known || first == null || last == null || last.isBefore(first) || last.isBefore(LocalDate.now(clock))) {
            redirect.addFlashAttribute("notice", Views.Notice.warning("inbox.substitutes.bad"));
            return TO_PAGE;
        }
        substitutes.name(clerk, UUID.fromString(substitute), first, last, clerk.id());
        redirect.addFlashAttribute("notice", Views.Notice.success("inbox.substitutes.named"));
        return TO_PAGE;
    }

    @PostMapping("/clerk/substitutes/{id}/end")
    String end(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, RedirectAttributes redirect) {
        substitutes.end(id, clerk(me));
        redirect.addFlashAttribute("notice", Views.Notice.success("inbox.substitutes.ended"));
        return TO_PAGE;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    private Account clerk(SignedIn me) {
        return accounts.byId(me.account()).orElseThrow(WorkItemNotFound::new);
    }
}
