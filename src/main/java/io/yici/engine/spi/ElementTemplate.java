package io.yici.engine.spi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A kind of step as Camunda Modeler offers it: an element template of Camunda 7. Names and sentences are in both languages, since a template has
 * one text for everybody.
 */
public final class ElementTemplate {

    private static final String SCHEMA =
            "https://unpkg.com/@camunda/element-templates-json-schema/resources/schema.json";

    private final StepKind kind;
    private final UnaryOperator<String> texts;

    private ElementTemplate(StepKind kind, UnaryOperator<String> texts) {
        this.kind = kind;
        this.texts = texts;
    }

    /**
     * The template of a kind.
     *
     * @param texts a message in both languages, by its key
     */
    public static Map<String, Object> of(StepKind kind, UnaryOperator<String> texts) {
        return new ElementTemplate(kind, texts).template();
    }

    private Map<String, Object> template() {
        Map<String, Object> template = new LinkedHashMap<>();
        template.put("$schema", SCHEMA);
        template.put("id", "io.yici." + kind.key());
        template.put("name", texts.apply("engine.step." + kind.key()));
        template.put("description", texts.apply("engine.step." + kind.key() + ".what"));
        template.put("version", 1);
        boolean isEvent = kind.element().endsWith("Event");
        template.put("appliesTo", List.of(isEvent ? kind.element() : "bpmn:Task"));
        template.put("elementType", Map.of("value", kind.element()));
        template.put("properties", properties());
        return template;
    }

    private List<Map<String, Object>> properties() {
        List<Map<String, Object>> properties = new ArrayList<>();
        if (kind.delegate() != null) {
            properties.add(hidden("property", "camunda:delegateExpression", "${" + kind.delegate() + "}"));
        }
        if (kind.task() != null) {
            properties.add(hidden("camunda:property", "kind", kind.task()));
        }
        if (kind == StepKind.DECIDE) {
            properties.add(hidden("property", "camunda:decisionRefBinding", "deployment"));
        }
        kind.settings().forEach(setting -> properties.add(shown(setting)));
        return properties;
    }

    private static Map<String, Object> hidden(String binding, String name, String value) {
        Map<String, Object> property = new LinkedHashMap<>();
        property.put("type", "Hidden");
        property.put("value", value);
        property.put("binding", binding(binding, name));
        return property;
    }

    private Map<String, Object> shown(StepSetting setting) {
        Map<String, Object> property = new LinkedHashMap<>();
        property.put("label", texts.apply("engine.setting." + setting.key()));
        property.put("type", setting.choices().isEmpty() ? "String" : "Dropdown");
        if (setting.value() != null) {
            property.put("value", setting.value());
        }
        if (!setting.choices().isEmpty()) {
            property.put(
                    "choices",
                    setting.choices().stream()
                            .map(value -> choice(setting, value))
                            .toList());
        }
        property.put("binding", binding(setting.isAttribute() ? "property" : "camunda:property", setting.name()));
        if (setting.required()) {
            property.put("constraints", Map.of("notEmpty", true));
        }
        return property;
    }

    private Map<String, Object> choice(StepSetting setting, String value) {
        Map<String, Object> choice = new LinkedHashMap<>();
        choice.put("name", texts.apply("engine.setting." + setting.key() + "." + value));
        choice.put("value", value);
        return choice;
    }

    private static Map<String, Object> binding(String type, String name) {
        Map<String, Object> binding = new LinkedHashMap<>();
        binding.put("type", type);
        binding.put("name", name);
        return binding;
    }
}
