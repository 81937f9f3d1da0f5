package io.yici.inbox;

import io.yici.cases.CaseVersion;
import io.yici.cases.Dispute;
import io.yici.cases.web.RecordTexts;
import io.yici.exchange.RecordRequest;
import io.yici.exchange.RequestState;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Record by record, whether the register and the applicant say the same: 一致, 不一致, 缺失 or 超时. */
@Component
class DataComparison {

    private final RecordTexts texts;
    private final MessageSource messages;

    DataComparison(RecordTexts texts, MessageSource messages) {
        this.texts = texts;
        this.messages = messages;
    }

    /**
     * One record.
     *
     * @param tone how the result is shown
     * @param reveal requirement whose unmasked values may be asked for; null where there is no record
     */
    record Row(
            String name,
            String department,
            String result,
            String tone,
            @Nullable String reveal) {}

    List<Row> of(CaseVersion version, List<RecordRequest> requests, List<Dispute> disputes, Locale locale) {
        return requests.stream()
                .filter(request -> request.state() != RequestState.NOT_NEEDED)
                .map(request -> row(version, request, disputes, locale))
                .toList();
    }

    private Row row(CaseVersion version, RecordRequest request, List<Dispute> disputes, Locale locale) {
        Result result = result(request, disputes);
        return new Row(
                version.service().texts().text(locale, "record." + request.requirement()),
                texts.department(request.department(), locale),
                messages.getMessage("inbox.compared." + result.key, null, locale),
                result.tone,
                request.state() == RequestState.ANSWERED ? request.requirement() : null);
    }

    private static Result result(RecordRequest request, List<Dispute> disputes) {
        Dispute.Kind said = disputes.stream()
                .filter(dispute -> dispute.requirement().equals(request.requirement()))
                .map(Dispute::kind)
                .findFirst()
                .orElse(null);
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
