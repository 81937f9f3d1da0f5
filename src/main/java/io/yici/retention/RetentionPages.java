package io.yici.retention;

import io.yici.catalogue.Services;
import io.yici.organisation.Role;
import io.yici.retention.DestructionList.Item;
import io.yici.retention.DestructionList.Keeping;
import io.yici.site.GraveAct;
import io.yici.site.SignedIn;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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

/** Lists of cases to be destroyed: administrators draw them up, auditors decide. */
@Controller
class RetentionPages {

    private static final int LISTS = 50;
    private static final int A_PAGE = 50;

    private final Destructions destructions;
    private final DestructionStore store;
    private final Services services;
    private final Clock clock;

    RetentionPages(Destructions destructions, DestructionStore store, Services services, Clock clock) {
        this.destructions = destructions;
        this.store = store;
        this.services = services;
        this.clock = clock;
    }

    /** A list in one line. */
    record ListLine(UUID id, String state, String proposed, int cases, int destroyed) {}

    /** A case in one line; without a person's name or number. */
    record CaseLine(
            UUID dossier,
            String number,
            String service,
            String closed,
            @Nullable String destroyed,
            @Nullable String kept) {}

    @GetMapping("/retention")
    String lists(@AuthenticationPrincipal SignedIn me, Model model, Locale locale) {
        model.addAttribute(
                "lists",
                store.latest(LISTS).stream().map(list -> line(list, locale)).toList());
        model.addAttribute("proposes", me.is(Role.ADMINISTRATOR));
        model.addAttribute(
                "services",
                services.all().stream()
                        .map(service ->
                                List.of(service.name(locale), service.item().retentionYears()))
                        .toList());
        return "retention/lists";
    }

    @PostMapping("/retention")
    String propose(@AuthenticationPrincipal SignedIn me, RedirectAttributes told) {
        require(me, Role.ADMINISTRATOR);
        var list = destructions.propose(me.account());
        if (list.isEmpty()) {
            told.addFlashAttribute("none", true);
            return "redirect:/retention";
        }
        return "redirect:/retention/" + list.get();
    }

    @GetMapping("/retention/{id}")
    String list(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "1") int page,
            Model model,
            Locale locale) {
        var list = store.find(id).orElseThrow(ListNotFound::new);
        var from = (Math.max(1, Math.min(page, Destructions.MOST)) - 1) * A_PAGE;
        var items = store.items(id, from, A_PAGE + 1);
        model.addAttribute("list", line(list, locale));
        model.addAttribute(
                "cases",
                items.stream().limit(A_PAGE).map(item -> line(item, locale)).toList());
        model.addAttribute("previous", from == 0 ? null : from / A_PAGE);
        model.addAttribute("next", items.size() > A_PAGE ? from / A_PAGE + 2 : null);
        var open = list.state() == DestructionList.State.PROPOSED;
        model.addAttribute("mayKeep", open);
        model.addAttribute(
                "mayDecide", open && me.is(Role.AUDITOR) && !list.proposedBy().equals(me.account()));
        model.addAttribute(
                "keepings", Arrays.stream(Keeping.values()).map(Keeping::key).toList());
        return "retention/list";
    }

    @PostMapping("/retention/{id}/keep")
    String keep(@PathVariable UUID id, @RequestParam UUID dossier, @RequestParam String why) {
        destructions.keep(id, dossier, Keeping.of(why));
        return "redirect:/retention/" + id;
    }

    @PostMapping("/retention/{id}/decision")
    @GraveAct(value = "destroy", field = "approve", answers = "true")
    String decide(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id, @RequestParam boolean approve) {
        require(me, Role.AUDITOR);
        destructions.decide(id, me.account(), approve);
        return "redirect:/retention/" + id;
    }

    private static void require(SignedIn me, Role role) {
        if (!me.is(role)) {
            throw new ListNotYours();
        }
    }

    private ListLine line(DestructionList list, Locale locale) {
        return new ListLine(
                list.id(), list.state().key(), day(list.proposedAt(), locale), list.cases(), list.destroyed());
    }

    private CaseLine line(Item item, Locale locale) {
        return new CaseLine(
                item.dossier(),
                item.caseNumber(),
                services.current(item.service()).name(locale),
                day(item.closedAt(), locale),
                item.destroyedAt() == null ? null : day(item.destroyedAt(), locale),
                item.kept() == null ? null : item.kept().key());
    }

    private String day(Instant at, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(at.atZone(clock.getZone()));
    }
}
