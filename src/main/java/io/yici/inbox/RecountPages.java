package io.yici.inbox;

import io.yici.cases.MovedDue;
import io.yici.cases.Recount;
import io.yici.catalogue.Services;
import io.yici.organisation.Accounts;
import io.yici.site.SignedIn;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What a changed calendar has made of due dates, for those who oversee a group. */
@Controller
class RecountPages {

    private static final int MOST = 500;

    private final Recount recount;
    private final Services services;
    private final Accounts accounts;
    private final Clock clock;

    RecountPages(Recount recount, Services services, Accounts accounts, Clock clock) {
        this.recount = recount;
        this.services = services;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** A due date that moved, or became certain. */
    record Line(String caseNumber, String service, String before, String after, String counted) {}

    @GetMapping("/clerk/recounts")
    String moved(@AuthenticationPrincipal SignedIn me, Model model, Locale locale) {
        boolean oversees = accounts.byId(me.account())
                .filter(account -> !account.supervised().isEmpty())
                .isPresent();
        if (!oversees) {
            throw new WorkItemNotFound();
        }
        model.addAttribute(
                "lines",
                recount.report(MOST).stream().map(one -> line(one, locale)).toList());
        return "inbox/recounts";
    }

    private Line line(MovedDue moved, Locale locale) {
        return new Line(
                moved.caseNumber(),
                services.current(moved.service()).name(locale),
                date(moved.before(), locale),
                date(moved.after(), locale),
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(moved.countedAt().atZone(clock.getZone())));
    }

    private static String date(LocalDate date, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(date);
    }
}
