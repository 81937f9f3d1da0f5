package io.yici.catalogue;

import io.yici.catalogue.Registers.Department;
import io.yici.catalogue.Registers.Field;
import io.yici.catalogue.Registers.FieldType;
import io.yici.catalogue.Registers.Mask;
import io.yici.catalogue.Registers.Resource;
import io.yici.catalogue.Registers.Rows;
import io.yici.catalogue.Registers.Sensitivity;
import io.yici.catalogue.Registers.Sharing;
import io.yici.catalogue.Registers.Subject;
import io.yici.catalogue.Registers.SubjectIn;
import io.yici.catalogue.yaml.YamlSection;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the folder of registers. */
final class RegistersReader {

    private RegistersReader() {}

    static Registers read(ServiceFolder folder, Collection<Finding> findings) {
        Map<String, Department> departments = new LinkedHashMap<>();
        Map<String, String> resources = new LinkedHashMap<>();
        List<Comparison> comparisons = new ArrayList<>();
        for (String path : folder.paths()) {
            if (path.equals(ComparisonsReader.FILE)) {
                YamlSection yaml = YamlSection.read(path, folder.file(path).orElseThrow(), findings);
                comparisons.addAll(yaml == null ? List.of() : ComparisonsReader.read(yaml));
            } else if (path.endsWith(".yaml")) {
                YamlSection yaml = YamlSection.read(path, folder.file(path).orElseThrow(), findings);
                if (yaml != null) {
                    Department department = department(yaml);
                    if (departments.putIfAbsent(department.id(), department) != null) {
                        yaml.refuse("register.twice", "department", department.id());
                    }
                    department.resources().keySet().forEach(id -> {
                        if (resources.putIfAbsent(id, path) != null) {
                            yaml.refuse("register.twice", "resources", id);
                        }
                    });
                }
            }
        }
        return new Registers(departments, comparisons, FolderTexts.read(folder, findings), folder.hash());
    }

    private static Department department(YamlSection yaml) {
        String id = yaml.text("department");
        Map<String, Resource> resources = new LinkedHashMap<>();
        yaml.each("resources", (name, section) -> resources.put(name, resource(name, id, section)));
        // Some departments take part in cases and hold no register; they are not asked.
        boolean isAsked = !resources.isEmpty() || yaml.has("connector");
        Department department = new Department(
                id, yaml.text("agency"), isAsked ? ConnectorReader.read(yaml.section("connector")) : null, resources);
        yaml.nothingElse();
        return department;
    }

    private static Resource resource(String id, String department, YamlSection yaml) {
        YamlSection subject = yaml.section("subject");
        Map<String, Field> fields = new LinkedHashMap<>();
        yaml.each("fields", (name, section) -> fields.put(name, field(name, id, section)));
        Resource resource = new Resource(
                id,
                department,
                yaml.text("key"),
                yaml.oneOf("rows", Rows.class),
                new Subject(subject.texts("fields"), subject.oneOf("in", SubjectIn.class)),
                yaml.oneOf("sharing", Sharing.class),
                yaml.has("condition") ? yaml.texts("condition") : List.of(),
                cycle(yaml),
                yaml.texts("authoritativeFor"),
                fields,
                yaml.textMap("facts"));
        if (resource.conditions().isEmpty() == (resource.sharing() == Sharing.CONDITIONAL)) {
            yaml.refuse("register.condition", "sharing", id);
        }
        for (String field : resource.subject().fields()) {
            if (!fields.containsKey(field)) {
                subject.refuse("field.unknown", "fields", field, id);
            }
        }
        subject.nothingElse();
        yaml.nothingElse();
        return resource;
    }

    private static Period cycle(YamlSection yaml) {
        String text = yaml.text("cycle");
        try {
            Period cycle = Period.parse(text);
            if (!cycle.isNegative() && !cycle.isZero()) {
                return cycle;
            }
        } catch (DateTimeParseException none) {
            if (text.isEmpty()) {
                return Period.ZERO;
            }
        }
        yaml.refuse("setting.wrong", "cycle", "cycle", "P1D");
        return Period.ZERO;
    }

    private static Field field(String name, String resource, YamlSection yaml) {
        FieldType type = yaml.oneOf("type", FieldType.class);
        Map<String, List<String>> codes = new LinkedHashMap<>();
        if (yaml.has("codes")) {
            YamlSection written = yaml.section("codes");
            written.names().forEach(code -> codes.put(code, written.texts(code)));
        }
        if (codes.isEmpty() == (type == FieldType.CODE)) {
            yaml.refuse("register.codes", "codes", name);
        }
        Field field = new Field(
                name,
                resource,
                type,
                yaml.oneOf("sensitivity", Sensitivity.class),
                yaml.oneOf("mask", Mask.class),
                codes);
        yaml.nothingElse();
        return field;
    }
}
