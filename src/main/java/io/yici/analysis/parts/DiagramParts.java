package io.yici.analysis.parts;

import io.yici.analysis.parts.Part.Area;
import io.yici.catalogue.ServiceDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/** Steps, events, gateways and flows of the diagrams of a folder; where they are drawn does not matter. */
public final class DiagramParts {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    /** They repeat what the flows say. */
    private static final Set<String> REPEATED = Set.of("incoming", "outgoing");

    private DiagramParts() {}

    /** Of the service's diagram; the process itself comes first. */
    public static List<Part> of(ServiceDefinition service) {
        String file = service.item().diagram();
        return service.folder().file(file).map(content -> of(file, content)).orElse(List.of());
    }

    static List<Part> of(String file, byte[] content) {
        List<Part> parts = new ArrayList<>();
        for (Element root : XmlParts.root(content)) {
            for (Element process : XmlParts.children(root, "process")) {
                parts.add(part(file, process));
                inside(file, process, parts);
            }
        }
        return parts;
    }

    private static void inside(String file, Element parent, List<Part> parts) {
        for (Element child : XmlParts.children(parent)) {
            if (isPart(child)) {
                parts.add(part(file, child));
                inside(file, child, parts);
            }
        }
    }

    private static boolean isPart(Element element) {
        String kind = element.getLocalName();
        return BPMN.equals(element.getNamespaceURI())
                && !element.getAttribute("id").isEmpty()
                && !REPEATED.contains(kind)
                && !kind.endsWith("EventDefinition")
                && !kind.endsWith("Characteristics")
                && !kind.equals("documentation");
    }

    private static Part part(String file, Element element) {
        String name = element.getAttribute("name");
        return new Part(
                Area.DIAGRAM,
                file,
                element.getLocalName(),
                element.getAttribute("id"),
                name.isEmpty() ? null : name,
                XmlParts.says(element, child -> isPart(child) || REPEATED.contains(child.getLocalName())));
    }
}
