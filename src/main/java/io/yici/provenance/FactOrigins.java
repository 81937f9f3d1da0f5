package io.yici.provenance;

import io.yici.analysis.parts.FieldUse;
import io.yici.cases.CaseVersion;
import io.yici.catalogue.Registers;
import io.yici.catalogue.ResourceCatalogue;
import io.yici.catalogue.ServiceItem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Says of what a rule reads whose it is, and of which fields it is made. */
@Component
class FactOrigins {

    private final ResourceCatalogue catalogue;

    FactOrigins(ResourceCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** @param paths as rules write them, such as {@code [account, monthsPaid]} */
    List<ReadFact> of(Collection<List<String>> paths, CaseVersion version) {
        Set<ReadFact> facts = new LinkedHashSet<>();
        paths.forEach(path -> facts.add(fact(path, version)));
        List<ReadFact> inOrder = new ArrayList<>(facts);
        List<String> told = new ArrayList<>(version.item().records().keySet());
        inOrder.sort(
                Comparator.comparingInt((ReadFact fact) -> place(fact, told)).thenComparing(ReadFact::path));
        return inOrder;
    }

    /** In the order in which people are told of the records; what is no record comes last. */
    private static int place(ReadFact fact, List<String> told) {
        int at = told.indexOf(fact.source());
        return at < 0 ? told.size() : at;
    }

    private ReadFact fact(List<String> path, CaseVersion version) {
        String source = path.get(0);
        String name = path.size() > 1 ? path.get(1) : "";
        ServiceItem.Requirement requirement = version.item().requirement(source).orElse(null);
        Registers.Resource resource = requirement == null
                ? null
                : catalogue.registers().resource(requirement.resource()).orElse(null);
        if (requirement == null || resource == null) {
            return new ReadFact(
                    source, name, source.equals("answers") ? ReadFact.Origin.ANSWER : ReadFact.Origin.CASE, List.of());
        }
        boolean derived = resource.facts().containsKey(name);
        return new ReadFact(
                source,
                name,
                derived ? ReadFact.Origin.DERIVED : ReadFact.Origin.FIELD,
                FieldUse.of(resource, name, requirement.fields()));
    }
}
