package io.yici.analysis.parts;

import io.yici.analysis.parts.Part.Area;
import io.yici.catalogue.FormSchema.Field;
import io.yici.catalogue.FormSchema.Page;
import io.yici.catalogue.ServiceDefinition;
import io.yici.catalogue.ServiceFolder;
import io.yici.codes.Sha256;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Takes a service folder apart. */
final class ServiceParts {

    private static final String RECORDS = "records.";

    private final ServiceDefinition service;
    private final List<Part> parts = new ArrayList<>();

    private ServiceParts(ServiceDefinition service) {
        this.service = service;
    }

    /** All parts, in no certain order. */
    static List<Part> of(ServiceDefinition service) {
        ServiceParts taking = new ServiceParts(service);
        service.folder().files().forEach(taking::file);
        return taking.parts;
    }

    private void file(String file, byte[] content) {
        if (!ServiceFolder.isPublished(file)) {
            return;
        }
        if (file.equals(ServiceFolder.ITEM)) {
            settings(file);
        } else if (service.form(file).isPresent()) {
            service.form(file).get().pages().forEach(page -> page(file, page));
        } else if (file.endsWith(".bpmn")) {
            parts.addAll(DiagramParts.of(file, content));
        } else if (file.endsWith(".dmn")) {
            RuleTable.of(file, content).forEach(this::table);
        } else if (file.endsWith(".properties")) {
            texts(file, content);
        } else {
            add(Area.FILES, file, "file", file, null, Map.of("content", Sha256.hex(content)));
        }
    }

    /** A record is one part with all its settings; of the others each setting at the top is one. */
    private void settings(String file) {
        Map<String, Map<String, String>> grouped = new TreeMap<>();
        service.settings().forEach((path, value) -> {
            String[] names = path.split("\\.", 3);
            boolean record = path.startsWith(RECORDS) && names.length > 1;
            String part = record ? names[0] + "." + names[1] : names[0];
            String rest = path.length() > part.length() ? path.substring(part.length() + 1) : "value";
            grouped.computeIfAbsent(part, one -> new TreeMap<>()).put(rest, value);
        });
        grouped.forEach((part, says) -> {
            if (part.startsWith(RECORDS)) {
                add(Area.RECORDS, file, "record", part.substring(RECORDS.length()), null, says);
            } else {
                add(Area.GUIDE, file, "setting", part, null, says);
            }
        });
    }

    private void page(String file, Page page) {
        page.fields().forEach(field -> {
            Map<String, String> says = new TreeMap<>(field.properties());
            says.put("page", page.id());
            says.put("label", field.label());
            says.put("kind", field.kind().name());
            says.put("required", String.valueOf(field.validation().required()));
            optional(says, "hint", field.hint());
            optional(says, "hideWhen", field.hideWhen());
            optional(says, "min", field.validation().min());
            optional(says, "max", field.validation().max());
            optional(says, "minLength", field.validation().minLength());
            optional(says, "maxLength", field.validation().maxLength());
            optional(says, "pattern", field.validation().pattern());
            optional(says, "prefix", field.prefix());
            optional(says, "suffix", field.suffix());
            says.put("decimals", String.valueOf(field.decimals()));
            says.put("multiple", String.valueOf(field.multiple()));
            says.put("accept", String.join(", ", field.accept()));
            field.options().forEach(option -> says.put("option." + option.value(), option.label()));
            add(Area.FORM, file, kind(field), field.key(), field.label(), says);
        });
    }

    private static String kind(Field field) {
        return field.kind().name().toLowerCase(Locale.ROOT);
    }

    private static void optional(Map<String, String> says, String name, @Nullable Object value) {
        if (value != null) {
            says.put(name, value.toString());
        }
    }

    private void table(RuleTable table) {
        Map<String, String> head = new TreeMap<>();
        head.put("name", table.name());
        head.put("hitPolicy", table.hitPolicy());
        optional(head, "expression", table.expression());
        table.inputs().forEach(input -> head.put("input." + input.label(), input.expression()));
        table.outputs().forEach(output -> head.put("output." + output.label(), output.expression()));
        add(Area.RULES, table.file(), "decision", table.id(), table.name(), head);
        for (RuleTable.Row row : table.rows()) {
            Map<String, String> says = new TreeMap<>();
            for (int i = 0; i < row.conditions().size() && i < table.inputs().size(); i++) {
                says.put(table.inputs().get(i).label(), row.conditions().get(i));
            }
            for (int i = 0; i < row.results().size() && i < table.outputs().size(); i++) {
                says.put(table.outputs().get(i).label(), row.results().get(i));
            }
            says.put("note", row.note());
            String name = row.note().isEmpty() ? null : row.note();
            add(Area.RULES, table.file(), "rule", table.id() + "/" + row.id(), name, says);
        }
    }

    private void texts(String file, byte[] content) {
        Properties texts = new Properties();
        try {
            texts.load(new StringReader(new String(content, StandardCharsets.UTF_8)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (IllegalArgumentException malformed) {
            add(Area.TEXTS, file, "file", file, null, Map.of("content", Sha256.hex(content)));
            return;
        }
        texts.forEach(
                (key, text) -> add(Area.TEXTS, file, "text", key.toString(), null, Map.of("text", text.toString())));
    }

    private void add(Area area, String file, String kind, String id, @Nullable String name, Map<String, String> says) {
        parts.add(new Part(area, file, kind, id, name, says));
    }
}
