package io.yici.catalogue.yaml;

import io.yici.catalogue.Finding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A mapping of a YAML file, read setting by setting. What is missing, of the wrong kind or not known becomes a finding with its line; the
 * reading goes on with a harmless value, so that one look tells everything. End with {@link #nothingElse}.
 */
public final class YamlSection {

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,6})?");

    private final String file;
    private final String path;
    private final YamlNode.Mapping mapping;
    private final Collection<Finding> findings;
    private final Set<String> asked = new LinkedHashSet<>();

    private YamlSection(String file, String path, YamlNode.Mapping mapping, Collection<Finding> findings) {
        this.file = file;
        this.path = path;
        this.mapping = mapping;
        this.findings = findings;
    }

    /** The whole file; null when it cannot be read at all, which the findings then tell. */
    public static @Nullable YamlSection read(String file, byte[] content, Collection<Finding> findings) {
        YamlNode.Mapping root = YamlReader.read(file, content, findings);
        return root == null ? null : new YamlSection(file, "", root, findings);
    }

    /** Everything that is said, by path, such as {@code records.household.fields.0}; nothing is counted as asked for. */
    public Map<String, String> flat() {
        Map<String, String> flat = new LinkedHashMap<>();
        flatten("", mapping, flat);
        return flat;
    }

    private static void flatten(String path, YamlNode node, Map<String, String> flat) {
        String inside = path.isEmpty() ? "" : path + ".";
        if (node instanceof YamlNode.Mapping mapping) {
            mapping.entries().forEach((name, entry) -> flatten(inside + name, entry, flat));
        } else if (node instanceof YamlNode.Sequence sequence) {
            for (int i = 0; i < sequence.items().size(); i++) {
                flatten(inside + i, sequence.items().get(i), flat);
            }
        } else if (node instanceof YamlNode.Scalar scalar) {
            flat.put(path, scalar.text());
        }
    }

    public int line() {
        return mapping.line();
    }

    /** The line of a setting, or of the section where it has none. */
    public int line(String name) {
        YamlNode node = mapping.entries().get(name);
        return node == null ? line() : node.line();
    }

    public boolean has(String name) {
        YamlNode node = mapping.entries().get(name);
        return node != null && !(node instanceof YamlNode.Scalar scalar && scalar.isNothing());
    }

    /** Names of the settings, in the file's order. */
    public Set<String> names() {
        return mapping.entries().keySet();
    }

    /** A text that must be there. */
    public String text(String name) {
        String text = textOr(name, null);
        if (text == null && !has(name)) {
            missing(name);
        }
        return text == null ? "" : text;
    }

    public @Nullable String textOr(String name, @Nullable String otherwise) {
        if (!asked(name)) {
            return otherwise;
        }
        YamlNode node = mapping.entries().get(name);
        if (node instanceof YamlNode.Scalar scalar) {
            return scalar.text().trim();
        }
        wrong(name, "text");
        return otherwise;
    }

    /** A whole number within the bounds. */
    public int whole(String name, int least, int most) {
        String text = text(name);
        if (WHOLE.matcher(text).matches()) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        if (!text.isEmpty()) {
            wrong(name, least + " … " + most);
        }
        return least;
    }

    public BigDecimal decimal(String name) {
        String text = text(name);
        if (DECIMAL.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        if (!text.isEmpty()) {
            wrong(name, "number");
        }
        return BigDecimal.ZERO;
    }

    public boolean truth(String name, boolean otherwise) {
        String text = textOr(name, null);
        if (text != null && !text.equals("true") && !text.equals("false")) {
            wrong(name, "true, false");
        }
        return text == null ? otherwise : text.equals("true");
    }

    /** One of the enum's constants, written in lower case with hyphens. */
    public <E extends Enum<E>> E oneOf(String name, Class<E> type) {
        return constant(name, text(name), type);
    }

    public <E extends Enum<E>> List<E> someOf(String name, Class<E> type) {
        return texts(name).stream().map(text -> constant(name, text, type)).toList();
    }

    /** A list of texts; empty where it is not there. */
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        if (!asked(name)) {
            return texts;
        }
        if (mapping.entries().get(name) instanceof YamlNode.Sequence sequence) {
            for (YamlNode item : sequence.items()) {
                if (item instanceof YamlNode.Scalar scalar && !scalar.isNothing()) {
                    texts.add(scalar.text().trim());
                } else {
                    wrong(name, "list of texts");
                }
            }
        } else {
            wrong(name, "list of texts");
        }
        return texts;
    }

    /** One text or a list of them. */
    public List<String> oneOrMore(String name) {
        return mapping.entries().get(name) instanceof YamlNode.Scalar ? List.of(text(name)) : texts(name);
    }

    /** A section that must be there; an empty one stands in for it. */
    public YamlSection section(String name) {
        if (!asked(name)) {
            missing(name);
        } else if (mapping.entries().get(name) instanceof YamlNode.Mapping inner) {
            return new YamlSection(file, at(name), inner, findings);
        } else {
            wrong(name, "section");
        }
        return new YamlSection(file, at(name), new YamlNode.Mapping(Map.of(), line(name)), new ArrayList<>());
    }

    /** A list of sections; empty where it is not there. */
    public List<YamlSection> sections(String name) {
        List<YamlSection> sections = new ArrayList<>();
        if (!asked(name)) {
            return sections;
        }
        if (mapping.entries().get(name) instanceof YamlNode.Sequence sequence) {
            for (YamlNode item : sequence.items()) {
                if (item instanceof YamlNode.Mapping inner) {
                    sections.add(new YamlSection(file, at(name) + "[" + sections.size() + "]", inner, findings));
                } else {
                    wrong(name, "list of sections");
                }
            }
        } else {
            wrong(name, "list of sections");
        }
        return sections;
    }

    /** Hands over each inner section by its name; none where it is not there. */
    public void each(String name, BiConsumer<String, YamlSection> consumer) {
        if (has(name) || asked.contains(name)) {
            YamlSection inner = section(name);
            inner.names().forEach(key -> consumer.accept(key, inner.section(key)));
        } else {
            asked.add(name);
        }
    }

    /** A section whose settings are all texts. */
    public Map<String, String> textMap(String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (has(name)) {
            YamlSection inner = section(name);
            inner.names().forEach(key -> texts.put(key, inner.text(key)));
        } else {
            asked.add(name);
        }
        return texts;
    }

    /** The line of every setting below, by its path from here, such as {@code records.household.fields}. */
    public Map<String, Integer> lines() {
        Map<String, Integer> lines = new LinkedHashMap<>();
        lines("", mapping, lines);
        return lines;
    }

    private static void lines(String path, YamlNode.Mapping mapping, Map<String, Integer> lines) {
        mapping.entries().forEach((name, node) -> {
            String at = path.isEmpty() ? name : path + "." + name;
            lines.put(at, node.line());
            if (node instanceof YamlNode.Mapping inner) {
                lines(at, inner, lines);
            }
        });
    }

    /** Whatever was not asked for is not known. */
    public void nothingElse() {
        for (String name : names()) {
            if (!asked.contains(name)) {
                findings.add(
                        Finding.error("setting.unknown", file, at(name), line(name), name, String.join(", ", asked)));
            }
        }
    }

    /** A finding at a setting. */
    public void refuse(String rule, String name, Object... arguments) {
        findings.add(Finding.error(rule, file, at(name), line(name), arguments));
    }

    private <E extends Enum<E>> E constant(String name, String text, Class<E> type) {
        List<E> constants = Arrays.asList(type.getEnumConstants());
        for (E constant : constants) {
            if (key(constant).equals(text)) {
                return constant;
            }
        }
        if (!text.isEmpty()) {
            wrong(name, constants.stream().map(YamlSection::key).collect(Collectors.joining(", ")));
        }
        return constants.get(0);
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private boolean asked(String name) {
        asked.add(name);
        return has(name);
    }

    private void missing(String name) {
        findings.add(Finding.error("setting.missing", file, at(name), line(), name));
    }

    private void wrong(String name, String expected) {
        findings.add(Finding.error("setting.wrong", file, at(name), line(name), name, expected));
    }

    private String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
