package io.yici.certificate;

import io.yici.certificate.CertificateContent.Kind;
import io.yici.certificate.CertificateContent.Line;
import io.yici.certificate.PrintedCertificate.Row;
import io.yici.certificate.PrintedCertificate.Seal;
import io.yici.certificate.PrintedCertificate.Verification;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts a certificate into words. */
final class CertificateText {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)}");

    private final Wording wording;
    private final CertificateContent content;
    private final Locale locale;

    CertificateText(Wording wording, CertificateContent content, Locale locale) {
        this.wording = wording;
        this.content = content;
        this.locale = locale;
    }

    PrintedCertificate words(Certificate certificate, Verification verification, boolean demo, ZoneId zone) {
        return new PrintedCertificate(
                page("label"),
                service("outcome.certificate"),
                page("number", certificate.readableNumber()),
                page("addressee", content.holderName()),
                fill(service("certificate.statement")),
                rows(),
                authority(),
                date(LocalDate.ofInstant(certificate.issuedAt(), zone)),
                verification,
                demo ? new Seal(page("seal"), page("seal.below"), page("seal.alternative")) : null,
                demo ? page("demo") : null);
    }

    String authority() {
        return wording.department(content.authority(), locale);
    }

    private List<Row> rows() {
        var rows = new ArrayList<Row>();
        rows.add(row(page("holder"), content.holderName()));
        rows.add(row(page("holder-id"), Masking.id(content.holderId())));
        rows.add(row(page("service"), service("service.name")));
        content.lines().forEach(line -> rows.add(row(service("certificate." + line.key()), value(line))));
        rows.add(row(page("valid-until"), date(content.validUntil())));
        rows.add(row(page("case"), content.caseNumber()));
        if (!content.basis().isEmpty()) {
            rows.add(new Row(
                    page("basis"),
                    content.basis().stream()
                            .map(key -> citation(service("basis." + key)))
                            .toList()));
        }
        return rows;
    }

    /** Which law and article, without what it says. */
    private static String citation(String basis) {
        return basis.split("：|: ", 2)[0];
    }

    private static Row row(String label, String value) {
        return new Row(label, List.of(value));
    }

    private String fill(String sentence) {
        var values = new HashMap<String, String>(Map.of(
                "holder", content.holderName(),
                "caseNumber", content.caseNumber(),
                "authority", authority(),
                "validUntil", date(content.validUntil())));
        for (var line : content.lines()) {
            values.put(line.key(), value(line));
            if (line.kind() == Kind.MONEY) {
                values.put(line.key() + "InWords", Renminbi.inWords(new BigDecimal(line.value())));
            }
        }
        return PLACEHOLDER
                .matcher(sentence)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), "—")));
    }

    private String value(Line line) {
        return switch (line.kind()) {
            case TEXT -> line.value();
            case MONEY -> page("money", money(line.value()));
            case MONTHS -> page("months", Integer.valueOf(line.value()));
            case DATE -> date(LocalDate.parse(line.value()));
        };
    }

    private String money(String yuan) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(new BigDecimal(yuan));
    }

    private String date(LocalDate date) {
        return DateTimeFormatter.ofPattern(page("date"), locale).format(date);
    }

    private String service(String key) {
        return wording.service(content.service(), content.serviceVersion(), key, locale)
                .orElse(key);
    }

    private String page(String key, Object... arguments) {
        return wording.page("certificate.print." + key, locale, arguments);
    }
}
