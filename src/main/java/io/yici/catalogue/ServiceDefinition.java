package io.yici.catalogue;

import io.yici.catalogue.yaml.YamlSection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a service folder says: its item, its form, its texts, beside the files themselves.
 *
 * @param form that asks what no register knows
 * @param forms all forms, that one too, by file
 * @param lines of the settings in {@code service.yaml}, by path, such as {@code records.household.fields}
 */
public record ServiceDefinition(
        ServiceFolder folder,
        ServiceItem item,
        FormSchema form,
        Map<String, FormSchema> forms,
        FolderTexts texts,
        Map<String, Integer> lines) {

    public ServiceDefinition {
        forms = Collections.unmodifiableMap(new LinkedHashMap<>(forms));
        lines = Map.copyOf(lines);
    }

    /**
     * Reads a folder.
     *
     * @param findings gets what is wrong with {@code service.yaml}, the form and the texts
     * @return empty when there is no item to speak of
     */
    public static Optional<ServiceDefinition> read(ServiceFolder folder, Collection<Finding> findings) {
        byte[] yaml = folder.file(ServiceFolder.ITEM).orElse(null);
        if (yaml == null) {
            findings.add(Finding.error("file.missing", ServiceFolder.ITEM, null, 0, ServiceFolder.ITEM));
            return Optional.empty();
        }
        YamlSection section = YamlSection.read(ServiceFolder.ITEM, yaml, findings);
        if (section == null) {
            return Optional.empty();
        }
        ServiceItem item = ServiceItemReader.read(section);
        FormSchema form = form(folder, item, section, findings);
        return Optional.of(new ServiceDefinition(
                folder,
                item,
                form,
                forms(folder, form, findings),
                FolderTexts.read(folder, findings),
                section.lines()));
    }

    /** All of {@code service.yaml} as it is written, by path. */
    public Map<String, String> settings() {
        YamlSection section = folder.file(ServiceFolder.ITEM)
                .map(yaml -> YamlSection.read(ServiceFolder.ITEM, yaml, new ArrayList<>()))
                .orElse(null);
        return section == null ? Map.of() : section.flat();
    }

    /** The line of a setting in {@code service.yaml}; 0 where it is not there. */
    public int line(String setting) {
        return lines.getOrDefault(setting, 0);
    }

    /** Reads a folder that was published, and so has nothing wrong with it. */
    static ServiceDefinition readPublished(ServiceFolder folder) {
        return read(folder, new ArrayList<>())
                .orElseThrow(() -> new IllegalStateException("published without an item: " + folder.name()));
    }

    /** A form of the folder, by its file. */
    public Optional<FormSchema> form(String file) {
        return Optional.ofNullable(forms.get(file));
    }

    private static Map<String, FormSchema> forms(ServiceFolder folder, FormSchema main, Collection<Finding> findings) {
        Map<String, FormSchema> forms = new LinkedHashMap<>();
        forms.put(main.file(), main);
        folder.files().forEach((file, content) -> {
            if (file.endsWith(".form") && !file.equals(main.file())) {
                forms.put(file, FormSchema.read(file, content, findings));
            }
        });
        return forms;
    }

    private static FormSchema form(
            ServiceFolder folder, ServiceItem item, YamlSection section, Collection<Finding> findings) {
        byte[] form = folder.file(item.form()).orElse(null);
        if (form == null) {
            if (!item.form().isEmpty()) {
                section.refuse("file.missing", "form", item.form());
            }
            return new FormSchema(item.form(), "", List.of());
        }
        return FormSchema.read(item.form(), form, findings);
    }
}
