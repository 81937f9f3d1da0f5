package io.yici.audit;

import io.yici.catalogue.ResourceCatalogue;
import io.yici.ledger.LedgerEntry;
import io.yici.ledger.LedgerEvent;
import io.yici.ledger.LogSearch;
import io.yici.ledger.LoggedEntry;
import io.yici.ledger.PlacedEntry;
import io.yici.site.FieldKind;
import io.yici.site.FieldOption;
import io.yici.site.FieldView;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The log's entries for auditors: searched, and counted. */
@Controller
class SearchPages {

    private static final int PAGE = 50;
    private static final int DAYS = 14;

    private final LogSearch log;
    private final LookTexts texts;
    private final ResourceCatalogue catalogue;
    private final Clock clock;

    SearchPages(LogSearch log, LookTexts texts, ResourceCatalogue catalogue, Clock clock) {
        this.log = log;
        this.texts = texts;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** What an auditor asks for; empty parts do not narrow it. */
    record Asked(String event, String purpose, String actor, String department, String from, String to) {

        boolean fits(LoggedEntry logged) {
            LedgerEntry entry = logged.entry();
            String by = entry.actor();
            return (event.isEmpty() || LookTexts.key(entry.event()).equals(event))
                    && (purpose.isBlank() || entry.purpose().contains(purpose.strip()))
                    && (actor.isBlank() || (by != null && by.startsWith(actor.strip())))
                    && (department.isEmpty() || entry.departments().contains(department));
        }

        Map<String, String> parts() {
            Map<String, String> parts = new TreeMap<>(Map.of(
                    "event",
                    event,
                    "purpose",
                    purpose,
                    "actor",
                    actor,
                    "department",
                    department,
                    "from",
                    from,
                    "to",
                    to));
            parts.values().removeIf(String::isBlank);
            return parts;
        }
    }

    /** An entry in the list. */
    record Line(long place, String event, String when, String purpose, String departments, String actor, String leaf) {}

    @GetMapping("/audit/entries")
    String entries(
            Asked asked, @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, Model model, Locale locale) {
        Asked plain = plain(asked);
        Predicate<LoggedEntry> which = plain::fits;
        long from = date(plain.from()).map(this::begin).orElse(0L);
        long to = date(plain.to()).map(day -> begin(day.plusDays(1))).orElse(Long.MAX_VALUE);
        LogSearch.Found found = log.before(Math.min(before, to), from, which, PAGE);
        model.addAttribute(
                "lines", found.entries().stream().map(one -> line(one, locale)).toList());
        model.addAttribute("next", found.next() == 0 ? null : next(plain, found.next()));
        model.addAttribute("fields", fields(plain, locale));
        return "audit/entries";
    }

    private static Asked plain(Asked asked) {
        return new Asked(
                text(asked.event()),
                text(asked.purpose()),
                text(asked.actor()),
                text(asked.department()),
                text(asked.from()),
                text(asked.to()));
    }

    private static String text(String given) {
        String read = Optional.ofNullable(given).orElse("").strip();
        return read.length() > 120 ? read.substring(0, 120) : read;
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private long begin(LocalDate day) {
        return log.placeAt(day.atStartOfDay(clock.getZone()).toInstant());
    }

    private static String next(Asked asked, long before) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/audit/entries");
        asked.parts().forEach(address::queryParam);
        return address.queryParam("before", before).encode().build().toUriString();
    }

    private Line line(PlacedEntry one, Locale locale) {
        LedgerEntry entry = one.logged().entry();
        String actor = entry.actor();
        return new Line(
                one.place(),
                texts.event(entry.event(), locale),
                texts.time(one.logged().at(), locale),
                entry.purpose(),
                texts.departments(entry, locale),
                actor == null ? "—" : actor.substring(0, 12),
                one.leaf());
    }

    private List<FieldView> fields(Asked asked, Locale locale) {
        List<FieldOption> events = new ArrayList<>(List.of(FieldOption.of("", texts.word("audit.looks.all", locale))));
        Arrays.stream(LedgerEvent.values())
                .forEach(event -> events.add(FieldOption.of(LookTexts.key(event), texts.event(event, locale))));
        List<FieldOption> departments =
                new ArrayList<>(List.of(FieldOption.of("", texts.word("audit.looks.all", locale))));
        catalogue
                .registers()
                .departments()
                .forEach(one -> departments.add(
                        FieldOption.of(one.id(), catalogue.registers().departmentName(one.id(), locale))));
        return List.of(
                field(FieldKind.SELECT, "event", asked.event(), locale).options(events),
                field(FieldKind.SELECT, "department", asked.department(), locale)
                        .options(departments),
                field(FieldKind.TEXT, "purpose", asked.purpose(), locale),
                field(FieldKind.TEXT, "actor", asked.actor(), locale),
                field(FieldKind.TEXT, "from", asked.from(), locale),
                field(FieldKind.TEXT, "to", asked.to(), locale));
    }

    private FieldView field(FieldKind kind, String name, String value, Locale locale) {
        return FieldView.of(kind, name, texts.word("audit.search." + name, locale))
                .value(value);
    }

    /** A bar of the chart, in hundredths of the longest. */
    record Bar(String label, int count, int share) {}

    @GetMapping("/audit/figures")
    String figures(Model model, Locale locale) {
        LocalDate today = LocalDate.now(clock);
        Map<String, Integer> days = new TreeMap<>();
        Map<String, Integer> events = new TreeMap<>();
        Map<String, Integer> departments = new TreeMap<>();
        for (int day = DAYS - 1; day >= 0; day--) {
            days.put(today.minusDays(day).toString(), 0);
        }
        long from = begin(today.minusDays(DAYS - 1L));
        long began = log.each(from, log.size(), logged -> {
            LedgerEntry entry = logged.entry();
            days.merge(logged.at().atZone(clock.getZone()).toLocalDate().toString(), 1, Integer::sum);
            events.merge(texts.event(entry.event(), locale), 1, Integer::sum);
            entry.departments()
                    .forEach(
                            id -> departments.merge(catalogue.registers().departmentName(id, locale), 1, Integer::sum));
        });
        model.addAttribute("partly", began > from);
        model.addAttribute("days", bars(days));
        model.addAttribute("events", bars(events));
        model.addAttribute("departments", bars(departments));
        model.addAttribute("span", DAYS);
        return "audit/figures";
    }

    private static List<Bar> bars(Map<String, Integer> counts) {
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        return counts.entrySet().stream()
                .map(one -> new Bar(
                        one.getKey(), one.getValue(), (int) Math.ceil(100.0 * one.getValue() / Math.max(most, 1))))
                .toList();
    }
}
