package io.yici.analysis;

import io.yici.catalogue.Finding;
import io.yici.catalogue.ServiceDefinition;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;

/** A BPMN file that passed the gate: its model and the lines of its elements. */
record DiagramFile(String file, BpmnModelInstance model, XmlLines lines) {

    /** The diagram the service names; empty when it cannot be read, which the findings then tell. */
    static Optional<DiagramFile> read(ServiceDefinition service, Collection<Finding> findings) {
        String file = service.item().diagram();
        return service.folder().file(file).flatMap(content -> read(file, content, findings));
    }

    static Optional<DiagramFile> read(String file, byte[] content, Collection<Finding> findings) {
        XmlLines lines = XmlLines.read(file, content, findings);
        if (lines == null) {
            return Optional.empty();
        }
        BpmnModelInstance model = DiagramReader.model(file, content, findings);
        if (model == null || !References.check(model, file, lines, findings)) {
            return Optional.empty();
        }
        return Optional.of(new DiagramFile(file, model, lines));
    }

    List<Process> executable() {
        return processes().stream().filter(Process::isExecutable).toList();
    }

    /** All processes, those without an id left out: nothing can be said of them. */
    List<Process> processes() {
        return model.getModelElementsByType(Process.class).stream()
                .filter(process -> process.getId() != null)
                .toList();
    }

    /** The first executable process as a graph. */
    Optional<Diagram> diagram() {
        return executable().stream().findFirst().map(process -> DiagramReader.diagram(file, process));
    }
}
