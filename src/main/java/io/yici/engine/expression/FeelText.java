package io.yici.engine.expression;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.PathExpression;
import org.camunda.feel.syntaxtree.Ref;
import org.jspecify.annotations.Nullable;

/**
 * A FEEL text, parsed and not run.
 *
 * @param problem why it is none; null when it is one
 * @param reads paths it reads from outside, such as {@code [account, balance]}; what stands in a filter, a loop or a function may mean
 *     something inside and is left out
 * @param names every name in it, wherever it stands
 */
public record FeelText(@Nullable String problem, Set<List<String>> reads, Set<String> names) {

    private static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava().build();
    private static final Set<String> OWN_NAMES =
            Set.of("Filter", "For", "SomeItem", "EveryItem", "FunctionDefinition", "ConstContext");

    public FeelText {
        reads = Set.copyOf(reads);
        names = Set.copyOf(names);
    }

    /** Parses an expression. */
    public static FeelText expression(String text) {
        return of(ENGINE.parseExpression(text));
    }

    /** Parses the cell of a decision table. */
    public static FeelText unaryTests(String text) {
        return of(ENGINE.parseUnaryTests(text));
    }

    private static FeelText of(ParseResult parsed) {
        if (!parsed.isSuccess()) {
            return new FeelText(parsed.failure().message(), Set.of(), Set.of());
        }
        Set<List<String>> reads = new LinkedHashSet<>();
        Set<String> names = new LinkedHashSet<>();
        collect(parsed.parsedExpression().expression(), true, reads, names);
        return new FeelText(null, reads, names);
    }

    private static void collect(@Nullable Object node, boolean outside, Set<List<String>> reads, Set<String> names) {
        if (node instanceof Ref ref) {
            List<String> path = strings(ref.names());
            names.addAll(path);
            if (outside) {
                reads.add(path);
            }
        } else if (node instanceof Product product) {
            if (product instanceof PathExpression path) {
                names.add(path.key());
            }
            boolean own = OWN_NAMES.contains(product.productPrefix());
            for (int i = 0; i < product.productArity(); i++) {
                // The list a filter goes over is named outside of it.
                collect(product.productElement(i), outside && (!own || isList(product, i)), reads, names);
            }
        } else if (node instanceof camundajar.impl.scala.collection.Iterable<?> many) {
            Iterator<?> items = many.iterator();
            while (items.hasNext()) {
                collect(items.next(), outside, reads, names);
            }
        }
    }

    private static boolean isList(Product product, int element) {
        return product.productPrefix().equals("Filter") && element == 0;
    }

    private static List<String> strings(camundajar.impl.scala.collection.immutable.List<String> names) {
        List<String> strings = new ArrayList<>();
        Iterator<String> items = names.iterator();
        while (items.hasNext()) {
            strings.add(items.next());
        }
        return strings;
    }
}
