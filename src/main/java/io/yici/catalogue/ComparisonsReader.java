package io.yici.catalogue;

import io.yici.catalogue.yaml.YamlSection;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Reads which facts are compared between registers. */
final class ComparisonsReader {

    static final String FILE = "comparisons.yaml";

    private ComparisonsReader() {}

    static List<Comparison> read(YamlSection yaml) {
        List<Comparison> comparisons = new ArrayList<>();
        yaml.each("comparisons", (name, section) -> comparisons.add(comparison(name, section)));
        yaml.nothingElse();
        return comparisons;
    }

    private static Comparison comparison(String id, YamlSection yaml) {
        List<Comparison.Source> sources =
                yaml.sections("sources").stream().map(ComparisonsReader::source).toList();
        Comparison comparison = new Comparison(
                id,
                yaml.oneOf("how", Comparison.How.class),
                yaml.has("tolerance") ? yaml.decimal("tolerance") : BigDecimal.ZERO,
                sources);
        if (sources.size() < 2) {
            yaml.refuse("comparison.sources", "sources", id);
        }
        yaml.nothingElse();
        return comparison;
    }

    private static Comparison.Source source(YamlSection yaml) {
        Comparison.Source source = new Comparison.Source(yaml.text("resource"), yaml.text("value"));
        yaml.nothingElse();
        return source;
    }
}
