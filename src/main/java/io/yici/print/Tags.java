package io.yici.print;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.jspecify.annotations.Nullable;

/** What is what in a document, for those who listen to it: headings, paragraphs, tables, figures. */
final class Tags {

    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final Deque<PDStructureNode> open = new ArrayDeque<>();
    private final List<PDPage> pages = new ArrayList<>();
    private final Map<Integer, COSArray> marked = new HashMap<>();

    Tags(PDDocument document) {
        var catalog = document.getDocumentCatalog();
        catalog.setStructureTreeRoot(root);
        var body = new PDStructureElement("Document", root);
        root.appendKid(body);
        open.push(body);
    }

    void addPage(PDPage page) {
        page.setStructParents(pages.size());
        marked.put(pages.size(), new COSArray());
        pages.add(page);
    }

    /** What is drawn meanwhile belongs to the element. */
    void inside(String type, Drawing content) throws IOException {
        open.push(append(type));
        try {
            content.draw();
        } finally {
            open.pop();
        }
    }

    /**
     * An element with content of its own on the latest page.
     *
     * @return number to mark the content with
     */
    int leaf(String type, @Nullable String alternative) {
        var number = pages.size() - 1;
        var page = pages.get(number);
        var onPage = marked.get(number);
        if (onPage == null) {
            throw new IllegalStateException("no page to mark");
        }
        var element = append(type);
        if (alternative != null) {
            element.setAlternateDescription(alternative);
        }
        if (type.equals("TH")) {
            var scope = new PDTableAttributeObject();
            scope.setScope(PDTableAttributeObject.SCOPE_ROW);
            element.addAttribute(scope);
        }
        element.setPage(page);
        var id = onPage.size();
        element.appendKid(id);
        onPage.add(element.getCOSObject());
        return id;
    }

    void finish() {
        var parents = new HashMap<Integer, PDParentTreeValue>();
        marked.forEach((page, elements) -> parents.put(page, new PDParentTreeValue(elements)));
        var tree = new PDNumberTreeNode(PDParentTreeValue.class);
        tree.setNumbers(parents);
        root.setParentTree(tree);
        root.setParentTreeNextKey(pages.size());
    }

    private PDStructureElement append(String type) {
        var parent = open.element();
        var element = new PDStructureElement(type, parent);
        parent.appendKid(element);
        return element;
    }
}
