package io.yici.cases;

import io.yici.catalogue.ServiceItem;
import io.yici.vault.Vault;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose record it is that lies in a case: the applicant's, or those of people whom another record names. */
@Component
public class RecordPeople {

    private final FactNames facts;
    private final Vault vault;

    RecordPeople(FactNames facts, Vault vault) {
        this.facts = facts;
        this.vault = vault;
    }

    /** Pseudonyms of those people; none as long as the record that names them is not there. */
    public List<String> of(CaseFile file, ServiceItem item, ServiceItem.Requirement record) {
        ServiceItem.Role role = item.role(record.of()).orElseThrow();
        if (role.self()) {
            return List.of(vault.pseudonym(file.account().toString()));
        }
        Set<String> ids = new LinkedHashSet<>(named(file.id(), role));
        role.without().stream()
                .flatMap(other -> item.role(other).stream())
                .forEach(other -> ids.removeAll(named(file.id(), other)));
        return ids.stream().map(vault::pseudonym).toList();
    }

    private List<String> named(UUID dossier, ServiceItem.Role role) {
        ServiceItem.RoleKey key = role.key();
        Object source = key == null ? null : facts.fact(dossier, key.record());
        return source instanceof Map<?, ?> fact && key != null ? ids(fact.get(key.fact())) : List.of();
    }

    private static List<String> ids(@Nullable Object fact) {
        if (fact instanceof Collection<?> many) {
            return many.stream().map(String::valueOf).toList();
        }
        return fact == null ? List.of() : List.of(fact.toString());
    }
}
