package io.yici.cases.web;

import io.yici.cases.CaseFile;
import io.yici.cases.CaseVersion;
import io.yici.exchange.RecordRequest;
import io.yici.exchange.RequestState;
import io.yici.site.Views;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Each department asked for a case, with its state, in plain words. */
@Component
public class ProgressRows {

    private final Journey journey;
    private final RecordTexts texts;
    private final MessageSource messages;

    ProgressRows(Journey journey, RecordTexts texts, MessageSource messages) {
        this.journey = journey;
        this.texts = texts;
        this.messages = messages;
    }

    /** In the order of the service's records. */
    List<Views.DepartmentProgress> of(CaseFile file, CaseVersion version, List<RecordRequest> requests, Locale locale) {
        return version.item().records().keySet().stream()
                .flatMap(name -> requests.stream()
                        .filter(request -> request.requirement().equals(name)))
                .map(request -> row(file, version, request, requests, locale))
                .toList();
    }

    private Views.DepartmentProgress row(
            CaseFile file, CaseVersion version, RecordRequest request, List<RecordRequest> requests, Locale locale) {
        String state = state(file, version, request, requests);
        String name = version.service().texts().text(locale, "record." + request.requirement());
        return new Views.DepartmentProgress(
                texts.department(request.department(), locale),
                name,
                tone(state),
                null,
                messages.getMessage("cases.record." + state, null, locale),
                time(request, locale));
    }

    /** One of {@code asking answered waiting consent not-needed replaced given-up disputed}. */
    public String state(CaseFile file, CaseVersion version, RecordRequest request, List<RecordRequest> requests) {
        return switch (request.state()) {
            case ANSWERED -> request.isDisputed() ? "disputed" : "answered";
            case NOT_NEEDED -> "not-needed";
            case REPLACED -> "replaced";
            case GIVEN_UP -> "given-up";
            case OPEN -> {
                if (journey.isUnderWay(request, version.item(), requests, file)) {
                    yield "asking";
                }
                boolean asked = request.attempts() > 0 && journey.isAllowed(request, version.item(), file);
                yield asked ? "waiting" : "consent";
            }
        };
    }

    private static String tone(String state) {
        return switch (state) {
            case "asking" -> "progress";
            case "answered" -> "success";
            case "waiting", "consent", "disputed", "given-up" -> "warning";
            case "replaced" -> "info";
            default -> "neutral";
        };
    }

    private @Nullable String time(RecordRequest request, Locale locale) {
        if (request.state() != RequestState.ANSWERED || request.answeredAt() == null || request.isReused()) {
            return null;
        }
        double seconds =
                Duration.between(request.plannedAt(), request.answeredAt()).toMillis() / 1_000.0;
        return seconds > 60
                ? null
                : messages.getMessage("cases.seconds", new Object[] {String.format(locale, "%.1f", seconds)}, locale);
    }
}
