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
import java.time.LocalDate;
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
    /** With fewer ratings an average would be somebody's. */
    private static final int FEWEST_SHOWN = 3;

    private final DepartmentUses uses;
    private final ObjectionStore objections;
    private final RatingStore ratings;
    private final FollowUpStore followUps;
    private final ResourceCatalogue catalogue;
    private final Services services;
    private final Accounts accounts;
    private final Clock clock;

    DepartmentPages(
            DepartmentUses uses,
            ObjectionStore objections,
            RatingStore ratings,
            FollowUpStore followUps,
            ResourceCatalogue catalogue,
            Services services,
            Accounts accounts,
            Clock clock) {
        this.uses = uses;
        this.objections = objections;
        this.ratings = ratings;
        this.followUps = followUps;
        this.catalogue = catalogue;
        this.services = services;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** A department with its score, the counts it is made of, its uses, and how its decisions were rated. */
    record Card(String name, int points, DepartmentScore counts, List<Line> lines, Rated rated) {}

    /**
     * How a department's decisions were rated.
     *
     * @param shown whether there are so many that no figure is one person's
     * @param bad in percent
     * @param late follow-ups that are open after their last day
     */
    record Rated(long count, boolean shown, String average, long bad, long late) {}

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
                                .filter(card -> !card.lines().isEmpty()
                                        || card.counts().objections() > 0
                                        || card.rated().count() > 0)
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
                own.stream().map(use -> line(use, locale)).toList(),
                rated(department, since, locale));
    }

    private Rated rated(String department, Instant since, Locale locale) {
        LocalDate month = LocalDate.ofInstant(since, clock.getZone()).withDayOfMonth(1);
        RatingStore.Count count = ratings.count(department, month);
        return new Rated(
                count.ratings(),
                count.ratings() >= FEWEST_SHOWN,
                String.format(locale, "%.1f", count.average()),
                count.ratings() == 0 ? 0 : Math.round(100.0 * count.bad() / count.ratings()),
                followUps.late(department));
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
