package io.yici.analysis;

import io.yici.catalogue.Finding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.jspecify.annotations.Nullable;

/**
 * Warnings that a designer accepts, with a reason in the file: the extension property {@code accept} of the element, with the value
 * {@code <rule>: <reason>}, several with a bar between. Errors cannot be accepted, nor can anything without a reason.
 */
final class Acceptances {

    private static final String PROPERTY = "accept";

    /** By element and rule. */
    private final Map<String, String> reasons = new HashMap<>();

    static Acceptances of(@Nullable DiagramFile file) {
        Acceptances acceptances = new Acceptances();
        if (file != null) {
            file.model().getModelElementsByType(BaseElement.class).forEach(acceptances::read);
        }
        return acceptances;
    }

    private void read(BaseElement element) {
        String accepted = element.getExtensionElements() == null
                ? null
                : DiagramReader.properties(element).get(PROPERTY);
        for (String one : accepted == null ? new String[0] : accepted.split("\\|", -1)) {
            int colon = one.indexOf(':');
            if (colon > 0 && !one.substring(colon + 1).isBlank()) {
                reasons.put(
                        element.getId() + " " + one.substring(0, colon).strip(),
                        one.substring(colon + 1).strip());
            }
        }
    }

    /** Takes accepted findings out, and gives them back with their reasons. */
    List<Accepted> takeFrom(Collection<Finding> findings) {
        List<Accepted> accepted = new ArrayList<>();
        for (Finding finding : List.copyOf(findings)) {
            String reason = finding.error() ? null : reasons.get(finding.element() + " " + finding.rule());
            if (reason != null) {
                accepted.add(new Accepted(finding, reason));
                findings.removeIf(finding::equals);
            }
        }
        return accepted.stream().distinct().toList();
    }
}
