package io.yici.analysis;

import io.yici.catalogue.Finding;
import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * On which line each element of an XML file stands, by its id. Reading it is the gate every file passes before any model is made of it: at
 * most 2 MiB, a hundred levels and a hundred thousand elements, well formed, without a document type and so without entities.
 */
final class XmlLines {

    private static final int MOST_BYTES = 2 * 1024 * 1024;
    private static final int MOST_LEVELS = 100;
    private static final int MOST_ELEMENTS = 100_000;

    private static final XMLInputFactory FACTORY = factory();

    private final Map<String, Integer> lines;

    private XmlLines(Map<String, Integer> lines) {
        this.lines = lines;
    }

    /** Reads the file; null when it is not fit to be read further, which the findings then tell. */
    static @Nullable XmlLines read(String file, byte[] content, Collection<Finding> findings) {
        if (content.length > MOST_BYTES) {
            findings.add(Finding.error("file.too-large", file, null, 0, MOST_BYTES / 1024));
            return null;
        }
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(content));
            return new XmlLines(lines(file, reader, findings));
        } catch (Unfit unfit) {
            findings.add(Finding.error(unfit.rule, file, null, unfit.line));
        } catch (XMLStreamException malformed) {
            int line = malformed.getLocation() == null
                    ? 0
                    : Math.max(0, malformed.getLocation().getLineNumber());
            findings.add(Finding.error("xml.syntax", file, null, line, firstLine(malformed)));
        }
        return null;
    }

    /** The line of the element with this id; 0 where there is none. */
    int of(@Nullable String id) {
        return id == null ? 0 : lines.getOrDefault(id, 0);
    }

    private static Map<String, Integer> lines(String file, XMLStreamReader reader, Collection<Finding> findings)
            throws XMLStreamException, Unfit {
        Map<String, Integer> lines = new HashMap<>();
        int level = 0;
        int elements = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            int line = reader.getLocation().getLineNumber();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new Unfit("xml.doctype", line);
            }
            if (event == XMLStreamConstants.END_ELEMENT) {
                level--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                if (++level > MOST_LEVELS || ++elements > MOST_ELEMENTS) {
                    throw new Unfit("xml.too-deep", line);
                }
                String id = reader.getAttributeValue(null, "id");
                if (id != null && lines.putIfAbsent(id, line) != null) {
                    findings.add(Finding.error("xml.id-twice", file, id, line, id));
                }
            }
        }
        return lines;
    }

    private static String firstLine(XMLStreamException malformed) {
        String message = String.valueOf(malformed.getMessage());
        return message.substring(message.lastIndexOf("Message: ") < 0 ? 0 : message.lastIndexOf("Message: ") + 9);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    private static final class Unfit extends Exception {

        private static final long serialVersionUID = 1L;

        private final String rule;
        private final int line;

        Unfit(String rule, int line) {
            super(rule);
            this.rule = rule;
            this.line = line;
        }
    }
}
