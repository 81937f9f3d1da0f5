package io.yici.studio.web;

import io.yici.analysis.ServiceCheck;
import io.yici.analysis.flow.FlowReport;
import io.yici.catalogue.Finding;
import io.yici.catalogue.ServiceVersion;
import io.yici.engine.StepTimes;
import io.yici.studio.FindingTexts;
import io.yici.studio.FolderChecks;
import io.yici.studio.web.Marks.Tone;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is drawn over a version's diagram. */
@Component
class DiagramLayers {

    private final FolderChecks checks;
    private final FindingTexts findings;
    private final StepTimes times;
    private final MessageSource messages;

    DiagramLayers(FolderChecks checks, FindingTexts findings, StepTimes times, MessageSource messages) {
        this.checks = checks;
        this.findings = findings;
        this.times = times;
        this.messages = messages;
    }

    Marks of(ServiceVersion version, Layer layer, Locale locale) {
        return switch (layer) {
            case FINDINGS ->
                findings(checks.of(version.folder()), version.item().diagram(), locale);
            case VISITS -> visits(checks.of(version.folder()).flow(), locale);
            case LIVE -> live(version, locale);
        };
    }

    Marks findings(ServiceCheck.Result result, String diagram, Locale locale) {
        Marks marks = new Marks();
        for (Finding finding : result.findings()) {
            if (finding.file().equals(diagram) && finding.element() != null) {
                marks.add(
                        finding.element(),
                        finding.error() ? Tone.ERROR : Tone.WARNING,
                        findings.sentence(finding, locale));
            }
        }
        return marks;
    }

    /** How often the applicant comes in person. */
    String visitsSaid(ServiceVersion version, Locale locale) {
        FlowReport flow = checks.of(version.folder()).flow();
        if (flow == null) {
            return text(locale, "studio.visits.unknown");
        }
        FlowReport.VisitRange visits = flow.visits();
        if (visits.unbounded()) {
            return text(locale, "studio.visits.unbounded", visits.min());
        }
        return visits.max() == null
                ? text(locale, "studio.visits.unknown")
                : text(locale, "studio.visits.range", visits.min(), visits.max());
    }

    private Marks visits(@Nullable FlowReport flow, Locale locale) {
        Marks marks = new Marks();
        if (flow != null) {
            int n = 0;
            for (String element : flow.visits().witness()) {
                marks.add(element, Tone.WAY, text(locale, "studio.way", ++n));
            }
            flow.visits().loop().forEach(element -> marks.add(element, Tone.ERROR, text(locale, "studio.loop")));
        }
        return marks;
    }

    private Marks live(ServiceVersion version, Locale locale) {
        Marks marks = new Marks();
        times.of(version.definitionId()).forEach((step, time) -> {
            if (time.standing() > 0) {
                marks.add(step, Tone.BUSY, text(locale, "studio.standing", time.standing()));
            }
            if (time.median() != null
                    && time.ninth() != null
                    && !time.ninth().minusSeconds(1).isNegative()) {
                marks.add(
                        step,
                        Tone.WAY,
                        text(
                                locale,
                                "studio.took",
                                time.done(),
                                span(time.median(), locale),
                                span(time.ninth(), locale)));
            } else if (time.done() > 0) {
                marks.add(step, Tone.WAY, text(locale, "studio.passed", time.done()));
            }
        });
        return marks;
    }

    /** In the largest unit of which there are at least two. */
    private String span(Duration took, Locale locale) {
        if (took.toDays() > 1) {
            return text(locale, "studio.span.days", took.toDays());
        }
        if (took.toHours() > 1) {
            return text(locale, "studio.span.hours", took.toHours());
        }
        return took.toMinutes() > 1
                ? text(locale, "studio.span.minutes", took.toMinutes())
                : text(locale, "studio.span.seconds", took.toSeconds());
    }

    private String text(Locale locale, String key, Object... arguments) {
        return Objects.requireNonNullElse(messages.getMessage(key, arguments, key, locale), key);
    }
}
