package io.yici.inbox;

import io.yici.cases.CaseVersion;
import io.yici.cases.Dispute;
import io.yici.cases.web.RecordCards;
import io.yici.cases.web.RecordTexts;
import io.yici.exchange.RecordRequest;
import io.yici.exchange.RequestState;
import io.yici.exchange.Verdict;
import io.yici.site.Views;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Record by record, what the register holds beside what the applicant said of it, and whether both agree: 一致, 不一致, 缺失 or 超时. */
@Component
class DataComparison {

    private final RecordCards cards;
    private final RecordTexts texts;
    private final MessageSource messages;

    DataComparison(RecordCards cards, RecordTexts texts, MessageSource messages) {
        this.cards = cards;
        this.texts = texts;
        this.messages = messages;
    }

    /**
     * One record.
     *
     * @param said what the applicant said of it, in a word
     * @param tone how the result is shown
     * @param card what the register holds; null where there is no record
     * @param requirement names the record whose unmasked values may be asked for
     * @param agrees whether there is nothing to look into
     */
    record Row(
            String name,
            String department,
            String said,
            String result,
            String tone,
            Views.@Nullable RecordCard card,
            String requirement,
            boolean agrees) {}

    List<Row> of(
            CaseVersion version,
            List<RecordRequest> requests,
            List<Dispute> disputes,
            RecordTexts.Shown shown,
            Locale locale) {
        Map<String, Views.RecordCard> held = cards.toRead(version, requests, disputes, shown, locale);
        return requests.stream()
                .filter(request -> request.state() != RequestState.NOT_NEEDED)
                .map(request -> row(version, request, disputes, held.get(request.requirement()), locale))
                .toList();
    }

    private Row row(
            CaseVersion version,
            RecordRequest request,
            List<Dispute> disputes,
            Views.@Nullable RecordCard card,
            Locale locale) {
        Dispute.Kind said = disputes.stream()
                .filter(dispute -> dispute.requirement().equals(request.requirement()))
                .map(Dispute::kind)
                .findFirst()
                .orElse(null);
        Result result = result(request, said);
        return new Row(
                version.service().texts().text(locale, "record." + request.requirement()),
                texts.department(request.department(), locale),
                said(request, said, locale),
                messages.getMessage("inbox.compared." + result.key, null, locale),
                result.tone,
                card,
                request.requirement(),
                result == Result.AGREES);
    }

    private String said(RecordRequest request, Dispute.@Nullable Kind said, Locale locale) {
        String key = said == Dispute.Kind.DISPUTED
                ? "disputed"
                : said == Dispute.Kind.REPLACED
                        ? "replaced"
                        : request.verdict() == Verdict.AGREED ? "agreed" : "unasked";
        return messages.getMessage("inbox.compared." + key, null, locale);
    }

    private static Result result(RecordRequest request, Dispute.@Nullable Kind said) {
        boolean instead = said == Dispute.Kind.REPLACED || said == Dispute.Kind.MISSING;
        if (instead && request.state() != RequestState.ANSWERED) {
            return Result.MISSING;
        }
        if (said != null || request.isDisputed()) {
            return Result.DIFFERS;
        }
        return switch (request.state()) {
            case ANSWERED -> Result.AGREES;
            case OPEN -> Result.LATE;
            default -> Result.MISSING;
        };
    }

    private enum Result {
        AGREES("agrees", "success"),
        DIFFERS("differs", "danger"),
        MISSING("missing", "warning"),
        LATE("late", "progress");

        private final String key;
        private final String tone;

        Result(String key, String tone) {
            this.key = key;
            this.tone = tone;
        }
    }
}
