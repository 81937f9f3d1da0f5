package io.yici.cases;

import io.yici.catalogue.ServiceItem;
import io.yici.exchange.Consent;
import io.yici.exchange.Consents;
import io.yici.exchange.Evidence;
import io.yici.exchange.Exchange;
import io.yici.exchange.RecordPlan;
import io.yici.exchange.RecordRequest;
import io.yici.exchange.RequestState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Records about an applicant that departments gave for the applicant's other cases and that are fresh enough for this one, so that nobody need be
 * asked again. Only the applicant's own, whole, undisputed, and while the consent they came by stands.
 */
@Component
public class ReusableRecords {

    private static final String APPLICANT = "applicant";

    private final CaseFileStore files;
    private final CaseVersions versions;
    private final Consents consents;
    private final Exchange exchange;
    private final Clock clock;

    ReusableRecords(CaseFileStore files, CaseVersions versions, Consents consents, Exchange exchange, Clock clock) {
        this.files = files;
        this.versions = versions;
        this.consents = consents;
        this.exchange = exchange;
        this.clock = clock;
    }

    /**
     * A record that can be taken over.
     *
     * @param from the case it was fetched for
     */
    public record Reusable(CaseFile from, RecordRequest source) {

        /** When the department said so. */
        public Instant fetchedAt() {
            return Objects.requireNonNull(source.answeredAt());
        }

        @Override
        public String toString() {
            return "Reusable[" + source.id() + "]";
        }
    }

    /** Records of one case that another takes over, opened. */
    record TakenOver(Map<String, Reusable> records, Map<String, Evidence> evidence) {

        static final TakenOver NOTHING = new TakenOver(Map.of(), Map.of());
    }

    /** What a draft can take over, by its service's names for the records; the latest of each. */
    public Map<String, Reusable> of(CaseFile draft) {
        RecordPlan plan = versions.of(draft).plan();
        List<Reusable> held = held(draft.account(), draft.id(), longest(plan));
        Map<String, Reusable> reusable = new LinkedHashMap<>();
        for (RecordPlan.PlannedPull pull : plan.pulls()) {
            held.stream()
                    .filter(one -> fits(one, pull.requirement(), plan.item()))
                    .findFirst()
                    .ifPresent(one -> reusable.put(pull.requirement().name(), one));
        }
        return reusable;
    }

    /** What a case of the same applicant has that another, which it starts, can take over. */
    TakenOver from(CaseFile parent, RecordPlan plan) {
        List<Reusable> held = isConsented(parent) ? of(parent, exchange.requests(parent.id())) : List.of();
        Map<String, Reusable> reusable = new LinkedHashMap<>();
        for (RecordPlan.PlannedPull pull : plan.pulls()) {
            held.stream()
                    .filter(one -> fits(one, pull.requirement(), plan.item()))
                    .findFirst()
                    .ifPresent(one -> reusable.put(pull.requirement().name(), one));
        }
        return new TakenOver(reusable, open(reusable));
    }

    /** What the departments said then, by the same names; only those taken are opened. */
    Map<String, Evidence> open(Map<String, Reusable> taken) {
        Map<String, Evidence> evidence = new HashMap<>();
        taken.forEach((name, one) ->
                exchange.open(List.of(one.source())).values().forEach(found -> evidence.put(name, found)));
        return evidence;
    }

    private static Duration longest(RecordPlan plan) {
        return plan.pulls().stream()
                .map(pull -> pull.requirement().maxAge())
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    /** The latest first; what lies untouched since before that time is taken for too old. */
    private List<Reusable> held(UUID account, UUID but, Duration maxAge) {
        Instant since = clock.instant().minus(maxAge);
        List<Reusable> held = new ArrayList<>();
        for (CaseFile file : files.ofAccount(account, 100)) {
            if (!file.id().equals(but) && !file.updatedAt().isBefore(since) && isConsented(file)) {
                held.addAll(of(file, exchange.requests(file.id())));
            }
        }
        held.sort(Comparator.comparing((Reusable one) -> one.fetchedAt()).reversed());
        return held;
    }

    private boolean isConsented(CaseFile file) {
        return consents.ofRole(file.id(), APPLICANT).filter(Consent::isGiven).isPresent();
    }

    private List<Reusable> of(CaseFile file, List<RecordRequest> requests) {
        ServiceItem item = versions.of(file).item();
        return requests.stream()
                .filter(request -> request.state() == RequestState.ANSWERED && !request.isDisputed())
                .filter(request -> request.findings() == 0)
                .filter(request -> isOwn(item, request.role()))
                .map(request -> new Reusable(file, request))
                .toList();
    }

    private static boolean isOwn(ServiceItem item, String role) {
        return item.role(role).filter(ServiceItem.Role::self).isPresent();
    }

    private boolean fits(Reusable one, ServiceItem.Requirement wanted, ServiceItem item) {
        return isOwn(item, wanted.of())
                && one.source().resource().equals(wanted.resource())
                && one.fetchedAt().plus(wanted.maxAge()).isAfter(clock.instant())
                && new HashSet<>(fields(one)).containsAll(wanted.fields());
    }

    private List<String> fields(Reusable one) {
        return versions.of(one.from())
                .item()
                .requirement(one.source().requirement())
                .map(ServiceItem.Requirement::fields)
                .orElse(List.of());
    }
}
