package io.yici.cases.web;

import io.yici.cases.CaseVersion;
import io.yici.cases.Dispute;
import io.yici.exchange.Evidence;
import io.yici.exchange.Exchange;
import io.yici.exchange.RecordRequest;
import io.yici.exchange.Verdict;
import io.yici.site.FieldKind;
import io.yici.site.FieldOption;
import io.yici.site.FieldView;
import io.yici.site.Views;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Records as cards: what the register says, from where and when, and the question whether it is right. */
@Component
public class RecordCards {

    private final Exchange exchange;
    private final RecordTexts texts;
    private final MessageSource messages;
    private final Clock clock;

    RecordCards(Exchange exchange, RecordTexts texts, MessageSource messages, Clock clock) {
        this.exchange = exchange;
        this.texts = texts;
        this.messages = messages;
        this.clock = clock;
    }

    /** The answered records with the question to agree or dispute; what was entered before is kept. */
    List<Views.RecordCard> toConfirm(
            CaseVersion version,
            List<RecordRequest> requests,
            Map<String, Dispute> disputes,
            Map<String, List<String>> entered,
            Locale locale) {
        return List.copyOf(cards(
                        version,
                        requests,
                        RecordTexts.Shown.ALL,
                        locale,
                        request -> ask(version, request, disputes, entered, locale),
                        disputes)
                .values());
    }

    /** The answered records to look at, by requirement, in the order told to people; what is disputed in them is marked. */
    public Map<String, Views.RecordCard> toRead(
            CaseVersion version, List<RecordRequest> requests, Collection<Dispute> disputes, Locale locale) {
        return toRead(version, requests, disputes, RecordTexts.Shown.ALL, locale);
    }

    /** The same for somebody who may not see all fields. */
    public Map<String, Views.RecordCard> toRead(
            CaseVersion version,
            List<RecordRequest> requests,
            Collection<Dispute> disputes,
            RecordTexts.Shown shown,
            Locale locale) {
        return cards(
                version,
                requests,
                shown,
                locale,
                request -> null,
                disputes.stream().collect(Collectors.toMap(Dispute::requirement, dispute -> dispute)));
    }

    private interface Ask {
        @Nullable
        FieldView of(RecordRequest request);
    }

    private Map<String, Views.RecordCard> cards(
            CaseVersion version,
            List<RecordRequest> requests,
            RecordTexts.Shown shown,
            Locale locale,
            Ask ask,
            Map<String, Dispute> disputes) {
        Map<String, Evidence> evidence = exchange.open(requests);
        Map<String, Views.RecordCard> cards = new LinkedHashMap<>();
        for (String name : version.item().records().keySet()) {
            Evidence found = evidence.get(name);
            if (found != null) {
                RecordRequest request = requests.stream()
                        .filter(r -> r.requirement().equals(name))
                        .findFirst()
                        .orElseThrow();
                Dispute dispute = disputes.get(name);
                cards.put(
                        name,
                        card(
                                version,
                                request,
                                found,
                                dispute == null ? List.of() : dispute.fields(),
                                shown,
                                ask.of(request),
                                locale));
            }
        }
        return cards;
    }

    private Views.RecordCard card(
            CaseVersion version,
            RecordRequest request,
            Evidence found,
            List<String> disputed,
            RecordTexts.Shown shown,
            @Nullable FieldView ask,
            Locale locale) {
        List<List<Views.Fact>> rows = texts.rows(version.service(), found, disputed, shown, locale);
        if (rows.isEmpty()) {
            rows = List.of(
                    List.of(new Views.Fact(word("cases.record.result", locale), word("cases.record.none", locale))));
        }
        String kind = request.isDisputed() ? "dispute" : request.verdict() == Verdict.AGREED ? "free" : "confirm";
        return new Views.RecordCard(
                "record-" + found.requirement(),
                version.service().texts().text(locale, "record." + found.requirement()),
                word("cases.badge." + kind, locale),
                kind,
                rows,
                messages.getMessage(
                        request.isReused() ? "cases.record.source.reused" : "cases.record.source",
                        new Object[] {
                            texts.department(found.department(), locale),
                            time(found.fetchedAt().atZone(clock.getZone()), locale)
                        },
                        locale),
                ask);
    }

    private FieldView ask(
            CaseVersion version,
            RecordRequest request,
            Map<String, Dispute> disputes,
            Map<String, List<String>> entered,
            Locale locale) {
        String name = request.requirement();
        Dispute before = disputes.get(name);
        String chosen = request.verdict() == null ? null : request.isDisputed() ? "dispute" : "agree";
        FieldView fields = FieldView.of(FieldKind.CHECKBOXES, "fields-" + name, word("cases.confirm.fields", locale))
                .hint(word("cases.confirm.fields.hint", locale))
                .options(fieldOptions(version, name, locale))
                .values(entered.getOrDefault("fields-" + name, before == null ? List.of() : before.fields()))
                .optional();
        FieldView reason = FieldView.of(FieldKind.TEXTAREA, "reason-" + name, word("cases.confirm.reason", locale))
                .hint(word("cases.confirm.reason.hint", locale))
                .attribute("maxlength", "500")
                .values(entered.getOrDefault(
                        "reason-" + name,
                        before == null || before.reason() == null ? List.of() : List.of(before.reason())));
        FieldView proof = FieldView.of(FieldKind.FILE, "proof-" + name, word("cases.confirm.proof", locale))
                .hint(word("cases.upload.hint", locale))
                .attribute("accept", ".pdf,.jpg,.jpeg,.png")
                .optional();
        return FieldView.of(FieldKind.RADIOS, "verdict-" + name, word("cases.confirm.question", locale))
                .options(List.of(
                        FieldOption.of("agree", word("cases.confirm.agree", locale)),
                        FieldOption.of("dispute", word("cases.confirm.dispute", locale))
                                .reveals(fields, reason, proof)))
                .values(entered.getOrDefault("verdict-" + name, chosen == null ? List.of() : List.of(chosen)));
    }

    private List<FieldOption> fieldOptions(CaseVersion version, String requirement, Locale locale) {
        return texts.fieldNames(version.item().requirement(requirement).orElseThrow(), locale).entrySet().stream()
                .map(field -> FieldOption.of(field.getKey(), field.getValue()))
                .toList();
    }

    static String time(ZonedDateTime at, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .format(at);
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
