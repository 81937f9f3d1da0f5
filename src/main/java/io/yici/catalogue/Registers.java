package io.yici.catalogue;

import java.time.Period;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The departments' registers: which resources there are, with which fields, and the facts they give. A service cannot name what is not
 * here.
 */
public final class Registers {

    private final Map<String, Department> departments;
    private final Map<String, Resource> resources = new LinkedHashMap<>();
    private final List<Comparison> comparisons;
    private final FolderTexts texts;
    private final String hash;

    Registers(Map<String, Department> departments, List<Comparison> comparisons, FolderTexts texts, String hash) {
        this.departments = Collections.unmodifiableMap(new LinkedHashMap<>(departments));
        this.departments.values().forEach(department -> resources.putAll(department.resources()));
        this.comparisons = List.copyOf(comparisons);
        this.texts = texts;
        this.hash = hash;
    }

    /** Reads a folder of {@code <department>.yaml} files; what is wrong with them is told by the findings. */
    public static Registers read(ServiceFolder folder, Collection<Finding> findings) {
        return RegistersReader.read(folder, findings);
    }

    public Collection<Department> departments() {
        return departments.values();
    }

    public Optional<Department> department(String id) {
        return Optional.ofNullable(departments.get(id));
    }

    public Collection<Resource> resources() {
        return Collections.unmodifiableCollection(resources.values());
    }

    public Optional<Resource> resource(String id) {
        return Optional.ofNullable(resources.get(id));
    }

    /** Facts that several registers state. */
    public List<Comparison> comparisons() {
        return comparisons;
    }

    /** Names of departments, resources, fields, facts and coded values, by the keys the records below tell. */
    public FolderTexts texts() {
        return texts;
    }

    /** The department's name, or its id where it has none. */
    public String departmentName(String id, Locale locale) {
        return texts.find(locale, "department." + id).orElse(id);
    }

    /** Changes whenever a file changes. */
    public String hash() {
        return hash;
    }

    /**
     * A department: mostly one that keeps registers.
     *
     * @param id short name, as in {@code ga}
     * @param agency its unified credit code
     * @param connector how it is asked; null where it takes part in cases and keeps no register
     * @param resources by id, in the file's order
     */
    public record Department(
            String id, String agency, @Nullable Connector connector, Map<String, Resource> resources) {

        public Department {
            resources = Collections.unmodifiableMap(new LinkedHashMap<>(resources));
        }

        /** Message key of its name, in {@link Registers#texts}. */
        public String nameKey() {
            return "department." + id;
        }
    }

    /**
     * A kind of record a department keeps.
     *
     * @param id as in {@code ga_czrk}
     * @param key name of the parameter that takes the person's id
     * @param rows whether one person has one row or many
     * @param subject where the person stands in a row
     * @param conditions on which it is shared, by their names; empty where it is shared without conditions, or not at all
     * @param cycle in which the register is brought up to date
     * @param authoritativeFor facts for which it is the one source
     * @param facts FEEL expressions over {@code rows}, {@code subject}, {@code today} and the facts before them, by name
     */
    public record Resource(
            String id,
            String department,
            String key,
            Rows rows,
            Subject subject,
            Sharing sharing,
            List<String> conditions,
            Period cycle,
            List<String> authoritativeFor,
            Map<String, Field> fields,
            Map<String, String> facts) {

        public Resource {
            conditions = List.copyOf(conditions);
            authoritativeFor = List.copyOf(authoritativeFor);
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
            facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        }

        public Optional<Field> field(String name) {
            return Optional.ofNullable(fields.get(name));
        }

        /** Message key of its name. */
        public String nameKey() {
            return "resource." + id;
        }

        /** Message key of a condition in words. */
        public static String conditionKey(String condition) {
            return "condition." + condition;
        }

        /** Message key of a fact's name. */
        public String factKey(String fact) {
            return "fact." + id + "." + fact;
        }
    }

    /** How many rows a person has. */
    public enum Rows {
        ONE,
        MANY
    }

    /**
     * Where the person asked about must stand in an answer.
     *
     * @param fields of which one holds the person's id
     */
    public record Subject(List<String> fields, SubjectIn in) {

        public Subject {
            fields = List.copyOf(fields);
        }
    }

    /** In which rows of an answer the person must be. */
    public enum SubjectIn {
        EVERY_ROW,
        SOME_ROW
    }

    /** Whether the resource may be shared: 无条件, 有条件, 不予共享. */
    public enum Sharing {
        UNCONDITIONAL,
        CONDITIONAL,
        NONE
    }

    /**
     * A field of a resource.
     *
     * @param codes normalised value → what the register writes for it; empty where the field is not coded
     */
    public record Field(
            String name,
            String resource,
            FieldType type,
            Sensitivity sensitivity,
            Mask mask,
            Map<String, List<String>> codes) {

        public Field {
            codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
        }

        /** Message key of its name. */
        public String nameKey() {
            return "field." + resource + "." + name;
        }

        /** Message key of one of its values; null where the value speaks for itself. */
        public @Nullable String valueKey(String value) {
            if (type == FieldType.SEX) {
                return "value.sex." + value;
            }
            return type == FieldType.CODE ? "value." + resource + "." + name + "." + value : null;
        }
    }

    /** What a field holds. */
    public enum FieldType {
        TEXT,
        NAME,
        PERSON_ID,
        CREDIT_CODE,
        DATE,
        TIME,
        NUMBER,
        MONEY,
        AREA,
        SEX,
        CODE,
        TRUTH
    }

    /** How much harm its disclosure does. */
    public enum Sensitivity {
        OPEN,
        PERSONAL,
        SENSITIVE
    }

    /** How much of a value is shown. */
    public enum Mask {
        NONE,
        NAME,
        ID,
        ADDRESS,
        PHONE,
        ALL
    }
}
