package io.yici.engine.spi;

import static io.yici.engine.spi.StepSetting.oneOf;
import static io.yici.engine.spi.StepSetting.optional;
import static io.yici.engine.spi.StepSetting.required;
import static io.yici.engine.spi.StepSetting.usually;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The vocabulary: what steps a service's diagram is made of. Each is plain BPMN; the texts of a kind are messages {@code engine.step.<key>} and
 * {@code engine.step.<key>.what}, those of settings {@code engine.setting.<name>}.
 */
public enum StepKind {
    PULL_RECORD("bpmn:ServiceTask", "pullRecord", null, required("record", "household")),
    DECIDE("bpmn:BusinessRuleTask", null, null, required("camunda:decisionRef", "eligibility")),
    REVIEW("bpmn:UserTask", null, "review", group(), limit(), unit(), oneOf("duty", "review", "approve")),
    DISPUTE("bpmn:UserTask", null, "dispute", group(), limit(), unit()),
    PROPOSED_REFUSAL("bpmn:UserTask", null, "proposed-refusal", group(), limit(), unit()),
    INTAKE("bpmn:UserTask", null, "intake", group(), limit(), unit()),
    CITIZEN_TASK(
            "bpmn:UserTask",
            null,
            HumanTask.CITIZEN,
            required("camunda:formKey", "day.form"),
            usually("limit", "10"),
            unit()),
    VISIT("bpmn:UserTask", null, "visit", group()),
    CORRECTION(
            "bpmn:ServiceTask",
            "askForCorrection",
            null,
            required("materials", "lease, school"),
            oneOf("enough", "all", "any"),
            usually("days", "15"),
            unit()),
    PUBLICITY("bpmn:ServiceTask", "publicity", null, usually("days", "7"), oneOf("unit", "calendar", "working")),
    PUBLICITY_OBJECTION("bpmn:UserTask", null, "publicity-objection", group(), limit(), unit()),
    CALL_SERVICE(
            "bpmn:ServiceTask",
            "callService",
            null,
            required("service", "residence-permit"),
            oneOf("await", "decision", "nothing")),
    DEPARTMENTS(
            "bpmn:ServiceTask",
            "askDepartments",
            null,
            required("departments", "js-approve, mz-approve"),
            optional("shows", "household.address, answers.purpose"),
            usually("limit", "5"),
            unit(),
            oneOf("silence", "waits", "agrees"),
            oneOf("until", "all", "objection")),
    HAND_ON("bpmn:ServiceTask", "handOn", null, required("office", "home")),
    WAIT("bpmn:ServiceTask", "waitDays", null, usually("days", "10"), unit()),
    SEND_NOTICE("bpmn:ServiceTask", "sendNotice", null, required("notice", "bring-keys")),
    ISSUE_CERTIFICATE("bpmn:ServiceTask", "issueCertificate", null, required("certificate", "residence-permit")),
    OUTCOME("bpmn:EndEvent", null, null, oneOf("outcome", "granted", "refused", "forwarded"));

    private final String element;
    private final @Nullable String delegate;
    private final @Nullable String task;

    /** Made by {@code List.of}, which the checker cannot see. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<StepSetting> settings;

    StepKind(String element, @Nullable String delegate, @Nullable String task, StepSetting... settings) {
        this.element = element;
        this.delegate = delegate;
        this.task = task;
        this.settings = List.of(settings);
    }

    private static StepSetting group() {
        return required("camunda:candidateGroups", "ga-permit");
    }

    private static StepSetting limit() {
        return usually("limit", "5");
    }

    private static StepSetting unit() {
        return oneOf("unit", "working", "calendar");
    }

    /** The stable name in files, messages and the documentation. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The BPMN element it is drawn as, such as {@code bpmn:ServiceTask}. */
    public String element() {
        return element;
    }

    /** Name in the delegate expression, which is that of a {@link DiagramStep}; null where it has none. */
    public @Nullable String delegate() {
        return delegate;
    }

    /** What is asked of a clerk: the property {@code kind} of a user task; null for other elements. */
    public @Nullable String task() {
        return task;
    }

    public List<StepSetting> settings() {
        return settings;
    }
}
