package io.yici.decision;

import io.yici.catalogue.ResourceCatalogue;
import io.yici.exchange.Exchange;
import io.yici.exchange.RecordRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says on whose record a finding rests, and of which day that record is. */
@Component
class FindingSources {

    private final Exchange exchange;
    private final ResourceCatalogue catalogue;
    private final MessageSource messages;
    private final Clock clock;

    FindingSources(Exchange exchange, ResourceCatalogue catalogue, MessageSource messages, Clock clock) {
        this.exchange = exchange;
        this.catalogue = catalogue;
        this.messages = messages;
        this.clock = clock;
    }

    /** The reason, with department and day where the finding names a record that a department answered. */
    String add(UUID dossier, CaseDecision.Finding finding, String reason, Locale locale) {
        return exchange.requests(dossier).stream()
                .filter(request -> request.requirement().equals(finding.record()))
                .filter(request -> request.answeredAt() != null)
                .findFirst()
                .map(request -> messages.getMessage("decision.source", arguments(reason, request, locale), locale))
                .orElse(reason);
    }

    private Object[] arguments(String reason, RecordRequest request, Locale locale) {
        Instant of = request.registerTime() == null ? request.answeredAt() : request.registerTime();
        LocalDate day = LocalDate.ofInstant(of == null ? clock.instant() : of, clock.getZone());
        return new Object[] {
            reason,
            catalogue.registers().departmentName(request.department(), locale),
            DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                    .withLocale(locale)
                    .format(day)
        };
    }
}
