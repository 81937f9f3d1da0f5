package io.yici.inbox;

import io.yici.organisation.Account;
import io.yici.organisation.Accounts;
import io.yici.organisation.Colleague;
import io.yici.organisation.Colleagues;
import io.yici.site.SignedIn;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A clerk's list. Everything that chooses what it shows is in its address. */
@Controller
class InboxPages {

    /** Flash attribute: ids of the items that somebody else had. */
    static final String REFUSED = "refused";

    private static final int MOST_COLLEAGUES = 200;

    private final InboxList list;
    private final InboxLines lines;
    private final InboxChoices choices;
    private final SavedFilters saved;
    private final Accounts accounts;
    private final Colleagues colleagues;
    private final List<WaitingElsewhere> elsewhere;
    private final Clock clock;

    InboxPages(
            InboxList list,
            InboxLines lines,
            InboxChoices choices,
            SavedFilters saved,
            Accounts accounts,
            Colleagues colleagues,
            List<WaitingElsewhere> elsewhere,
            Clock clock) {
        this.list = list;
        this.lines = lines;
        this.choices = choices;
        this.saved = saved;
        this.accounts = accounts;
        this.colleagues = colleagues;
        this.elsewhere = List.copyOf(elsewhere);
        this.clock = clock;
    }

    /** A view with how many it has. */
    record Tab(String key, String count, String address, boolean current) {}

    /** An item that could not be had, and who has it, in words. */
    record Refused(String code, String holder) {}

    /** A filter that is kept. */
    record Kept(String id, String name, String address, boolean current) {}

    @GetMapping("/inbox")
    String inbox(
            @RequestParam Map<String, String> query, @AuthenticationPrincipal SignedIn me, Model model, Locale locale) {
        Account clerk = accounts.byId(me.account()).orElseThrow(WorkItemNotFound::new);
        InboxPlace place = InboxPlace.of(query);
        InboxFilter filter = place.filter();
        InboxScope scope = list.scope(clerk);
        // Before the rows are read: what comes meanwhile is told rather than missed.
        Instant now = clock.instant();
        InboxList.Page page = list.page(clerk, filter, place.cursor());
        InboxList.Counts counts = list.counts(clerk, filter);
        model.addAttribute("here", place.query());
        model.addAttribute("reload", place.address());
        model.addAttribute("filter", filter);
        model.addAttribute("tabs", tabs(clerk, filter, counts));
        model.addAttribute("late", counts.late() == 0 ? null : count(counts.late()));
        model.addAttribute("shown", count(counts.shown()));
        model.addAttribute(
                "lines",
                page.rows().stream().map(row -> lines.of(row, scope, locale)).toList());
        model.addAttribute("previous", page.previous() == null ? null : place.address(page.previous()));
        model.addAttribute("next", page.next() == null ? null : place.address(page.next()));
        model.addAttribute("selects", choices.of(filter, locale));
        model.addAttribute("kept", kept(clerk, filter));
        model.addAttribute("news", newsAddress(filter, now));
        model.addAttribute("members", members(clerk, filter));
        model.addAttribute(
                "emergencies",
                elsewhere.stream().mapToInt(other -> other.waiting(clerk)).sum());
        model.addAttribute("badCode", query.containsKey("badCode"));
        model.addAttribute("refusedItems", refused(model, clerk, locale));
        return "inbox/inbox";
    }

    /** What came to the view's groups since the page was made; a fragment, empty while there is nothing. */
    @GetMapping("/clerk/news")
    String news(@RequestParam Map<String, String> query, @AuthenticationPrincipal SignedIn me, Model model) {
        Account clerk = accounts.byId(me.account()).orElseThrow(WorkItemNotFound::new);
        InboxPlace place = InboxPlace.of(query);
        Instant since = since(query.getOrDefault("since", ""));
        int news = list.news(clerk, since);
        model.addAttribute("count", news >= 100 ? "99+" : String.valueOf(news));
        model.addAttribute("some", news > 0);
        model.addAttribute("address", place.address(null));
        model.addAttribute("news", newsAddress(place.filter(), since));
        return "inbox/news :: news";
    }

    private Instant since(String millis) {
        try {
            return Instant.ofEpochMilli(Long.parseLong(millis));
        } catch (NumberFormatException none) {
            return clock.instant();
        }
    }

    private static String newsAddress(InboxFilter filter, Instant since) {
        String query = filter.query();
        return "/clerk/news?" + query + (query.isEmpty() ? "" : "&") + "since=" + since.toEpochMilli();
    }

    private static List<Tab> tabs(Account clerk, InboxFilter filter, InboxList.Counts counts) {
        return Arrays.stream(InboxView.values())
                .filter(view -> view != InboxView.SUPERVISED || !clerk.led().isEmpty())
                .map(view -> new Tab(
                        view.key(),
                        count(Objects.requireNonNullElse(counts.views().get(view), 0)),
                        InboxFilter.of(view).withSort(filter.sort()).address(),
                        view == filter.view()))
                .toList();
    }

    static String count(int counted) {
        return counted >= InboxList.COUNTED ? InboxList.COUNTED - 1 + "+" : String.valueOf(counted);
    }

    private List<Kept> kept(Account clerk, InboxFilter filter) {
        return saved.of(clerk.id()).stream()
                .map(one -> new Kept(
                        one.id().toString(),
                        one.name(),
                        one.query().isEmpty() ? "/inbox" : "/inbox?" + one.query(),
                        one.query().equals(filter.query())))
                .toList();
    }

    /** To whom a supervisor can give what is on the page. */
    private List<Colleague> members(Account clerk, InboxFilter filter) {
        if (filter.view() != InboxView.SUPERVISED) {
            return List.of();
        }
        return clerk.led().stream()
                .sorted()
                .flatMap(group -> colleagues.in(group).stream())
                .distinct()
                .sorted(Comparator.comparing(Colleague::login))
                .limit(MOST_COLLEAGUES)
                .toList();
    }

    /** The names are looked up now, so that no session holds them. */
    private List<Refused> refused(Model model, Account clerk, Locale locale) {
        Object ids = model.getAttribute(REFUSED);
        if (!(ids instanceof List<?> refused)) {
            return List.of();
        }
        InboxScope scope = list.scope(clerk);
        return list.rows(clerk, refused.stream().map(Object::toString).toList()).stream()
                .map(row -> lines.of(row, scope, locale))
                .map(line -> new Refused(line.code(), line.hand().equals("free") ? "" : line.holder()))
                .toList();
    }
}
