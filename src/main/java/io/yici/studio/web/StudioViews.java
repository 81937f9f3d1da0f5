package io.yici.studio.web;

import io.yici.analysis.PullPlan;
import io.yici.analysis.PullPlan.Pull;
import io.yici.catalogue.Finding;
import io.yici.catalogue.PublishedVersion;
import io.yici.catalogue.ResourceCatalogue;
import io.yici.catalogue.ServiceVersion;
import io.yici.studio.FindingTexts;
import io.yici.studio.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what the studio shows into words. */
@Component
class StudioViews {

    private final FindingTexts texts;
    private final ResourceCatalogue catalogue;
    private final Clock clock;

    StudioViews(FindingTexts texts, ResourceCatalogue catalogue, Clock clock) {
        this.texts = texts;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    Card card(
            String folder,
            Optional<ServiceVersion> running,
            List<PublishedVersion> history,
            Optional<Refusal> refusal,
            Locale locale) {
        return new Card(
                folder,
                running.map(version -> version.name(locale)).orElse(folder),
                running.map(ServiceVersion::number).orElse(null),
                running.map(version -> time(version.publishedAt(), locale)).orElse(null),
                history.stream()
                        .map(version -> new VersionLine(version.number(), time(version.publishedAt(), locale)))
                        .toList(),
                refusal.map(refused -> refused(refused, locale)).orElse(null),
                running.map(version -> waves(version, locale)).orElse(List.of()));
    }

    private RefusalView refused(Refusal refusal, Locale locale) {
        return new RefusalView(time(refusal.at(), locale), findings(refusal.findings(), locale));
    }

    List<FindingView> findings(List<Finding> findings, Locale locale) {
        return findings.stream().map(finding -> finding(finding, locale)).toList();
    }

    private FindingView finding(Finding finding, Locale locale) {
        String line = finding.line() > 0 ? ":" + finding.line() : "";
        return new FindingView(
                finding.rule(),
                finding.error(),
                finding.file() + line,
                finding.element(),
                texts.sentence(finding, locale),
                texts.fix(finding, locale));
    }

    private List<List<PullView>> waves(ServiceVersion version, Locale locale) {
        PullPlan plan = PullPlan.of(version.definition());
        return plan.waves().stream()
                .map(wave ->
                        wave.stream().map(pull -> pull(version, pull, locale)).toList())
                .toList();
    }

    private PullView pull(ServiceVersion version, Pull pull, Locale locale) {
        String department = version.item()
                .requirement(pull.requirement())
                .flatMap(requirement -> catalogue.registers().resource(requirement.resource()))
                .map(resource -> catalogue.registers().departmentName(resource.department(), locale))
                .orElse("");
        String key = pull.key() == null
                ? null
                : pull.key().record() + "." + pull.key().fact();
        return new PullView(
                version.texts().text(locale, "record." + pull.requirement()),
                pull.requirement(),
                department,
                key,
                pull.need() == PullPlan.Need.IF_KEYED);
    }

    private String time(Instant instant, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                .withLocale(locale)
                .withZone(clock.getZone())
                .format(instant);
    }

    /**
     * A service or the registers.
     *
     * @param version that runs, or null
     */
    record Card(
            String folder,
            String name,
            @Nullable Integer version,
            @Nullable String publishedAt,
            List<VersionLine> history,
            @Nullable RefusalView refusal,
            List<List<PullView>> waves) {}

    record VersionLine(int number, String publishedAt) {}

    record RefusalView(String at, List<FindingView> findings) {}

    /** @param place file and line */
    record FindingView(
            String rule,
            boolean error,
            String place,
            @Nullable String element,
            String sentence,
            String fix) {}

    /**
     * A pull of the plan.
     *
     * @param key the fact that names the person, or null
     * @param conditional whether it is made only where that fact names somebody
     */
    record PullView(
            String name,
            String requirement,
            String department,
            @Nullable String key,
            boolean conditional) {}
}
