package io.yici.feedback;

import io.yici.catalogue.ResourceCatalogue;
import io.yici.catalogue.Services;
import io.yici.exchange.DepartmentUse;
import io.yici.exchange.DepartmentUses;
import io.yici.organisation.Account;
import io.yici.organisation.Accounts;
import io.yici.site.SignedIn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What an officer's departments gave, for which services, how well, and what that scores. */
@Controller
class DepartmentPages {

    private static final Duration SPAN = Duration.ofDays(30);

    private final DepartmentUses uses;
    private final ObjectionStore objections;
    private final ResourceCatalogue catalogue;
    private final Services services;
    private final Accounts accounts;
    private final Clock clock;

    DepartmentPages(
            DepartmentUses uses,
            ObjectionStore objections,
            ResourceCatalogue catalogue,
            Services services,
            Accounts accounts,
            Clock clock) {
        this.uses = uses;
        this.objections = objections;
        this.catalogue = catalogue;
        this.services = services;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** A department with its score, the counts it is made of, and its uses. */
    record Card(String name, int points, DepartmentScore counts, List<Line> lines) {}

    /** A resource as one service used it. */
    record Line(String resource, String service, DepartmentUse use) {}

    @GetMapping("/objections/figures")
    String figures(@AuthenticationPrincipal SignedIn me, Model model, Locale locale) {
        Account officer = accounts.byId(me.account()).orElseThrow(ObjectionNotFound::new);
        Instant since = clock.instant().minus(SPAN);
        List<DepartmentUse> all = uses.of(officer.groups(), since);
        model.addAttribute("days", SPAN.toDays());
        model.addAttribute(
                "cards",
                new TreeSet<>(officer.groups())
                        .stream()
                                .map(department -> card(department, all, since, locale))
                                .filter(card ->
                                        !card.lines().isEmpty() || card.counts().objections() > 0)
                                .toList());
        return "feedback/figures";
    }

    private Card card(String department, List<DepartmentUse> all, Instant since, Locale locale) {
        List<DepartmentUse> own =
                all.stream().filter(use -> use.department().equals(department)).toList();
        DepartmentScore score = DepartmentScore.of(
                own, objections.due(department, since, clock.instant()), objections.inTime(department, since));
        return new Card(
                catalogue.registers().departmentName(department, locale),
                score.points(),
                score,
                own.stream().map(use -> line(use, locale)).toList());
    }

    private Line line(DepartmentUse use, Locale locale) {
        return new Line(
                catalogue.registers().texts().text(locale, "resource." + use.resource()),
                services.find(use.service())
                        .map(version -> version.name(locale))
                        .orElse(use.service()),
                use);
    }
}
