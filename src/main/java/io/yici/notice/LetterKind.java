package io.yici.notice;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which letters there are. Each has a template {@code letters/<key>} and texts {@code notice.<key>.…}. */
enum LetterKind {
    ACCEPTED,
    DEEMED_ACCEPTED,
    TOLERANTLY_ACCEPTED,
    CORRECTION,
    CORRECTION_REMINDER,
    /** The applicant is asked, in the course of a case, to do something. */
    CITIZEN_TASK,
    CITIZEN_TASK_REMINDER,
    NOT_ACCEPTED,
    NOT_REQUIRED,
    SPECIAL_PROCEDURE_STARTED,
    SPECIAL_PROCEDURE_ENDED,
    EXTENDED,
    TRANSFERRED,
    GRANTED,
    REFUSED,
    TERMINATED,
    FORWARDED,
    DEEMED_WITHDRAWN,
    ACCEPTANCE_REVOKED,
    DECISION_REVOKED,
    WITHDRAWN,
    /** A draft was closed because its service has a newer version; it has no number yet. */
    DRAFT_CUT_OFF,
    ENDORSEMENT_REMINDER,
    HUMAN_REVIEW_STANDS,
    HUMAN_REVIEW_CHANGED,
    BREACH,
    EMERGENCY_LOOK,
    /** One that a step of a service's diagram sends, in the service's own words. */
    SERVICE_LETTER;

    /** Those that take something away from the applicant, so that they say where to appeal. */
    private static final Set<LetterKind> APPEALABLE = Set.of(
            NOT_ACCEPTED, NOT_REQUIRED, REFUSED, TERMINATED, ACCEPTANCE_REVOKED, DECISION_REVOKED, HUMAN_REVIEW_STANDS);

    private static final Set<LetterKind> URGENT = Set.of(
            TOLERANTLY_ACCEPTED,
            CORRECTION,
            CORRECTION_REMINDER,
            CITIZEN_TASK,
            CITIZEN_TASK_REMINDER,
            ENDORSEMENT_REMINDER);

    /**
     * The kind of a key.
     *
     * @throws IllegalArgumentException when there is none
     */
    static LetterKind of(String key) {
        return Arrays.stream(values())
                .filter(kind -> kind.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No letter of kind " + key));
    }

    /** The stable name in events, templates, tables and messages. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String titleKey() {
        return "notice.title." + key();
    }

    /** What must be stated, or the letter would say nothing. */
    List<String> required() {
        return switch (this) {
            case TOLERANTLY_ACCEPTED, CORRECTION, CITIZEN_TASK, CITIZEN_TASK_REMINDER -> List.of("items", "deadline");
            case CORRECTION_REMINDER, ENDORSEMENT_REMINDER -> List.of("deadline");
            case NOT_ACCEPTED, REFUSED, DECISION_REVOKED, HUMAN_REVIEW_STANDS, HUMAN_REVIEW_CHANGED ->
                List.of("reason");
            case SPECIAL_PROCEDURE_STARTED -> List.of("ground");
            case BREACH, EMERGENCY_LOOK -> List.of("items");
            case EXTENDED -> List.of("due");
            case FORWARDED -> List.of("agency");
            case SERVICE_LETTER -> List.of("title", "body");
            default -> List.of();
        };
    }

    boolean isAppealable() {
        return APPEALABLE.contains(this);
    }

    /** Whether the applicant must do something by a day. */
    boolean isUrgent() {
        return URGENT.contains(this);
    }

    /** @throws IllegalArgumentException naming the fact that is missing, never its value */
    void require(Map<String, Object> facts) {
        required().stream().filter(name -> !facts.containsKey(name)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException("A letter of kind " + key() + " states " + name);
        });
    }
}
