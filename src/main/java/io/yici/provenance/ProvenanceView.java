package io.yici.provenance;

import io.yici.catalogue.FolderTexts;
import io.yici.catalogue.ResourceCatalogue;
import io.yici.decision.Review;
import io.yici.exchange.RecordRequest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** A provenance in plain words. */
@Component
public class ProvenanceView {

    private final ResourceCatalogue catalogue;
    private final FactTexts facts;
    private final Replays replays;
    private final MessageSource messages;
    private final Clock clock;

    ProvenanceView(ResourceCatalogue catalogue, FactTexts facts, Replays replays, MessageSource messages, Clock clock) {
        this.catalogue = catalogue;
        this.facts = facts;
        this.replays = replays;
        this.messages = messages;
        this.clock = clock;
    }

    /** What a table said. */
    public record RulingLine(String name, String version, String outcome, String tone, String at, List<RowLine> rows) {}

    /**
     * A row that fired.
     *
     * @param id as it stands in the table
     */
    public record RowLine(String text, String id, List<FactLine> facts) {}

    /**
     * What the row read.
     *
     * @param value masked; null where it says nothing that could be shown
     * @param from of which fields, or from whom
     * @param anchor of the answer it is from; null where it is from none
     * @param source short: of whose record
     */
    public record FactLine(
            String name,
            @Nullable String value,
            String from,
            @Nullable String anchor,
            String source) {}

    /** What a department gave. */
    public record ResponseLine(
            String anchor,
            String record,
            String department,
            String register,
            String asked,
            @Nullable String answered,
            @Nullable String changed,
            String request,
            String requirement,
            List<EntryLine> entries) {}

    /** An entry of the log. */
    public record EntryLine(
            String who, String purpose, String at, @Nullable String place) {}

    /** What a clerk decided. */
    public record ReviewLine(String outcome, String at, String reason) {}

    /** How the replay came out. */
    public record ReplayLine(String tone, String state, String text) {}

    void show(Provenance provenance, Model model, Locale locale) {
        List<RulingLine> rulings = rulings(provenance, locale);
        List<ResponseLine> responses = provenance.responses().values().stream()
                .map(response -> line(response, provenance, locale))
                .toList();
        model.addAttribute("service", provenance.version().service().name(locale));
        model.addAttribute("number", provenance.file().caseNumber());
        model.addAttribute("serviceVersion", provenance.version().version());
        model.addAttribute("rulings", rulings);
        model.addAttribute("responses", responses);
        model.addAttribute(
                "reviews",
                provenance.reviews().stream()
                        .map(review -> line(review, locale))
                        .toList());
        model.addAttribute("picture", ProvenancePicture.of(rulings, responses));
        model.addAttribute("replay", replay(provenance, locale));
    }

    /** Whether some value that is shown is sensitive and bears no mask. */
    boolean showsBare(Provenance provenance) {
        return provenance.rulings().stream()
                .anyMatch(ruling -> ruling.rows().stream()
                        .flatMap(row -> row.reads().stream())
                        .anyMatch(fact -> facts.isBare(fact, ruling.by())));
    }

    /** What tables said, each with what its rows read. */
    public List<RulingLine> rulings(Provenance provenance, Locale locale) {
        return provenance.rulings().stream()
                .map(ruling -> new RulingLine(
                        ruling.name(),
                        ruling.version(),
                        outcome(ruling.decision().outcome(), locale),
                        ruling.decision().isRefusal() ? "warning" : "success",
                        time(ruling.decision().decidedAt(), locale),
                        ruling.rows().stream()
                                .map(row -> line(row, ruling, provenance, locale))
                                .toList()))
                .toList();
    }

    private RowLine line(Provenance.FiredRow row, Provenance.Ruling ruling, Provenance provenance, Locale locale) {
        String reason = row.finding().reason();
        FolderTexts texts = ruling.by().service().texts();
        String text = row.note();
        // The note is in the author's language; the reason is in both.
        if (reason != null && (text.isEmpty() || !locale.getLanguage().equals("zh"))) {
            text = texts.text(locale, reason, path -> value(path, row, ruling));
        }
        return new RowLine(
                text.isEmpty() ? row.id() : text,
                row.id(),
                row.reads().stream()
                        .map(fact -> line(fact, ruling, provenance, locale))
                        .toList());
    }

    /** Numbers and days only: a text could tell who somebody is. */
    private static @Nullable Object value(String path, Provenance.FiredRow row, Provenance.Ruling ruling) {
        String[] names = path.split("\\.", -1);
        Object value = row.finding().outputs().get(path);
        if (value == null) {
            value = ruling.decision().inputs().get(names[0]);
            for (int i = 1; i < names.length; i++) {
                value = value instanceof Map<?, ?> map ? map.get(names[i]) : null;
            }
        }
        return value instanceof BigDecimal number
                ? number.stripTrailingZeros().toPlainString()
                : value instanceof LocalDate ? value : null;
    }

    private FactLine line(ReadFact fact, Provenance.Ruling ruling, Provenance provenance, Locale locale) {
        String source = fact.isOfRecord()
                ? ruling.by().service().texts().text(locale, "record." + fact.source())
                : word("provenance.origin." + fact.origin().name().toLowerCase(Locale.ROOT), locale);
        List<String> fields = facts.fields(fact, ruling.by(), locale);
        String from = fields.isEmpty()
                ? source
                : word("provenance.from", locale, source, String.join(word("cases.record.comma", locale), fields));
        boolean answered = provenance.responses().containsKey(fact.source());
        if (fact.isOfRecord() && !answered) {
            from = word("provenance.unasked", locale, source);
        }
        return new FactLine(
                facts.name(fact, ruling.by(), locale),
                facts.value(fact, ruling, locale),
                from,
                answered ? "response-" + fact.source() : null,
                source);
    }

    private ResponseLine line(Provenance.Response response, Provenance provenance, Locale locale) {
        RecordRequest request = response.request();
        FolderTexts texts = provenance.read(request.requirement()).service().texts();
        Instant answered = request.answeredAt();
        Instant changed = request.registerTime();
        FolderTexts registers = catalogue.registers().texts();
        return new ResponseLine(
                "response-" + request.requirement(),
                texts.text(locale, "record." + request.requirement()),
                catalogue.registers().departmentName(request.department(), locale),
                registers.text(locale, "resource." + request.resource()),
                time(request.plannedAt(), locale),
                answered == null ? null : time(answered, locale),
                changed == null ? null : time(changed, locale),
                request.id().toString(),
                request.requirement(),
                response.entries().stream()
                        .map(entry -> line(entry, provenance.file().service() + ".", texts, locale))
                        .toList());
    }

    private EntryLine line(Provenance.Logged logged, String service, FolderTexts texts, Locale locale) {
        Long place = logged.place();
        String purpose = logged.entry().entry().purpose();
        return new EntryLine(
                word("provenance.accessor." + logged.accessor().name().toLowerCase(Locale.ROOT), locale),
                purpose.startsWith(service) ? texts.text(locale, purpose.substring(service.length())) : purpose,
                time(logged.entry().at(), locale),
                place == null ? null : String.valueOf(place));
    }

    private ReviewLine line(Review review, Locale locale) {
        return new ReviewLine(outcome(review.outcome(), locale), time(review.reviewedAt(), locale), review.reason());
    }

    private ReplayLine replay(Provenance provenance, Locale locale) {
        Optional<Replay> replay = replays.of(provenance.file().id());
        if (replay.isEmpty()) {
            String key = provenance.file().status().isClosed() ? "waiting" : "open";
            return new ReplayLine(
                    "neutral", word("provenance.replays.waiting", locale), word("provenance.replay." + key, locale));
        }
        Replay found = replay.get();
        String tone = switch (found.result()) {
            case SAME -> "success";
            case DIFFERS -> "danger";
            default -> "neutral";
        };
        List<String> rows = new ArrayList<>(found.differing());
        return new ReplayLine(
                tone,
                word("provenance.replays." + found.result().key(), locale),
                word(
                        "provenance.replay." + found.result().key(),
                        locale,
                        time(found.at(), locale),
                        String.join(" ", rows)));
    }

    private String outcome(String outcome, Locale locale) {
        String text = messages.getMessage("provenance.outcome." + outcome, null, outcome, locale);
        return text == null ? outcome : text;
    }

    private String time(Instant at, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(at.atZone(clock.getZone()));
    }

    private String word(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
