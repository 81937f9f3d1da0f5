package io.yici.engine.spi;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A step that waits for a person: of a department, or the applicant.
 *
 * @param id the engine's task id
 * @param dossier the case
 * @param activity id of the step in the diagram
 * @param groups who may take it
 * @param settings the step's {@code camunda:properties}, and {@code form}, the file of the form it names
 */
public record HumanTask(String id, UUID dossier, String activity, List<String> groups, Map<String, String> settings) {

    /** The kind of step that waits for the applicant and for no clerk. */
    public static final String CITIZEN = "citizen";

    /** The kind that waits for a department's opinion on somebody else's case. */
    public static final String OPINION = "opinion";

    /** The setting that holds the number under which a department's clerks have it; others have the case's. */
    public static final String NUMBER = "number";

    /** The setting that is there where the diagram says how a case goes on when its applicant says nothing in time. */
    public static final String GOES_ON = "goes-on";

    public HumanTask {
        groups = List.copyOf(groups);
        settings = Map.copyOf(settings);
    }

    /** Whether it is the applicant who is asked, and not a clerk. */
    public boolean isForApplicant() {
        return isForApplicant(settings);
    }

    /** Whether a step with these settings asks the applicant. */
    public static boolean isForApplicant(Map<String, String> settings) {
        return CITIZEN.equals(settings.get("kind"));
    }

    /** The file in the service's folder that a form key means, such as {@code camunda-forms:deployment:day.form}. */
    public static String file(String formKey) {
        return formKey.substring(formKey.lastIndexOf(':') + 1).strip();
    }
}
