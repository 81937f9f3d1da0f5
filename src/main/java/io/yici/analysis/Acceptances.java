package io.yici.analysis;

import io.yici.catalogue.AcceptedFinding;
import io.yici.catalogue.Finding;
import io.yici.catalogue.FormSchema;
import io.yici.catalogue.ServiceDefinition;
import io.yici.catalogue.ServiceFolder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.jspecify.annotations.Nullable;

/**
 * Warnings that a designer accepts, with a reason, where editors keep it: in a diagram the extension property {@code accept} of the element, in a form the
 * custom property of the field, both {@code <rule>: <reason>}, several with a bar between; in a decision table {@code [accept <rule>: <reason>]} in the
 * element's description; in {@code service.yaml} the list {@code accepted}, also for what has no other place. Errors cannot be accepted, nor can anything without
 * a reason.
 */
public final class Acceptances {

    static final String PROPERTY = "accept";

    /** Bounded, so that no file takes long to look through. */
    private static final Pattern DESCRIBED = Pattern.compile("\\[accept ([a-z][a-z0-9.-]{0,60}):([^\\]]{1,500})]");

    /** By file, element and rule. */
    private final Map<Place, String> reasons = new HashMap<>();

    /** Of {@code service.yaml}: by element and rule. */
    private final Map<Place, String> everywhere = new HashMap<>();

    private Acceptances() {}

    private record Place(String file, String element, String rule) {}

    static Acceptances of(@Nullable DiagramFile file) {
        Acceptances acceptances = new Acceptances();
        acceptances.read(file);
        return acceptances;
    }

    /** Those of a single table. */
    static Acceptances of(RuleFile rules) {
        Acceptances acceptances = new Acceptances();
        acceptances.read(rules);
        return acceptances;
    }

    /** Those of all files of a service. */
    static Acceptances of(ServiceDefinition service, @Nullable DiagramFile file) {
        Acceptances acceptances = of(service);
        acceptances.read(file);
        return acceptances;
    }

    /** Those of all files of a service but its diagram. */
    public static Acceptances of(ServiceDefinition service) {
        Acceptances acceptances = new Acceptances();
        service.forms().values().forEach(acceptances::read);
        acceptances.readTables(service.folder());
        for (AcceptedFinding one : service.item().accepted()) {
            if (!one.reason().isBlank()) {
                one.elements()
                        .forEach(element -> acceptances.everywhere.put(
                                new Place("", element, one.rule()), one.reason().strip()));
            }
        }
        return acceptances;
    }

    private void read(@Nullable DiagramFile file) {
        if (file != null) {
            file.model().getModelElementsByType(BaseElement.class).forEach(element -> {
                if (element.getExtensionElements() != null) {
                    read(
                            file.file(),
                            element.getId(),
                            DiagramReader.properties(element).get(PROPERTY));
                }
            });
        }
    }

    private void read(FormSchema form) {
        form.fields()
                .forEach(field ->
                        read(form.file(), field.id(), field.properties().get(PROPERTY)));
    }

    private void readTables(ServiceFolder folder) {
        folder.files().forEach((file, content) -> {
            if (file.endsWith(".dmn")) {
                RuleFile.read(file, content, new ArrayList<>()).ifPresent(this::read);
            }
        });
    }

    private void read(RuleFile rules) {
        rules.model().getModelElementsByType(DmnElement.class).forEach(element -> {
            String described = element.getDescription() == null
                    ? ""
                    : element.getDescription().getTextContent();
            Matcher matcher = DESCRIBED.matcher(described);
            while (matcher.find()) {
                read(rules.file(), element.getId(), matcher.group(1) + ":" + matcher.group(2));
            }
        });
    }

    private void read(String file, String element, @Nullable String accepted) {
        for (String one : accepted == null ? new String[0] : accepted.split("\\|", -1)) {
            int colon = one.indexOf(':');
            if (colon > 0 && !one.substring(colon + 1).isBlank()) {
                reasons.put(
                        new Place(file, element, one.substring(0, colon).strip()),
                        one.substring(colon + 1).strip());
            }
        }
    }

    /** Takes accepted findings out, and gives them back with their reasons. */
    public List<Accepted> takeFrom(Collection<Finding> findings) {
        List<Accepted> accepted = new ArrayList<>();
        for (Finding finding : List.copyOf(findings)) {
            String reason = finding.error() ? null : reason(finding);
            if (reason != null) {
                accepted.add(new Accepted(finding, reason));
                findings.removeIf(finding::equals);
            }
        }
        return accepted.stream().distinct().toList();
    }

    private @Nullable String reason(Finding finding) {
        String element = finding.element() == null ? finding.file() : finding.element();
        String own = reasons.get(new Place(finding.file(), element, finding.rule()));
        return own != null ? own : everywhere.get(new Place("", element, finding.rule()));
    }
}
