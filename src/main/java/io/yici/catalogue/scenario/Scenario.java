package io.yici.catalogue.scenario;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A story of one case, told before anybody lives it: {@code scenarios/<name>.yaml} of a service's folder.
 *
 * @param file path in the folder
 * @param name by language, {@code zh} and {@code en}
 * @param given how things stand before anybody does anything
 * @param when what people do, and time, in order
 * @param then what must have come of it
 */
public record Scenario(String file, Map<String, String> name, Given given, List<Act> when, Then then) {

    public Scenario {
        name = Map.copyOf(name);
        when = List.copyOf(when);
    }

    /** What it is called in the reader's language. */
    public String name(Locale locale) {
        String language = locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? "zh" : "en";
        return name.getOrDefault(language, file);
    }

    /**
     * How things stand.
     *
     * @param clock the time in China; null where it does not matter
     * @param applicant a demo person's login, or the name of a made-up person
     * @param people made-up people by name
     * @param records what registers say instead of what they would
     * @param faults what registers suffer from
     * @param answers to the form's questions, by key; dates in ISO form
     */
    public record Given(
            @Nullable LocalDateTime clock,
            String applicant,
            Map<String, Person> people,
            List<Told> records,
            List<Suffering> faults,
            Map<String, List<String>> answers) {

        public Given {
            people = ordered(people);
            records = List.copyOf(records);
            faults = List.copyOf(faults);
            answers = ordered(answers);
        }
    }

    /** A made-up person with an account; the number is of province 99. */
    public record Person(String name, String id) {

        @Override
        public String toString() {
            return "Person";
        }
    }

    /**
     * What a register says of somebody.
     *
     * @param person a login, the name of a made-up person, or a number of province 99
     * @param rows fields as the register writes them; none where it holds nothing
     */
    public record Told(String person, String resource, List<Map<String, String>> rows) {

        public Told {
            rows = List.copyOf(rows);
        }

        @Override
        public String toString() {
            return "Told[" + resource + "]";
        }
    }

    /**
     * What a department suffers from.
     *
     * @param resource null where it is all of the department's
     * @param person null where it is whoever is asked about
     * @param fault as the demo's control room names it, such as {@code down}
     */
    public record Suffering(
            String department,
            @Nullable String resource,
            @Nullable String person,
            String fault) {}

    /**
     * What must have come of it; what is null or empty is not looked at.
     *
     * @param status such as {@code granted}
     * @param path steps and flows of the diagram that the case came along, in this order, others in between
     * @param not steps and flows it did not come along
     * @param documents names of the records that a paper was asked for instead
     * @param visits how often the applicant came in person
     * @param due last day of the promised limit
     * @param notices letters that were written, in order
     * @param reasons keys of the reasons the decisions gave, in any order
     */
    public record Then(
            @Nullable String status,
            List<String> path,
            List<String> not,
            @Nullable List<String> documents,
            @Nullable Integer visits,
            @Nullable LocalDate due,
            @Nullable List<String> notices,
            @Nullable List<String> reasons) {

        public Then {
            path = List.copyOf(path);
            not = List.copyOf(not);
        }
    }

    private static <V> Map<String, V> ordered(Map<String, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
