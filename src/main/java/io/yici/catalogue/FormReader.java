package io.yici.catalogue;

import io.yici.catalogue.FormSchema.Field;
import io.yici.catalogue.FormSchema.Kind;
import io.yici.catalogue.FormSchema.Option;
import io.yici.catalogue.FormSchema.Page;
import io.yici.catalogue.FormSchema.Validation;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a {@code .form} file. */
final class FormReader {

    private static final int MOST_BYTES = 512 * 1024;

    /** Components that ask nothing and are left to the page's own design. */
    private static final Set<String> SILENT = Set.of("separator", "spacer", "text", "button");

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(50).build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    private final String file;
    private final List<String> lines;
    private final Collection<Finding> findings;
    private final Set<String> keys = new HashSet<>();

    private FormReader(String file, byte[] content, Collection<Finding> findings) {
        this.file = file;
        this.lines = new String(content, StandardCharsets.UTF_8).lines().toList();
        this.findings = findings;
    }

    static FormSchema read(String file, byte[] content, Collection<Finding> findings) {
        if (content.length > MOST_BYTES) {
            findings.add(Finding.error("file.too-large", file, null, 0, MOST_BYTES / 1024));
            return new FormSchema(file, "", List.of());
        }
        try {
            return new FormReader(file, content, findings).form(JSON.readTree(content));
        } catch (JacksonException malformed) {
            int line = malformed.getLocation() == null
                    ? 0
                    : malformed.getLocation().getLineNr();
            findings.add(
                    Finding.error("form.syntax", file, null, line, String.valueOf(malformed.getOriginalMessage())));
            return new FormSchema(file, "", List.of());
        }
    }

    private FormSchema form(JsonNode root) {
        if (!root.path("type").asString("").equals("default")
                || !root.path("components").isArray()) {
            findings.add(Finding.error("form.not-a-form", file, null, 1));
            return new FormSchema(file, "", List.of());
        }
        List<Page> pages = new ArrayList<>();
        for (JsonNode component : root.path("components")) {
            String id = component.path("id").asString("");
            if (component.path("type").asString("").equals("group")) {
                List<Field> fields = new ArrayList<>();
                collect(component, fields, hide(component));
                pages.add(new Page(id, text(component, "label"), fields));
            } else {
                field(component, null).ifPresent(field -> pages.add(new Page(id, null, List.of(field))));
            }
        }
        if (pages.isEmpty()) {
            findings.add(Finding.warning("form.empty", file, null, 1));
        }
        return new FormSchema(file, root.path("id").asString(""), pages);
    }

    private void collect(JsonNode group, List<Field> fields, @Nullable String hidden) {
        if (group.path("path").isString()) {
            refuse("form.path", group);
        }
        for (JsonNode component : group.path("components")) {
            if (component.path("type").asString("").equals("group")) {
                collect(component, fields, either(hidden, hide(component)));
            } else {
                field(component, hidden).ifPresent(fields::add);
            }
        }
    }

    private Optional<Field> field(JsonNode component, @Nullable String hidden) {
        String type = component.path("type").asString("");
        Kind kind = kind(type, component.path("subtype").asString(""));
        if (kind == null) {
            if (!SILENT.contains(type)) {
                refuse("form.field-type", component, type);
            }
            return Optional.empty();
        }
        String key = component.path("key").asString("");
        if (!Pattern.matches("[A-Za-z][A-Za-z0-9]{0,59}", key)) {
            refuse("form.key", component, key);
        } else if (!keys.add(key)) {
            refuse("form.key-twice", component, key);
        }
        String label = text(component, kind == Kind.DATE ? "dateLabel" : "label");
        if (label == null) {
            refuse("form.label", component, key);
        }
        JsonNode look = component.path("appearance");
        return Optional.of(new Field(
                key,
                component.path("id").asString(""),
                line(component),
                kind,
                label == null ? key : label,
                text(component, "description"),
                validation(component),
                options(component, kind),
                either(hidden, hide(component)),
                text(look, "prefixAdorner"),
                text(look, "suffixAdorner"),
                component.path("decimalDigits").asInt(0),
                accept(component),
                component.path("multiple").asBoolean(false),
                properties(component)));
    }

    private static @Nullable Kind kind(String type, String subtype) {
        return switch (type) {
            case "textfield" -> Kind.TEXT;
            case "number" -> Kind.NUMBER;
            case "datetime" -> subtype.equals("date") ? Kind.DATE : null;
            case "select" -> Kind.SELECT;
            case "radio" -> Kind.RADIO;
            case "checkbox" -> Kind.CHECKBOX;
            case "checklist" -> Kind.CHECKLIST;
            case "textarea" -> Kind.TEXTAREA;
            case "filepicker" -> Kind.FILE;
            default -> null;
        };
    }

    private Validation validation(JsonNode component) {
        JsonNode validate = component.path("validate");
        String pattern = text(validate, "pattern");
        if (pattern != null) {
            try {
                Pattern.compile(pattern);
            } catch (PatternSyntaxException malformed) {
                refuse("form.pattern", component, pattern);
                pattern = null;
            }
        }
        return new Validation(
                validate.path("required").asBoolean(false),
                number(component, validate, "min"),
                number(component, validate, "max"),
                whole(component, validate, "minLength"),
                whole(component, validate, "maxLength"),
                pattern);
    }

    private @Nullable BigDecimal number(JsonNode component, JsonNode validate, String name) {
        JsonNode value = validate.path(name);
        String written = value.asString("");
        if (written.isEmpty()) {
            return null;
        }
        try {
            return new BigDecimal(written);
        } catch (NumberFormatException none) {
            refuse("form.bound", component, name);
            return null;
        }
    }

    private @Nullable Integer whole(JsonNode component, JsonNode validate, String name) {
        BigDecimal number = number(component, validate, name);
        return number == null ? null : number.intValue();
    }

    private List<Option> options(JsonNode component, Kind kind) {
        List<Option> options = new ArrayList<>();
        for (JsonNode value : component.path("values")) {
            options.add(new Option(
                    value.path("value").asString(""), value.path("label").asString("")));
        }
        boolean choice = kind == Kind.SELECT || kind == Kind.RADIO || kind == Kind.CHECKLIST;
        if (choice && options.isEmpty()) {
            refuse("form.options", component);
        }
        return options;
    }

    private static List<String> accept(JsonNode component) {
        return Arrays.stream(component.path("accept").asString("").split(","))
                .map(ending -> ending.trim().toLowerCase(Locale.ROOT))
                .filter(ending -> !ending.isEmpty())
                .toList();
    }

    private static Map<String, String> properties(JsonNode component) {
        Map<String, String> properties = new LinkedHashMap<>();
        component
                .path("properties")
                .properties()
                .forEach(
                        entry -> properties.put(entry.getKey(), entry.getValue().asString("")));
        return properties;
    }

    private static @Nullable String hide(JsonNode component) {
        String hide = text(component.path("conditional"), "hide");
        return hide == null ? null : hide.replaceFirst("^\\s*=", "").trim();
    }

    private static @Nullable String either(@Nullable String outer, @Nullable String inner) {
        if (outer == null || inner == null) {
            return outer == null ? inner : outer;
        }
        return "(" + outer + ") or (" + inner + ")";
    }

    private static @Nullable String text(JsonNode node, String name) {
        String text = node.path(name).asString("").trim();
        return text.isEmpty() ? null : text;
    }

    private int line(JsonNode component) {
        String id = "\"" + component.path("id").asString("") + "\"";
        for (int line = 0; line < lines.size(); line++) {
            if (lines.get(line).contains("\"id\"") && lines.get(line).contains(id)) {
                return line + 1;
            }
        }
        return 0;
    }

    private void refuse(String rule, JsonNode component, Object... arguments) {
        findings.add(Finding.error(rule, file, component.path("id").asString(""), line(component), arguments));
    }
}
