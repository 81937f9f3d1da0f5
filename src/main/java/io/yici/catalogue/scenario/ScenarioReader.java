package io.yici.catalogue.scenario;

import io.yici.catalogue.Finding;
import io.yici.catalogue.ServiceFolder;
import io.yici.catalogue.yaml.YamlSection;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads scenarios. Any file may be given: what is wrong with it becomes findings. */
public final class ScenarioReader {

    private static final String FOLDER = "scenarios/";
    private static final String FORM = ".yaml";
    private static final int MOST_ACTS = 200;

    private ScenarioReader() {}

    /** All scenarios of a service, by file; those that cannot be read are left out, which the findings then tell. */
    public static List<Scenario> ofFolder(ServiceFolder folder, Collection<Finding> findings) {
        List<Scenario> scenarios = new ArrayList<>();
        for (String path : folder.paths()) {
            if (path.startsWith(FOLDER) && path.endsWith(FORM)) {
                folder.file(path)
                        .flatMap(content -> read(path, content, findings))
                        .ifPresent(scenarios::add);
            }
        }
        return scenarios;
    }

    /** One scenario; empty when there is something wrong with it, which the findings then tell. */
    public static Optional<Scenario> read(String file, byte[] content, Collection<Finding> findings) {
        List<Finding> found = new ArrayList<>();
        YamlSection yaml = YamlSection.read(file, content, found);
        Scenario scenario = yaml == null ? null : scenario(file, yaml);
        findings.addAll(found);
        return found.isEmpty() ? Optional.ofNullable(scenario) : Optional.empty();
    }

    private static Scenario scenario(String file, YamlSection yaml) {
        Scenario scenario = new Scenario(
                file, name(yaml.section("name")), given(yaml.section("given")), acts(yaml), then(yaml.section("then")));
        yaml.nothingElse();
        return scenario;
    }

    private static Map<String, String> name(YamlSection yaml) {
        Map<String, String> name = Map.of("zh", yaml.text("zh"), "en", yaml.text("en"));
        yaml.nothingElse();
        return name;
    }

    private static Scenario.Given given(YamlSection yaml) {
        Map<String, Scenario.Person> people = new LinkedHashMap<>();
        yaml.each("people", (name, person) -> people.put(name, person(person)));
        Scenario.Given given = new Scenario.Given(
                parsed(yaml, "clock", "2026-05-11T09:30", LocalDateTime::parse),
                yaml.text("applicant"),
                people,
                yaml.sections("records").stream().map(ScenarioReader::told).toList(),
                yaml.sections("faults").stream().map(ScenarioReader::suffering).toList(),
                answers(yaml));
        yaml.nothingElse();
        return given;
    }

    private static Scenario.Person person(YamlSection yaml) {
        String id = yaml.text("id");
        if (!id.isEmpty() && !id.startsWith("99")) {
            yaml.refuse("scenario.person", "id", "id");
        }
        Scenario.Person person = new Scenario.Person(yaml.text("name"), id);
        yaml.nothingElse();
        return person;
    }

    private static Scenario.Told told(YamlSection yaml) {
        Scenario.Told told = new Scenario.Told(
                yaml.text("of"),
                yaml.text("resource"),
                yaml.sections("rows").stream().map(ScenarioReader::row).toList());
        yaml.nothingElse();
        return told;
    }

    private static Map<String, String> row(YamlSection yaml) {
        Map<String, String> row = new LinkedHashMap<>();
        yaml.names().forEach(field -> row.put(field, String.valueOf(yaml.textOr(field, ""))));
        return row;
    }

    private static Scenario.Suffering suffering(YamlSection yaml) {
        Scenario.Suffering suffering = new Scenario.Suffering(
                yaml.text("department"), yaml.textOr("resource", null), yaml.textOr("of", null), yaml.text("fault"));
        yaml.nothingElse();
        return suffering;
    }

    private static Map<String, List<String>> answers(YamlSection yaml) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        if (yaml.has("answers")) {
            YamlSection section = yaml.section("answers");
            section.names().forEach(key -> answers.put(key, section.oneOrMore(key)));
        } else {
            yaml.textMap("answers");
        }
        return answers;
    }

    private static List<Act> acts(YamlSection yaml) {
        List<YamlSection> sections = yaml.sections("when");
        if (sections.size() > MOST_ACTS) {
            yaml.refuse("scenario.too-long", "when", MOST_ACTS);
            return List.of();
        }
        return sections.stream().map(ScenarioReader::act).toList();
    }

    private static Act act(YamlSection yaml) {
        Deed deed = yaml.oneOf("does", Deed.class);
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, List<String>> lists = new LinkedHashMap<>();
        Map<String, Map<String, String>> maps = new LinkedHashMap<>();
        String by = deed.isByPerson() ? yaml.text("by") : "";
        for (Deed.Setting setting : deed.settings()) {
            String name = setting.name();
            switch (setting.kind()) {
                case TEXT -> {
                    String text = setting.required() ? yaml.text(name) : yaml.textOr(name, null);
                    if (text != null) {
                        texts.put(name, text);
                    }
                }
                case LIST -> lists.put(name, yaml.texts(name));
                case MAP -> maps.put(name, mapped(yaml, setting));
            }
        }
        yaml.nothingElse();
        return new Act(deed, by, texts, lists, maps, yaml.line());
    }

    private static Map<String, String> mapped(YamlSection yaml, Deed.Setting setting) {
        if (setting.required() && !yaml.has(setting.name())) {
            yaml.section(setting.name());
        }
        return yaml.textMap(setting.name());
    }

    private static Scenario.Then then(YamlSection yaml) {
        Scenario.Then then = new Scenario.Then(
                yaml.textOr("status", null),
                yaml.texts("path"),
                yaml.texts("not"),
                listed(yaml, "documents"),
                visits(yaml),
                parsed(yaml, "due", "2026-05-14", LocalDate::parse),
                listed(yaml, "notices"),
                listed(yaml, "reasons"));
        yaml.nothingElse();
        return then;
    }

    private static @Nullable Integer visits(YamlSection yaml) {
        if (yaml.textOr("visits", null) == null) {
            return null;
        }
        return yaml.whole("visits", 0, 100);
    }

    private static @Nullable List<String> listed(YamlSection yaml, String name) {
        List<String> listed = yaml.texts(name);
        return yaml.has(name) ? listed : null;
    }

    private static <T> @Nullable T parsed(YamlSection yaml, String name, String example, Function<String, T> parse) {
        String text = yaml.textOr(name, null);
        if (text == null) {
            return null;
        }
        try {
            return parse.apply(text);
        } catch (DateTimeException malformed) {
            yaml.refuse("setting.wrong", name, name, example);
            return null;
        }
    }
}
