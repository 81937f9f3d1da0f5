package io.yici.studio.web;

import io.yici.analysis.Walkable;
import io.yici.catalogue.Finding;
import io.yici.catalogue.FormSchema;
import io.yici.catalogue.ServiceDefinition;
import io.yici.catalogue.ServiceFolder;
import io.yici.catalogue.scenario.Act;
import io.yici.catalogue.scenario.Deed;
import io.yici.catalogue.scenario.Scenario;
import io.yici.catalogue.scenario.ScenarioReader;
import io.yici.catalogue.scenario.ScenarioWriter;
import io.yici.engine.spi.HumanTask;
import io.yici.rehearsal.Moment;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a scenario of what a designer enters, act by act. */
final class Stories {

    /** How many faults and records the form offers. */
    static final int LINES = 3;

    private static final Scenario.Then NOTHING =
            new Scenario.Then(null, List.of(), List.of(), null, null, null, null, null);

    private Stories() {}

    static Optional<Scenario> read(String story) {
        return ScenarioReader.read("story", story.getBytes(StandardCharsets.UTF_8), new ArrayList<Finding>());
    }

    /** A scenario of the folder to begin with. */
    static Optional<Scenario> first(ServiceFolder folder) {
        return ScenarioReader.ofFolder(folder, new ArrayList<>()).stream().findFirst();
    }

    /** How things stand, as it was entered; what is malformed is left out. */
    static String begin(ServiceDefinition service, Map<String, String> entered) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        service.form().pages().stream()
                .flatMap(page -> page.fields().stream())
                .forEach(field -> answer(field, entered.getOrDefault("answer." + field.key(), ""))
                        .ifPresent(values -> answers.put(field.key(), values)));
        List<Scenario.Suffering> faults = new ArrayList<>();
        List<Scenario.Told> records = new ArrayList<>();
        for (int n = 1; n <= LINES; n++) {
            String department = entered.getOrDefault("department." + n, "");
            String fault = entered.getOrDefault("fault." + n, "");
            if (!department.isBlank() && !fault.isBlank() && !fault.equals("up")) {
                faults.add(new Scenario.Suffering(department, null, null, fault));
            }
            String resource = entered.getOrDefault("resource." + n, "");
            if (!resource.isBlank()) {
                String of = entered.getOrDefault("of." + n, "").strip();
                records.add(new Scenario.Told(
                        of.isEmpty() ? entered.getOrDefault("applicant", "") : of,
                        resource,
                        rows(entered.getOrDefault("rows." + n, ""))));
            }
        }
        return ScenarioWriter.write(new Scenario(
                "story",
                Map.of("zh", "story", "en", "story"),
                new Scenario.Given(
                        clock(entered.getOrDefault("clock", "")),
                        entered.getOrDefault("applicant", ""),
                        Map.of(),
                        records,
                        faults,
                        answers),
                List.of(),
                NOTHING));
    }

    private static Optional<List<String>> answer(FormSchema.Field field, String entered) {
        if (entered.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(
                field.kind() == FormSchema.Kind.CHECKLIST
                        ? Arrays.stream(entered.split(","))
                                .map(String::strip)
                                .filter(one -> !one.isEmpty())
                                .toList()
                        : List.of(entered.strip()));
    }

    private static @Nullable LocalDateTime clock(String entered) {
        try {
            return entered.isBlank() ? null : LocalDateTime.parse(entered.strip());
        } catch (DateTimeException malformed) {
            return null;
        }
    }

    /** Rows of fields, {@code name: value} on a line each, rows with an empty line between. */
    private static List<Map<String, String>> rows(String text) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (String block : text.replace("\r", "").split("\n\\s*\n", -1)) {
            Map<String, String> row = new LinkedHashMap<>();
            block.lines()
                    .filter(line -> line.contains(":"))
                    .forEach(line -> row.put(
                            line.substring(0, line.indexOf(':')).strip(),
                            line.substring(line.indexOf(':') + 1).strip()));
            if (!row.isEmpty()) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** The story with one more act. */
    static String then(Scenario story, Act act) {
        List<Act> acts = new ArrayList<>(story.when());
        acts.add(act);
        return write(story, acts);
    }

    /** The story without its last act. */
    static String back(Scenario story) {
        List<Act> acts = story.when();
        return write(story, acts.isEmpty() ? acts : acts.subList(0, acts.size() - 1));
    }

    private static String write(Scenario story, List<Act> acts) {
        return ScenarioWriter.write(new Scenario("story", story.name(), story.given(), acts, NOTHING));
    }

    static Act act(Deed deed, Map<String, String> entered) {
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, List<String>> lists = new LinkedHashMap<>();
        Map<String, Map<String, String>> maps = new LinkedHashMap<>();
        for (Deed.Setting setting : deed.settings()) {
            String value = entered.getOrDefault(setting.name(), "").strip();
            switch (setting.kind()) {
                case TEXT -> {
                    if (!value.isEmpty()) {
                        texts.put(setting.name(), value);
                    }
                }
                case LIST -> {
                    if (!value.isEmpty()) {
                        lists.put(
                                setting.name(),
                                Arrays.stream(value.split("[,，、]"))
                                        .map(String::strip)
                                        .filter(one -> !one.isEmpty())
                                        .toList());
                    }
                }
                case MAP -> maps.put(setting.name(), map(setting.name() + ".", entered));
            }
        }
        return new Act(deed, entered.getOrDefault("by", ""), texts, lists, maps, 0);
    }

    private static Map<String, String> map(String prefix, Map<String, String> entered) {
        return entered.entrySet().stream()
                .filter(entry ->
                        entry.getKey().startsWith(prefix) && !entry.getValue().isBlank())
                .collect(Collectors.toMap(entry -> entry.getKey().substring(prefix.length()), Map.Entry::getValue));
    }

    /** The story as a scenario that must come as it came now. */
    static String record(Scenario story, Moment came, ServiceFolder folder, String zh, String en) {
        Map<String, Long> ways = Walkable.of(folder).stream()
                .flatMap(all -> all.flows().stream())
                .collect(Collectors.groupingBy(Walkable.Way::from, Collectors.counting()));
        Map<String, Walkable.Way> flows = Walkable.of(folder).stream()
                .flatMap(all -> all.flows().stream())
                .collect(Collectors.toMap(Walkable.Way::id, Function.identity(), (one, same) -> one));
        // A flow that is the only one says nothing.
        List<String> path = came.way().stream()
                .filter(id -> {
                    Walkable.Way flow = flows.get(id);
                    return flow != null && ways.getOrDefault(flow.from(), 0L) > 1;
                })
                .toList();
        return ScenarioWriter.write(new Scenario(
                "story",
                Map.of("zh", zh, "en", en),
                story.given(),
                story.when(),
                new Scenario.Then(
                        came.status(),
                        path,
                        List.of(),
                        came.documents(),
                        came.visits(),
                        came.due(),
                        came.notices(),
                        came.reasons())));
    }

    /** What can be done next, as the case stands. */
    static Set<Deed> next(Moment now) {
        return Arrays.stream(Deed.values())
                .filter(deed -> possible(deed, now))
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    /** Whether it is the applicant who is waited for. */
    static boolean isForApplicant(Moment.Waiting waiting) {
        return waiting.kind().equals(HumanTask.CITIZEN);
    }

    private static boolean possible(Deed deed, Moment now) {
        boolean draft = now.status().equals("draft");
        return switch (deed) {
            case SUBMIT, DISPUTE -> draft;
            case CONSENT, DECLINE, PROVE, WITHDRAW -> now.waiting().isEmpty() || draft || now.due() != null;
            case CORRECT -> now.status().equals("correction");
            case DECIDE ->
                now.waiting().stream().anyMatch(one -> !one.outcomes().isEmpty());
            case CHECK ->
                now.waiting().stream()
                        .anyMatch(
                                one -> !isForApplicant(one) && !one.questions().isEmpty());
            case ANSWER -> now.waiting().stream().anyMatch(Stories::isForApplicant);
            case WEIGH -> now.waiting().stream().anyMatch(one -> one.kind().equals("publicity-objection"));
            case ACT -> !now.waiting().stream().allMatch(Stories::isForApplicant);
            case OBJECT -> !draft && now.waiting().isEmpty();
            case WAIT, FAIL, RECOVER -> true;
        };
    }
}
