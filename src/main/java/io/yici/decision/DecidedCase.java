package io.yici.decision;

import io.yici.cases.CaseFile;
import io.yici.cases.CaseFiles;
import io.yici.cases.CaseStatus;
import io.yici.cases.CaseVersion;
import io.yici.cases.CaseVersions;
import io.yici.cases.FactNames;
import io.yici.cases.Outcomes;
import io.yici.catalogue.FolderTexts;
import io.yici.catalogue.ServiceItem;
import io.yici.certificate.Certificate;
import io.yici.certificate.CertificateContent;
import io.yici.certificate.CertificateContents;
import io.yici.certificate.Certificates;
import io.yici.engine.feel.Feel;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a decided case says: to its applicant in plain words, and on its certificate. */
@Component
class DecidedCase implements Outcomes, CertificateContents {

    private final CaseFiles files;
    private final CaseVersions versions;
    private final CaseDecisions decisions;
    private final Certificates certificates;
    private final FindingSources sources;
    private final FactNames facts;
    private final Feel feel;
    private final Clock clock;

    DecidedCase(
            CaseFiles files,
            CaseVersions versions,
            CaseDecisions decisions,
            Certificates certificates,
            FindingSources sources,
            FactNames facts,
            Feel feel,
            Clock clock) {
        this.files = files;
        this.versions = versions;
        this.decisions = decisions;
        this.certificates = certificates;
        this.sources = sources;
        this.facts = facts;
        this.feel = feel;
        this.clock = clock;
    }

    @Override
    public Outcome of(CaseFile file, CaseVersion version, Locale locale) {
        FolderTexts texts = version.service().texts();
        List<String> reasons = latestOfEach(file.id()).stream()
                .flatMap(found -> found.findings().stream()
                        .filter(finding -> finding.reason() != null)
                        .map(finding -> sources.add(file.id(), finding, reason(found, finding, texts, locale), locale)))
                .distinct()
                .toList();
        String clerkReason = decisions.reviews(file.id()).stream()
                .findFirst()
                .map(Review::reason)
                .orElse(null);
        List<String> appeal = file.status() == CaseStatus.REFUSED
                ? version.item().appeal().stream()
                        .map(route -> texts.text(locale, "appeal." + route))
                        .toList()
                : List.of();
        Optional<Certificate> certificate = certificates.of(file.id()).stream().findFirst();
        return new Outcome(
                reasons,
                clerkReason,
                appeal,
                certificate
                        .map(issued -> "/certificates/" + issued.id() + ".pdf")
                        .orElse(null),
                certificate
                        .map(issued -> "/certificates/" + issued.id() + ".receipt.txt")
                        .orElse(null));
    }

    /** What each table said last, in the order they were asked. */
    private List<CaseDecision> latestOfEach(UUID dossier) {
        Map<String, CaseDecision> latest = new LinkedHashMap<>();
        decisions.of(dossier).forEach(decision -> latest.putIfAbsent(decision.decision(), decision));
        List<CaseDecision> inOrder = new ArrayList<>(latest.values());
        Collections.reverse(inOrder);
        return inOrder;
    }

    private static String reason(
            CaseDecision decision, CaseDecision.Finding finding, FolderTexts texts, Locale locale) {
        return texts.text(locale, String.valueOf(finding.reason()), path -> value(decision, finding, path));
    }

    /** The value of a placeholder such as {@code account.monthsPaid}: an output of the row, or what the table read. */
    private static @Nullable Object value(CaseDecision decision, CaseDecision.Finding finding, String path) {
        Object value = finding.outputs().containsKey(path) ? finding.outputs().get(path) : decision.inputs();
        for (String name : value == decision.inputs() ? path.split("\\.", -1) : new String[0]) {
            value = value instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return value instanceof Number number
                ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
                : value;
    }

    @Override
    public CertificateContent of(UUID dossier, String kind) {
        CaseFile file = files.of(dossier);
        ServiceItem item = versions.of(file).item();
        LocalDate today = LocalDate.now(clock);
        Map<String, Object> known = known(dossier, item.outcome().lines());
        Map<?, ?> holder = (Map<?, ?>) Objects.requireNonNull(facts.fact(dossier, "applicant"));
        return new CertificateContent(
                file.service(),
                file.serviceVersion(),
                item.authority(),
                file.number(),
                String.valueOf(holder.get("name")),
                String.valueOf(holder.get("id")),
                today.plusDays(item.outcome().validDays()),
                item.basis(),
                item.outcome().lines().stream()
                        .flatMap(line -> line(line, feel.evaluate(line.value(), known)).stream())
                        .toList());
    }

    /** The facts and decisions that the certificate's lines may name. */
    private Map<String, Object> known(UUID dossier, List<ServiceItem.CertificateLine> lines) {
        Map<String, Object> known = new HashMap<>();
        for (String name : facts.names(dossier)) {
            boolean isNamed = lines.stream().anyMatch(line -> line.value().contains(name));
            Object fact = isNamed ? facts.fact(dossier, name) : null;
            if (fact != null) {
                known.put(name, fact);
            }
        }
        for (CaseDecision decision : decisions.of(dossier)) {
            Object fact = decisions.fact(dossier, decision.decision());
            if (fact != null) {
                known.put(decision.decision(), fact);
            }
        }
        return known;
    }

    private static Optional<CertificateContent.Line> line(ServiceItem.CertificateLine line, @Nullable Object value) {
        if (value == null) {
            return Optional.empty();
        }
        return Optional.of(
                switch (line.kind()) {
                    case TEXT -> CertificateContent.Line.text(line.key(), value.toString());
                    case MONEY ->
                        CertificateContent.Line.money(
                                line.key(), new BigDecimal(value.toString()).setScale(2, RoundingMode.HALF_UP));
                    case MONTHS ->
                        CertificateContent.Line.months(line.key(), new BigDecimal(value.toString()).intValue());
                    case DATE -> CertificateContent.Line.date(line.key(), LocalDate.parse(value.toString()));
                });
    }
}
