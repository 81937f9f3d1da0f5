package io.yici.studio;

import io.yici.analysis.parts.DiagramParts;
import io.yici.analysis.parts.Part;
import io.yici.catalogue.ServiceVersion;
import io.yici.engine.StepHistory;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The ways cases of a version took, for process mining: XES (IEEE 1849-2016) and OCEL 2.0. Steps and times only; cases are numbered anew, times are cut to minutes,
 * so that no entry leads to a person or to a case's own log.
 */
@Component
public class EventLog {

    private static final String TYPE = "case";

    private final StepHistory history;
    private final JsonMapper json;

    EventLog(StepHistory history, JsonMapper json) {
        this.history = history;
        this.json = json;
    }

    /** Writes XES; the stream is left open. */
    public void xes(ServiceVersion version, OutputStream out) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            Map<String, String> names = names(version);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("log");
            xml.writeAttribute("xes.version", "1849-2016");
            xml.writeAttribute("xmlns", "http://www.xes-standard.org/");
            extension(xml, "Concept", "concept", "http://www.xes-standard.org/concept.xesext");
            extension(xml, "Time", "time", "http://www.xes-standard.org/time.xesext");
            extension(xml, "Lifecycle", "lifecycle", "http://www.xes-standard.org/lifecycle.xesext");
            attribute(xml, "string", "concept:name", version.service() + " " + version.number());
            int[] open = {0};
            history.each(version.definitionId(), gone -> step(xml, names, gone, open));
            if (open[0] > 0) {
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException | Unwritten broken) {
            throw new IOException(broken);
        }
    }

    private static void step(XMLStreamWriter xml, Map<String, String> names, StepHistory.Gone gone, int[] open) {
        try {
            if (gone.trace() != open[0]) {
                if (open[0] > 0) {
                    xml.writeEndElement();
                }
                open[0] = gone.trace();
                xml.writeStartElement("trace");
                attribute(xml, "string", "concept:name", String.valueOf(gone.trace()));
            }
            event(xml, name(names, gone), "start", gone.start());
            if (gone.end() != null) {
                event(xml, name(names, gone), "complete", gone.end());
            }
        } catch (XMLStreamException broken) {
            throw new Unwritten(broken);
        }
    }

    private static void event(XMLStreamWriter xml, String name, String transition, Instant at)
            throws XMLStreamException {
        xml.writeStartElement("event");
        attribute(xml, "string", "concept:name", name);
        attribute(xml, "string", "lifecycle:transition", transition);
        attribute(xml, "date", "time:timestamp", time(at));
        xml.writeEndElement();
    }

    private static void extension(XMLStreamWriter xml, String name, String prefix, String uri)
            throws XMLStreamException {
        xml.writeEmptyElement("extension");
        xml.writeAttribute("name", name);
        xml.writeAttribute("prefix", prefix);
        xml.writeAttribute("uri", uri);
    }

    private static void attribute(XMLStreamWriter xml, String kind, String key, String value)
            throws XMLStreamException {
        xml.writeEmptyElement(kind);
        xml.writeAttribute("key", key);
        xml.writeAttribute("value", value);
    }

    /** Writes OCEL 2.0 as JSON; the stream is left open. Each step is an event, at the time it began. */
    public void ocel(ServiceVersion version, OutputStream out) throws IOException {
        Map<String, String> names = names(version);
        JsonGenerator write =
                json.writer().without(StreamWriteFeature.AUTO_CLOSE_TARGET).createGenerator(out);
        write.writeStartObject();
        write.writeName("objectTypes").writeStartArray();
        type(write, TYPE);
        write.writeEndArray();
        write.writeName("eventTypes").writeStartArray();
        names.values().stream().distinct().sorted().forEach(name -> type(write, name));
        write.writeEndArray();
        write.writeName("events").writeStartArray();
        int[] counted = {0, 0};
        history.each(version.definitionId(), gone -> {
            counted[1] = gone.trace();
            write.writeStartObject();
            write.writeStringProperty("id", "e" + ++counted[0]);
            write.writeStringProperty("type", name(names, gone));
            write.writeStringProperty("time", time(gone.start()));
            write.writeName("attributes").writeStartArray().writeEndArray();
            write.writeName("relationships").writeStartArray().writeStartObject();
            write.writeStringProperty("objectId", "c" + gone.trace());
            write.writeStringProperty("qualifier", TYPE);
            write.writeEndObject().writeEndArray().writeEndObject();
        });
        write.writeEndArray();
        write.writeName("objects").writeStartArray();
        for (int n = 1; n <= counted[1]; n++) {
            write.writeStartObject();
            write.writeStringProperty("id", "c" + n);
            write.writeStringProperty("type", TYPE);
            write.writeName("attributes").writeStartArray().writeEndArray();
            write.writeName("relationships").writeStartArray().writeEndArray();
            write.writeEndObject();
        }
        write.writeEndArray();
        write.writeEndObject();
        write.flush();
    }

    private static void type(JsonGenerator write, String name) {
        write.writeStartObject();
        write.writeStringProperty("name", name);
        write.writeName("attributes").writeStartArray().writeEndArray();
        write.writeEndObject();
    }

    private static Map<String, String> names(ServiceVersion version) {
        return DiagramParts.of(version.definition()).stream()
                .collect(Collectors.toMap(
                        Part::id, part -> Objects.requireNonNullElse(part.name(), part.id()), (one, same) -> one));
    }

    private static String name(Map<String, String> names, StepHistory.Gone gone) {
        return names.getOrDefault(gone.step(), gone.step());
    }

    private static String time(Instant at) {
        return at.truncatedTo(ChronoUnit.MINUTES).toString();
    }

    /** Carries what the writer says through the reading of rows. */
    private static final class Unwritten extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unwritten(XMLStreamException broken) {
            super(broken);
        }
    }
}
