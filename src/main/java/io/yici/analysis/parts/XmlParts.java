package io.yici.analysis.parts;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Elements of an XML file and all that is said in them. */
final class XmlParts {

    private XmlParts() {}

    /** Without document types and so without entities; a file that cannot be read has no elements. */
    static List<Element> root(byte[] content) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            Document document = builder.parse(new ByteArrayInputStream(content));
            return List.of(document.getDocumentElement());
        } catch (SAXException | IOException unreadable) {
            return List.of();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    static List<Element> children(Element parent, String name) {
        return children(parent).stream()
                .filter(child -> name.equals(child.getLocalName()))
                .toList();
    }

    /**
     * Attributes and texts of an element and of what lies in it, by path.
     *
     * @param apart children that are parts of their own and not told here
     */
    static Map<String, String> says(Element element, Predicate<Element> apart) {
        Map<String, String> says = new TreeMap<>();
        collect(element, "", apart, says);
        return says;
    }

    private static void collect(Element element, String path, Predicate<Element> apart, Map<String, String> says) {
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            boolean generated = "id".equals(attribute.getLocalName());
            if (!generated && !XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())) {
                put(says, path + attribute.getLocalName(), attribute.getValue());
            }
        }
        List<Element> inside = children(element);
        if (inside.isEmpty() && !element.getTextContent().isBlank()) {
            put(says, path.isEmpty() ? "text" : path.substring(0, path.length() - 1), element.getTextContent());
        }
        for (Element child : inside) {
            if (!apart.test(child)) {
                collect(child, path + child.getLocalName() + named(child) + ".", apart, says);
            }
        }
    }

    /** Tells properties of one kind apart by their names, which do not change with their order. */
    private static String named(Element child) {
        String name = child.getAttribute("name");
        return name.isEmpty() ? "" : "[" + name + "]";
    }

    private static void put(Map<String, String> says, String path, String text) {
        String key = path;
        for (int n = 2; says.containsKey(key); n++) {
            key = path + "#" + n;
        }
        says.put(key, text.strip());
    }
}
