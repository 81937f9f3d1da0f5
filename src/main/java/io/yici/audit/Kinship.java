package io.yici.audit;

import io.yici.catalogue.Registers;
import io.yici.catalogue.ResourceCatalogue;
import io.yici.exchange.Evidence;
import io.yici.exchange.Exchange;
import io.yici.organisation.Account;
import io.yici.organisation.Colleagues;
import io.yici.vault.Vault;
import java.text.Normalizer;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Whether a clerk may be of the family of whose case they look at: the same surname, or the same address. Names and addresses are compared at the moment of the
 * look; an address of staff is kept as a keyed hash only, from which it cannot be had.
 */
@Component
class Kinship {

    private static final List<String> LONG_SURNAMES = List.of(
            "欧阳", "司马", "上官", "诸葛", "夏侯", "尉迟", "皇甫", "公孙", "慕容", "令狐", "司徒", "东方", "长孙", "宇文", "南宫", "独孤", "端木", "百里",
            "呼延", "西门");

    private final KinStore store;
    private final Exchange exchange;
    private final ResourceCatalogue catalogue;
    private final Colleagues colleagues;
    private final Vault vault;
    private final KinSettings settings;
    private final Clock clock;

    Kinship(
            KinStore store,
            Exchange exchange,
            ResourceCatalogue catalogue,
            Colleagues colleagues,
            Vault vault,
            KinSettings settings,
            Clock clock) {
        this.store = store;
        this.exchange = exchange;
        this.catalogue = catalogue;
        this.colleagues = colleagues;
        this.vault = vault;
        this.settings = settings;
        this.clock = clock;
    }

    /** What both share: {@code same-surname}, {@code same-address}, both or neither; no value. */
    Set<String> shared(Account clerk, UUID dossier) {
        Set<String> shared = new LinkedHashSet<>();
        Optional<String> home = settings.sameAddress() ? store.address(clerk.id()) : Optional.empty();
        String surname = settings.sameSurname() ? surname(colleagues.name(clerk.id())) : "";
        boolean rare = !surname.isEmpty() && !settings.commonSurnames().contains(surname);
        if (!rare && home.isEmpty()) {
            return shared;
        }
        Collection<Evidence> records = exchange.open(exchange.requests(dossier)).values();
        if (rare && facts(records, "name").map(Kinship::surname).anyMatch(surname::equals)) {
            shared.add("same-surname");
        }
        if (home.isPresent() && facts(records, "address").map(this::hash).anyMatch(home.get()::equals)) {
            shared.add("same-address");
        }
        return shared;
    }

    /** What the register that is the one source of a fact says. */
    private Stream<String> facts(Collection<Evidence> records, String fact) {
        Registers registers = catalogue.registers();
        return records.stream()
                .filter(evidence -> registers
                        .resource(evidence.resource())
                        .filter(resource -> resource.authoritativeFor().contains(fact))
                        .isPresent())
                .flatMap(evidence -> Stream.ofNullable(evidence.fact().get(fact)))
                .map(String::valueOf);
    }

    static String surname(String name) {
        String plain = name.strip();
        return LONG_SURNAMES.stream()
                .filter(plain::startsWith)
                .findFirst()
                .orElseGet(() -> plain.isEmpty() || plain.codePointAt(0) < 0x2E80 ? "" : plain.substring(0, 1));
    }

    /** Keeps where somebody of staff lives, as a hash; nothing where it is empty. */
    void keep(UUID account, String address) {
        if (plain(address).isEmpty()) {
            store.forget(account);
        } else {
            store.keep(account, hash(address), clock.instant());
        }
    }

    private String hash(String address) {
        return vault.pseudonym("address/" + plain(address));
    }

    /** As it reads whoever wrote it: no blanks, no marks, no full-width figures. */
    static String plain(String address) {
        return Normalizer.normalize(address, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Punct}，。、·－—]", "");
    }
}
