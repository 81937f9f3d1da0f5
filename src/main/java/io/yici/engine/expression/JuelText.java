package io.yici.engine.expression;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.Tree;
import org.camunda.bpm.impl.juel.TreeBuilderException;
import org.jspecify.annotations.Nullable;

/**
 * A JUEL condition, parsed and not run.
 *
 * @param problem why it is none; null when it is one
 * @param reads paths it reads, such as {@code [marriage, married]}
 */
public record JuelText(@Nullable String problem, Set<List<String>> reads) {

    public JuelText {
        reads = Set.copyOf(reads);
    }

    /** Parses a condition. */
    public static JuelText parse(String text) {
        Tree tree;
        try {
            tree = new Builder().build(text);
        } catch (TreeBuilderException malformed) {
            return new JuelText(malformed.getEncountered() + " @ " + (malformed.getPosition() + 1), Set.of());
        }
        if (tree.getRoot().isLiteralText()) {
            return new JuelText("no ${…}", Set.of());
        }
        Set<List<String>> reads = new LinkedHashSet<>();
        collect(tree.getRoot(), reads);
        return new JuelText(null, reads);
    }

    private static void collect(@Nullable Node node, Set<List<String>> reads) {
        if (node == null) {
            return;
        }
        List<String> path = path(node);
        if (!path.isEmpty()) {
            reads.add(path);
            return;
        }
        for (int i = 0; i < node.getCardinality(); i++) {
            collect(node.getChild(i), reads);
        }
    }

    /** The names joined by dots; empty where the node is more than that. */
    private static List<String> path(Node node) {
        if (node instanceof AstIdentifier identifier) {
            return List.of(identifier.getName());
        }
        if (!(node instanceof AstDot dot)) {
            return List.of();
        }
        List<String> before = path(dot.getChild(0));
        if (before.isEmpty()) {
            return List.of();
        }
        StringBuilder structure = new StringBuilder();
        dot.appendStructure(structure, null);
        List<String> path = new ArrayList<>(before);
        path.add(structure.substring(structure.lastIndexOf(".") + 1).trim());
        return path;
    }
}
