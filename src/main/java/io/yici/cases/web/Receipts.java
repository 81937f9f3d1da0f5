package io.yici.cases.web;

import io.yici.cases.CaseFile;
import io.yici.cases.CaseVersion;
import io.yici.cases.CaseVersions;
import io.yici.catalogue.ServiceItem;
import io.yici.exchange.Consent;
import io.yici.print.Receipt;
import io.yici.print.ReceiptPdf;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** The receipts of a case: that it was submitted, and that a person allowed records to be pulled. */
@Component
public class Receipts {

    private final ReceiptPdf pdf;
    private final RecordTexts texts;
    private final CaseVersions versions;
    private final MessageSource messages;
    private final boolean demo;
    private final Clock clock;

    Receipts(
            ReceiptPdf pdf,
            RecordTexts texts,
            CaseVersions versions,
            MessageSource messages,
            Environment environment,
            Clock clock) {
        this.pdf = pdf;
        this.texts = texts;
        this.versions = versions;
        this.messages = messages;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
        this.clock = clock;
    }

    public byte[] submission(CaseFile file, CaseVersion version, Locale locale) {
        Instant at = Objects.requireNonNull(file.submittedAt());
        List<Receipt.Row> rows = new ArrayList<>();
        rows.add(row("cases.case.number", file.number(), locale));
        rows.add(row("cases.case.query-code", String.valueOf(file.queryCode()), locale));
        rows.add(row("cases.receipt.service", version.service().name(locale), locale));
        rows.add(row("cases.receipt.at", RecordCards.time(at.atZone(clock.getZone()), locale), locale));
        if (file.due() != null) {
            rows.add(row("cases.receipt.due", RecordTexts.date(file.due(), locale), locale));
        }
        return write("cases.receipt.submission", version, at, List.of(new Receipt.Section(null, rows)), locale);
    }

    public byte[] consent(Consent consent, CaseVersion version, Locale locale) {
        Instant at = consent.answeredAt() == null ? consent.askedAt() : consent.answeredAt();
        List<Receipt.Section> sections = new ArrayList<>();
        sections.add(new Receipt.Section(
                null,
                List.of(
                        row("cases.receipt.service", version.service().name(locale), locale),
                        row("cases.receipt.at", RecordCards.time(at.atZone(clock.getZone()), locale), locale),
                        row("cases.receipt.text-version", consent.textVersion(), locale),
                        row("cases.receipt.text-hash", consent.textHash().substring(0, 16), locale))));
        List<String> together = versions.with(version.service(), locale);
        if (!together.isEmpty()) {
            sections.add(new Receipt.Section(
                    null, List.of(row("cases.receipt.together", String.join("\n", together), locale))));
        }
        for (ServiceItem.Requirement requirement : DataPages.covered(consent, version)) {
            sections.add(section(requirement, version, locale));
        }
        return write("cases.receipt.consent", version, at, sections, locale);
    }

    private Receipt.Section section(ServiceItem.Requirement requirement, CaseVersion version, Locale locale) {
        var words = version.service().texts();
        return new Receipt.Section(
                words.text(locale, requirement.nameKey()),
                List.of(
                        row("cases.consent.purpose", words.text(locale, requirement.purposeKey()), locale),
                        row("cases.consent.fields", String.join("、", texts.fields(requirement, locale)), locale),
                        row(
                                "cases.consent.basis",
                                String.join(
                                        "\n",
                                        requirement.basis().stream()
                                                .map(basis -> words.text(locale, "basis." + basis))
                                                .toList()),
                                locale)));
    }

    private byte[] write(String title, CaseVersion version, Instant at, List<Receipt.Section> sections, Locale locale) {
        return pdf.write(new Receipt(
                locale,
                texts.department(version.item().authority(), locale),
                word(title, locale),
                null,
                at,
                sections,
                List.of(word(title + ".note", locale)),
                null,
                mark(locale)));
    }

    private @Nullable String mark(Locale locale) {
        return demo ? word("site.demo.mark", locale) : null;
    }

    private Receipt.Row row(String key, String value, Locale locale) {
        return new Receipt.Row(word(key, locale), value);
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
