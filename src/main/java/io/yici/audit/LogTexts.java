package io.yici.audit;

import io.yici.catalogue.ResourceCatalogue;
import io.yici.catalogue.Services;
import io.yici.ledger.LedgerEntry;
import io.yici.ledger.LogReceipt;
import io.yici.ledger.LogStatus;
import io.yici.site.Views;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The log's figures and receipts in plain words. */
@Component
class LogTexts {

    private final ResourceCatalogue catalogue;
    private final Services services;
    private final MessageSource messages;
    private final Clock clock;

    LogTexts(ResourceCatalogue catalogue, Services services, MessageSource messages, Clock clock) {
        this.catalogue = catalogue;
        this.services = services;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * A witness on a page.
     *
     * @param tone of its state
     */
    record WitnessLine(String name, String tone, String state, String when) {}

    List<Views.SummaryRow> rows(LogStatus status, Locale locale) {
        List<Views.SummaryRow> rows = new ArrayList<>();
        rows.add(row("audit.log.size", number(status.size(), locale), locale));
        rows.add(row("audit.log.signed", time(status.signedAt(), locale), locale));
        if (status.quorum() > 0) {
            rows.add(row("audit.log.cosigned", number(status.cosignedSize(), locale), locale));
        }
        LogStatus.Check check = status.check();
        rows.add(
                row("audit.log.check", check == null ? word("audit.log.never", locale) : check(check, locale), locale));
        return rows;
    }

    private String check(LogStatus.Check check, Locale locale) {
        Instant finished = check.finishedAt();
        return finished == null
                ? word("audit.log.check.first", locale, number(check.next(), locale), number(check.size(), locale))
                : word(
                        check.problem() == null ? "audit.log.check.fine" : "audit.log.check.problem",
                        locale,
                        time(finished, locale));
    }

    /** What is wrong with the tables, as a sentence; null where nothing is. */
    @Nullable
    String damage(LogStatus status, Locale locale) {
        LogStatus.Check check = status.check();
        if (check == null || check.problem() == null) {
            return null;
        }
        return check.firstBad() == null
                ? word("audit.log.damage", locale)
                : word("audit.log.damage.at", locale, number(check.firstBad(), locale));
    }

    List<WitnessLine> witnesses(LogStatus status, Locale locale) {
        return status.witnesses().stream()
                .map(witness -> new WitnessLine(
                        witness.name(), tone(witness), state(witness, locale), time(witness.cosignedAt(), locale)))
                .toList();
    }

    private static String tone(LogStatus.Witness witness) {
        String problem = witness.problem();
        if (problem == null) {
            return witness.cosignedAt() == null ? "neutral" : "success";
        }
        return List.of("silent", "unknown", "answer").contains(problem) ? "warning" : "danger";
    }

    private String state(LogStatus.Witness witness, Locale locale) {
        String problem = witness.problem();
        return problem != null
                ? word("audit.witness." + problem, locale)
                : word(witness.cosignedAt() == null ? "audit.witness.new" : "audit.witness.fine", locale);
    }

    List<Views.TimelineEntry> alarms(LogStatus status, Locale locale) {
        return status.alarms().stream()
                .map(alarm -> new Views.TimelineEntry(
                        word("audit.alarm." + alarm.kind(), locale),
                        time(alarm.lastAt(), locale),
                        alarm.subject().equals("null") ? null : alarm.subject(),
                        word("audit.alarm.since", locale, time(alarm.firstAt(), locale))))
                .toList();
    }

    List<Views.SummaryRow> rows(LogReceipt receipt, Locale locale) {
        LedgerEntry entry = receipt.entry().entry();
        List<Views.SummaryRow> rows = new ArrayList<>();
        rows.add(row(
                "audit.receipt.event",
                word(
                        "audit.event."
                                + entry.event().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        locale),
                locale));
        rows.add(row("audit.receipt.at", time(receipt.entry().at(), locale), locale));
        rows.add(row("audit.receipt.purpose", purpose(entry.purpose(), locale), locale));
        if (!entry.departments().isEmpty()) {
            String names = entry.departments().stream()
                    .map(id -> catalogue.registers().departmentName(id, locale))
                    .collect(Collectors.joining(word("audit.comma", locale)));
            rows.add(row("audit.receipt.departments", names, locale));
        }
        rows.add(row("audit.receipt.place", number(receipt.place(), locale), locale));
        rows.add(row("audit.receipt.size", number(receipt.head().size(), locale), locale));
        return rows;
    }

    /** The service's name, where the purpose is a service's. */
    private String purpose(String key, Locale locale) {
        int dot = key.indexOf('.');
        return services.find(dot < 0 ? key : key.substring(0, dot))
                .map(version -> version.name(locale))
                .orElse(key);
    }

    /** Who cosigned a receipt and when. */
    List<Views.SummaryRow> cosigned(LogReceipt receipt, Locale locale) {
        Map<String, Instant> sorted = new TreeMap<>(receipt.witnesses());
        return sorted.entrySet().stream()
                .map(one -> new Views.SummaryRow(one.getKey(), time(one.getValue(), locale), null))
                .toList();
    }

    String word(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    private Views.SummaryRow row(String key, String value, Locale locale) {
        return new Views.SummaryRow(word(key, locale), value, null);
    }

    private static String number(long number, Locale locale) {
        return String.format(locale, "%,d", number);
    }

    private String time(@Nullable Instant at, Locale locale) {
        return at == null
                ? word("audit.log.never", locale)
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                        .withLocale(locale)
                        .format(at.atZone(clock.getZone()));
    }
}
