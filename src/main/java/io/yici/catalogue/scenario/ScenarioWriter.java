package io.yici.catalogue.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** Writes a scenario as {@link ScenarioReader} reads it, such as one that was clicked through. */
public final class ScenarioWriter {

    private static final DumpSettings SETTINGS = DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.BLOCK)
            .setWidth(120)
            .setUseUnicodeEncoding(true)
            .setDereferenceAliases(true)
            .build();

    private ScenarioWriter() {}

    /** The file's text. */
    public static String write(Scenario scenario) {
        Map<String, Object> file = new LinkedHashMap<>();
        Map<String, Object> name = new LinkedHashMap<>();
        name.put("zh", scenario.name().getOrDefault("zh", ""));
        name.put("en", scenario.name().getOrDefault("en", ""));
        file.put("name", name);
        file.put("given", given(scenario.given()));
        file.put("when", scenario.when().stream().map(ScenarioWriter::act).toList());
        file.put("then", then(scenario.then()));
        return new Dump(SETTINGS).dumpToString(file);
    }

    private static Map<String, Object> given(Scenario.Given given) {
        Map<String, Object> section = new LinkedHashMap<>();
        put(section, "clock", given.clock() == null ? null : given.clock().toString());
        section.put("applicant", given.applicant());
        Map<String, Object> people = new LinkedHashMap<>();
        given.people().forEach((name, person) -> {
            Map<String, Object> written = new LinkedHashMap<>();
            written.put("name", person.name());
            written.put("id", person.id());
            people.put(name, written);
        });
        put(section, "people", people);
        put(
                section,
                "records",
                given.records().stream().map(ScenarioWriter::told).toList());
        put(
                section,
                "faults",
                given.faults().stream().map(ScenarioWriter::suffering).toList());
        Map<String, Object> answers = new LinkedHashMap<>();
        given.answers().forEach((key, values) -> answers.put(key, values.size() == 1 ? values.get(0) : values));
        put(section, "answers", answers);
        return section;
    }

    private static Map<String, Object> told(Scenario.Told told) {
        Map<String, Object> section = new LinkedHashMap<>();
        section.put("of", told.person());
        section.put("resource", told.resource());
        section.put("rows", told.rows());
        return section;
    }

    private static Map<String, Object> suffering(Scenario.Suffering suffering) {
        Map<String, Object> section = new LinkedHashMap<>();
        section.put("department", suffering.department());
        put(section, "resource", suffering.resource());
        put(section, "of", suffering.person());
        section.put("fault", suffering.fault());
        return section;
    }

    private static Map<String, Object> act(Act act) {
        Map<String, Object> section = new LinkedHashMap<>();
        if (act.deed().isByPerson()) {
            section.put("by", act.by());
        }
        section.put("does", act.deed().key());
        for (Deed.Setting setting : act.deed().settings()) {
            Object value = switch (setting.kind()) {
                case TEXT -> act.textOrNull(setting.name());
                case LIST -> act.list(setting.name());
                case MAP -> act.map(setting.name());
            };
            put(section, setting.name(), value);
        }
        return section;
    }

    private static Map<String, Object> then(Scenario.Then then) {
        Map<String, Object> section = new LinkedHashMap<>();
        put(section, "status", then.status());
        put(section, "path", then.path());
        put(section, "not", then.not());
        keep(section, "documents", then.documents());
        keep(section, "visits", then.visits());
        put(section, "due", then.due() == null ? null : then.due().toString());
        keep(section, "notices", then.notices());
        keep(section, "reasons", then.reasons());
        return section;
    }

    /** What says nothing is left out. */
    private static void put(Map<String, Object> section, String name, @Nullable Object value) {
        boolean saysNothing = value == null
                || (value instanceof List<?> list && list.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty());
        if (!saysNothing) {
            section.put(name, Objects.requireNonNull(value));
        }
    }

    private static void keep(Map<String, Object> section, String name, @Nullable Object value) {
        if (value != null) {
            section.put(name, value);
        }
    }
}
