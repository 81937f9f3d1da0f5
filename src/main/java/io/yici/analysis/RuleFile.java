package io.yici.analysis;

import io.yici.catalogue.Finding;
import io.yici.engine.expression.Namespaces;
import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.xml.ModelException;

/** A DMN file that passed the gate: its model and the lines of its elements. */
record RuleFile(String file, DmnModelInstance model, XmlLines lines) {

    static Optional<RuleFile> read(String file, byte[] content, Collection<Finding> findings) {
        XmlLines lines = XmlLines.read(file, content, findings);
        if (lines == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new RuleFile(
                    file, Dmn.readModelFromStream(new ByteArrayInputStream(Namespaces.camunda(content))), lines));
        } catch (ModelException refused) {
            findings.add(SchemaFindings.of("dmn.schema", file, refused));
            return Optional.empty();
        }
    }

    Collection<Decision> decisions() {
        return model.getModelElementsByType(Decision.class);
    }

    int line(DmnElement element) {
        return lines.of(element.getId());
    }

    static Optional<DecisionTable> table(Decision decision) {
        return decision.getExpression() instanceof DecisionTable table ? Optional.of(table) : Optional.empty();
    }

    /** Names under which the decision's results can be read. */
    static Set<String> outputs(Decision decision) {
        Set<String> names = new LinkedHashSet<>();
        table(decision).map(DecisionTable::getOutputs).orElse(List.of()).stream()
                .map(Output::getName)
                .filter(name -> name != null)
                .forEach(names::add);
        if (names.isEmpty()
                && decision.getVariable() != null
                && decision.getVariable().getName() != null) {
            names.add(decision.getVariable().getName());
        }
        return names;
    }

    /** The decisions this one needs, whichever way. */
    static Set<Decision> required(Decision decision) {
        Set<Decision> all = new LinkedHashSet<>();
        collect(decision, all);
        all.remove(decision);
        return all;
    }

    private static void collect(Decision decision, Set<Decision> all) {
        if (all.add(decision)) {
            decision.getInformationRequirements().forEach(requirement -> {
                Decision required = requirement.getRequiredDecision();
                if (required != null) {
                    collect(required, all);
                }
            });
        }
    }
}
