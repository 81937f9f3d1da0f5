package io.yici.analysis;

import io.yici.catalogue.Comparison;
import io.yici.catalogue.Finding;
import io.yici.catalogue.Registers;
import io.yici.catalogue.Registers.Resource;
import io.yici.engine.expression.FeelText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Tells what is wrong with the registers beyond their form: facts that are no FEEL, names that no language has. */
public final class RegisterCheck {

    private RegisterCheck() {}

    /** Checks all registers. */
    public static List<Finding> check(Registers registers) {
        List<Finding> findings = new ArrayList<>();
        for (Resource resource : registers.resources()) {
            String file = resource.department() + ".yaml";
            resource.facts().forEach((fact, expression) -> {
                FeelText feel = FeelText.expression(expression);
                if (feel.problem() != null) {
                    findings.add(Finding.error(
                            "feel.syntax", file, resource.id() + "." + fact, 0, expression, feel.problem()));
                }
            });
            keys(resource).forEach(key -> texts(registers, key, findings));
        }
        registers.comparisons().forEach(comparison -> comparison(registers, comparison, findings));
        registers.departments().forEach(department -> texts(registers, department.nameKey(), findings));
        return findings;
    }

    private static void comparison(Registers registers, Comparison comparison, List<Finding> findings) {
        String file = "comparisons.yaml";
        texts(registers, comparison.nameKey(), findings);
        for (Comparison.Source source : comparison.sources()) {
            Resource resource = registers.resource(source.resource()).orElse(null);
            FeelText feel = FeelText.expression(source.value());
            if (resource == null) {
                findings.add(Finding.error("resource.unknown", file, comparison.id(), 0, source.resource()));
            } else if (feel.problem() != null) {
                findings.add(Finding.error("feel.syntax", file, comparison.id(), 0, source.value(), feel.problem()));
            }
        }
        Comparison.Source first =
                comparison.sources().isEmpty() ? null : comparison.sources().get(0);
        if (first != null
                && registers
                        .resource(first.resource())
                        .filter(resource -> !resource.facts().containsKey(first.value()))
                        .isPresent()) {
            findings.add(Finding.error("comparison.fact", file, comparison.id(), 0, first.resource(), first.value()));
        }
    }

    private static Stream<String> keys(Resource resource) {
        return Stream.of(
                        Stream.of(resource.nameKey()),
                        resource.fields().values().stream().map(Registers.Field::nameKey),
                        resource.conditions().stream().map(Resource::conditionKey),
                        resource.facts().keySet().stream().map(resource::factKey))
                .flatMap(keys -> keys);
    }

    private static void texts(Registers registers, String key, List<Finding> findings) {
        for (Locale locale : Set.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            if (!registers.texts().has(locale, key)) {
                String file = locale.equals(Locale.ENGLISH) ? "messages_en.properties" : "messages_zh_CN.properties";
                findings.add(Finding.error("text.missing", file, key, 0, key));
            }
        }
    }
}
