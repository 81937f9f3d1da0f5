package io.yici.studio.web;

import io.yici.analysis.ServiceCheck;
import io.yici.analysis.parts.Part.Area;
import io.yici.analysis.parts.ServiceDifference.Change;
import io.yici.analysis.parts.ServiceDifference.Detail;
import io.yici.analysis.parts.ServiceDifference.How;
import io.yici.studio.Impact;
import io.yici.studio.Proposal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Changes, their consequences and what people said to them, in words. */
@Component
class ProposalViews {

    private final VersionViews versions;
    private final StudioViews studio;
    private final MessageSource messages;

    ProposalViews(VersionViews versions, StudioViews studio, MessageSource messages) {
        this.versions = versions;
        this.studio = studio;
        this.messages = messages;
    }

    List<StudioViews.FindingView> findings(ServiceCheck.Result result, Locale locale) {
        return studio.findings(result.findings(), locale);
    }

    /** Changes by area, in the order people look at them. */
    Map<Area, List<ChangeView>> areas(List<Change> changes, Locale locale) {
        Map<Area, List<ChangeView>> areas = new EnumMap<>(Area.class);
        changes.forEach(change -> areas.computeIfAbsent(change.part().area(), area -> new ArrayList<>())
                .add(change(change, locale)));
        return areas;
    }

    private ChangeView change(Change change, Locale locale) {
        return new ChangeView(
                change.how().name().toLowerCase(Locale.ROOT),
                how(change.how(), locale),
                versions.kind(change.part().kind(), locale),
                Objects.requireNonNullElse(change.part().name(), ""),
                change.part().id(),
                change.details());
    }

    String how(How how, Locale locale) {
        return text(locale, "studio.how." + how.name().toLowerCase(Locale.ROOT));
    }

    List<ImpactLine> impact(List<Impact.OfVersion> report, Locale locale) {
        List<ImpactLine> lines = new ArrayList<>();
        for (Impact.OfVersion of : report) {
            if (of.drafts() > 0) {
                lines.add(new ImpactLine(
                        of.version(),
                        text(locale, "studio.impact.drafts"),
                        of.drafts(),
                        tone(of.draftFate()),
                        text(locale, "studio.fate." + of.draftFate()),
                        text(locale, "studio.fate.draft." + of.draftFate())));
            }
            of.standing()
                    .forEach(standing -> lines.add(new ImpactLine(
                            of.version(),
                            Objects.requireNonNullElse(
                                    standing.step().name(), standing.step().id()),
                            standing.cases(),
                            tone(standing.fate()),
                            text(locale, "studio.fate." + standing.fate()),
                            text(locale, "studio.fate.case." + standing.fate()))));
        }
        return lines;
    }

    static String tone(Impact.Fate fate) {
        return switch (fate) {
            case SAFE -> "success";
            case NEEDS_MAPPING -> "warning";
            case BLOCKED -> "danger";
        };
    }

    Line line(Proposal proposal, String proposer, @Nullable String decider, Locale locale) {
        return new Line(
                proposal.id().toString(),
                proposal.restores(),
                proposal.reason(),
                proposer,
                versions.time(proposal.proposedAt(), locale),
                text(locale, "studio.proposal." + proposal.state().name().toLowerCase(Locale.ROOT)),
                decider,
                proposal.decidedAt() == null ? null : versions.time(proposal.decidedAt(), locale),
                proposal.answer(),
                proposal.version());
    }

    private String text(Locale locale, String key) {
        return Objects.requireNonNullElse(messages.getMessage(key, null, key, locale), key);
    }

    /** A change in words. */
    record ChangeView(String how, String tag, String kind, String name, String id, List<Detail> details) {}

    /** What is open and stands at one place. */
    record ImpactLine(int version, String where, int count, String tone, String fate, String why) {}

    /** A proposal in words. */
    record Line(
            String id,
            @Nullable Integer restores,
            String reason,
            String proposer,
            String proposedAt,
            String state,
            @Nullable String decider,
            @Nullable String decidedAt,
            @Nullable String answer,
            @Nullable Integer version) {}
}
