package io.yici.inbox;

import io.yici.organisation.Duty;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

/** Which duty a step asks of whoever does it: as the diagram says by {@code duty}, otherwise as its kind is. */
final class ItemDuty {

    private ItemDuty() {}

    /** @param settings the step's {@code camunda:properties} */
    static Duty of(Map<String, String> settings) {
        String kind = Objects.requireNonNullElse(settings.get("kind"), WorkItems.REVIEW);
        Duty usual = switch (kind) {
            case WorkItems.INTAKE -> Duty.INTAKE;
            case WorkItems.PROPOSED_REFUSAL -> Duty.APPROVE;
            default -> Duty.REVIEW;
        };
        return Arrays.stream(Duty.values())
                .filter(duty -> duty != Duty.HEAD && duty.key().equals(settings.get("duty")))
                .findFirst()
                .orElse(usual);
    }
}
