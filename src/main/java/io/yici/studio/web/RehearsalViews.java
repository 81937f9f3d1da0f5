package io.yici.studio.web;

import io.yici.analysis.Walkable;
import io.yici.analysis.parts.RuleTable;
import io.yici.catalogue.ServiceDefinition;
import io.yici.catalogue.ServiceFolder;
import io.yici.engine.spi.CaseWatch.MatchedRow;
import io.yici.rehearsal.Mismatch;
import io.yici.studio.RehearsalResult;
import io.yici.studio.RehearsalRun;
import io.yici.studio.web.Marks.Tone;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Rehearsals in words, and what they walked as it is drawn. */
@Component
class RehearsalViews {

    private final VersionViews versions;
    private final StudioViews studio;
    private final MessageSource messages;

    RehearsalViews(VersionViews versions, StudioViews studio, MessageSource messages) {
        this.versions = versions;
        this.studio = studio;
        this.messages = messages;
    }

    RunLine line(RehearsalRun run, boolean underWay, Locale locale) {
        String state = run.state() == RehearsalRun.State.DONE
                ? (run.passed() ? "green" : "red")
                : (underWay || run.state() == RehearsalRun.State.STOPPED
                                ? run.state().name()
                                : "FAILED")
                        .toLowerCase(Locale.ROOT);
        String tone = switch (state) {
            case "green" -> "success";
            case "red", "failed" -> "danger";
            default -> "neutral";
        };
        return new RunLine(
                run.id().toString(),
                versions.time(run.askedAt(), locale),
                tone,
                text(locale, "studio.rehearsal." + state),
                underWay,
                run.played(),
                run.total());
    }

    List<PlayedView> played(RehearsalResult result, Locale locale) {
        String language = locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? "zh" : "en";
        return result.played().stream()
                .map(played -> new PlayedView(
                        played.file(),
                        played.name().getOrDefault(language, played.file()),
                        played.passed(),
                        played.visits(),
                        played.mismatches().stream()
                                .map(mismatch -> sentence(mismatch, locale))
                                .toList()))
                .toList();
    }

    List<StudioViews.FindingView> findings(RehearsalResult result, Locale locale) {
        return studio.findings(result.findings(), locale);
    }

    /** A mismatch in a sentence; status words in the reader's language. */
    String sentence(Mismatch mismatch, Locale locale) {
        return text(
                locale,
                "rehearsal." + mismatch.what(),
                word(mismatch, mismatch.expected(), locale),
                word(mismatch, mismatch.actual(), locale));
    }

    private String word(Mismatch mismatch, String value, Locale locale) {
        if (mismatch.what().equals("status")) {
            return status(value, locale);
        }
        return mismatch.what().equals("act") && !value.contains(":")
                ? Objects.requireNonNullElse(messages.getMessage("error." + value, null, value, locale), value)
                : value;
    }

    String status(String key, Locale locale) {
        return Objects.requireNonNullElse(messages.getMessage("cases.status." + key, null, key, locale), key);
    }

    /** How much of the diagram and of the rules was walked. */
    Covered covered(ServiceFolder folder, RehearsalResult result) {
        return Walkable.of(folder)
                .map(all -> new Covered(
                        (int) all.flows().stream()
                                .filter(flow -> result.walked().contains(flow.id()))
                                .count(),
                        all.flows().size(),
                        (int) all.rows().stream()
                                .filter(row -> result.rows().contains(new MatchedRow(row.decision(), row.id())))
                                .count(),
                        all.rows().size()))
                .orElse(new Covered(0, 0, 0, 0));
    }

    /** Each step and flow, with how many scenarios came along it. */
    Marks marks(ServiceFolder folder, RehearsalResult result, Locale locale) {
        Map<String, Integer> times = new HashMap<>();
        result.played().forEach(played -> Set.copyOf(played.trail()).forEach(id -> times.merge(id, 1, Integer::sum)));
        Marks marks = new Marks();
        Walkable.of(folder)
                .ifPresent(all -> Stream.concat(all.flows().stream().map(Walkable.Way::id), all.steps().stream())
                        .forEach(id -> {
                            int n = times.getOrDefault(id, 0);
                            marks.add(
                                    id,
                                    n == 0 ? Tone.WARNING : Tone.ADDED,
                                    n == 0 ? text(locale, "studio.unwalked") : text(locale, "studio.walked", n));
                        }));
        return marks;
    }

    /** The way of one case. */
    Marks way(List<String> way, Set<String> waiting, Locale locale) {
        Marks marks = new Marks();
        new LinkedHashSet<>(way).forEach(id -> marks.add(id, Tone.ADDED, text(locale, "studio.trial.came")));
        waiting.forEach(id -> marks.add(id, Tone.BUSY, text(locale, "studio.trial.stands")));
        return marks;
    }

    /** The tables, each row with whether it matched. */
    List<TableView> tables(ServiceFolder folder, Set<MatchedRow> matched) {
        List<TableView> tables = new ArrayList<>();
        ServiceDefinition.read(folder, new ArrayList<>())
                .ifPresent(service -> RuleTable.of(service)
                        .forEach(table -> tables.add(new TableView(
                                table,
                                table.rows().stream()
                                        .map(row -> new RowView(
                                                row, matched.contains(new MatchedRow(table.id(), row.id()))))
                                        .toList()))));
        return tables;
    }

    String text(Locale locale, String key, Object... arguments) {
        return Objects.requireNonNullElse(messages.getMessage(key, arguments, key, locale), key);
    }

    /** A rehearsal in words. */
    record RunLine(String id, String askedAt, String tone, String state, boolean underWay, int played, int total) {}

    /** A scenario and what came of it. */
    record PlayedView(String file, String name, boolean passed, int visits, List<String> mismatches) {}

    /** How many of the flows and rows. */
    record Covered(int walked, int flows, int matched, int rows) {}

    /** A table and its rows. */
    record TableView(RuleTable table, List<RowView> rows) {}

    /** A row and whether a case matched it. */
    record RowView(RuleTable.Row row, boolean matched) {}
}
