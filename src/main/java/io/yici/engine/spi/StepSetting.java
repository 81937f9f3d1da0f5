package io.yici.engine.spi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something a designer says of a step.
 *
 * @param name of the {@code camunda:property}, or of the BPMN attribute where it holds a colon
 * @param choices the values it may have; none where it is any text
 * @param required whether the step does not know what to do without it
 * @param value it has at first; null where it has none
 * @param example as it may be written
 */
public record StepSetting(
        String name,
        List<String> choices,
        boolean required,
        @Nullable String value,
        String example) {

    public StepSetting {
        choices = List.copyOf(choices);
    }

    static StepSetting required(String name, String example) {
        return new StepSetting(name, List.of(), true, null, example);
    }

    static StepSetting optional(String name, String example) {
        return new StepSetting(name, List.of(), false, null, example);
    }

    static StepSetting usually(String name, String value) {
        return new StepSetting(name, List.of(), false, value, value);
    }

    static StepSetting oneOf(String name, String... choices) {
        return new StepSetting(name, List.of(choices), false, choices[0], choices[0]);
    }

    /** Whether it is an attribute of the element and no property. */
    public boolean isAttribute() {
        return name.contains(":");
    }

    /** The last part of its name, by which its texts are found. */
    public String key() {
        return name.substring(name.indexOf(':') + 1);
    }
}
