package io.yici.analysis.parts;

import io.yici.catalogue.Registers;
import io.yici.catalogue.ServiceItem;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Of which fields of which records the facts are made that rules, conditions and certificates read. */
public final class FieldUse {

    private FieldUse() {}

    /**
     * The fields by record; what is of no record is left out.
     *
     * @param paths as rules write them, such as {@code [account, monthsPaid]}
     */
    public static Map<String, Set<String>> of(Collection<List<String>> paths, ServiceItem item, Registers registers) {
        Map<String, Set<String>> fields = new LinkedHashMap<>();
        for (List<String> path : paths) {
            item.requirement(path.get(0))
                    .ifPresent(record -> registers
                            .resource(record.resource())
                            .ifPresent(resource -> fields.computeIfAbsent(record.name(), name -> new LinkedHashSet<>())
                                    .addAll(of(resource, path.size() > 1 ? path.get(1) : "", record.fields()))));
        }
        return fields;
    }

    /**
     * The fields that a fact of a record is made of; all of them where it reads whole rows, or names neither fact nor field.
     *
     * @param asked the fields that the service asks for
     */
    public static List<String> of(Registers.Resource resource, String fact, List<String> asked) {
        if (!resource.facts().containsKey(fact)) {
            return asked.contains(fact) ? List.of(fact) : asked;
        }
        Set<String> names = FactReads.names(resource.facts(), fact);
        List<String> read = asked.stream().filter(names::contains).toList();
        return read.isEmpty() ? asked : read;
    }
}
