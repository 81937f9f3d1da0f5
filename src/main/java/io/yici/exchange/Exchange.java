package io.yici.exchange;

import io.yici.engine.feel.FeelJson;
import io.yici.vault.Vault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;

/**
 * Pulls the records a case needs from the departments that hold them.
 *
 * <p>A request is written before its department is asked, and no department is asked within a transaction.
 */
@Component
public class Exchange {

    /** For how long a node has a case's requests to itself; longer than the longest chain of deadlines. */
    static final Duration LEASE = Duration.ofSeconds(30);

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private final RecordRequestStore requests;
    private final Consents consents;
    private final Gatherer gatherer;
    private final Vault vault;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Exchange(
            RecordRequestStore requests,
            Consents consents,
            Gatherer gatherer,
            Vault vault,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.requests = requests;
        this.consents = consents;
        this.gatherer = gatherer;
        this.vault = vault;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
        this.clock = clock;
    }

    /** Writes the case's requests in the caller's transaction, to be gathered by this node after it commits. */
    @Transactional
    public List<RecordRequest> plan(UUID dossier, RecordPlan plan) {
        Instant now = clock.instant();
        List<RecordRequest> planned = plan.pulls().stream()
                .map(pull -> RecordRequest.open(dossier, plan.item().id(), pull, now))
                .toList();
        requests.insert(planned, now.plus(LEASE));
        return planned;
    }

    /** Writes a request that was not planned, in the caller's transaction; it is asked soon after that commits. */
    void demand(UUID dossier, RecordPlan plan, String requirement) {
        RecordPlan.PlannedPull pull = plan.all().stream()
                .filter(planned -> planned.requirement().name().equals(requirement))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No record " + requirement));
        requests.insert(
                List.of(RecordRequest.open(dossier, plan.item().id(), pull, clock.instant())
                        .dueNow()),
                null);
    }

    /**
     * Asks for all that can be asked now; each answer is kept as it comes. Does nothing where another node is at it.
     *
     * @param fresh whether {@link #plan} has just leased the requests to this node
     */
    public void gather(PullOrder order, boolean fresh) {
        requireNoTransaction();
        UUID dossier = order.dossier();
        Instant now = clock.instant();
        if (!fresh && !requests.lease(dossier, now, now.plus(LEASE))) {
            return;
        }
        try {
            gatherer.gather(
                    order,
                    requests.ofDossier(dossier),
                    evidence(dossier),
                    outcome -> transaction.executeWithoutResult(status -> keep(order, List.of(outcome))));
        } finally {
            requests.release(dossier);
        }
        events.publishEvent(new RecordsGathered(dossier));
    }

    /** Asks for all that can be asked and keeps nothing: for a case that is written and run in one transaction afterwards. */
    public Gathered gatherUnkept(PullOrder order, List<RecordRequest> planned) {
        requireNoTransaction();
        List<Gatherer.Outcome> outcomes = new ArrayList<>(planned.size());
        gatherer.gather(order, planned, Map.of(), outcomes::add);
        return new Gathered(order, planned, outcomes);
    }

    /** Keeps what was gathered, in the caller's transaction. */
    @Transactional
    public void keep(Gathered gathered) {
        keep(gathered.order(), gathered.outcomes());
        if (gathered.outcomes().size() < gathered.requests().size()) {
            // What could not be asked yet is anybody's again.
            requests.release(gathered.order().dossier());
        }
    }

    private void keep(PullOrder order, List<Gatherer.Outcome> outcomes) {
        requests.update(outcomes.stream().map(this::sealed).toList());
        for (Gatherer.Outcome outcome : outcomes) {
            if (outcome.evidence() != null) {
                consents.askPeopleNamedBy(order, outcome.evidence());
            }
        }
        events.publishEvent(new RecordsSettled(
                order,
                outcomes.stream().map(Gatherer.Outcome::request).toList(),
                outcomes.stream()
                        .filter(this::isChanged)
                        .map(outcome -> outcome.request().requirement())
                        .toList()));
    }

    /** Whether the register says something else than it did when it was asked before. */
    private boolean isChanged(Gatherer.Outcome outcome) {
        byte[] before = outcome.request().previous();
        Evidence now = outcome.evidence();
        return before != null && now != null && !open(outcome.request(), before).saysTheSameAs(now);
    }

    private RecordRequest sealed(Gatherer.Outcome outcome) {
        Evidence found = outcome.evidence();
        RecordRequest request = outcome.request();
        if (found == null) {
            return request;
        }
        Map<String, @Nullable Object> kept = new LinkedHashMap<>();
        kept.put("people", found.people());
        kept.put("fact", FeelJson.write(found.fact()));
        return request.sealedAs(vault.sealJson(request.dossier(), request.department(), request.requirement(), kept));
    }

    /** Whether nothing the case needs is still to come. */
    public boolean isSettled(UUID dossier) {
        return !requests.hasOpen(dossier);
    }

    public List<RecordRequest> requests(UUID dossier) {
        return requests.ofDossier(dossier);
    }

    /** What the registers said, by requirement; only what is held already. */
    public Map<String, Evidence> evidence(UUID dossier) {
        return open(requests.ofDossier(dossier));
    }

    /** The evidence of requests read before. */
    public Map<String, Evidence> open(Collection<RecordRequest> read) {
        Map<String, Evidence> evidence = new HashMap<>();
        for (RecordRequest request : read) {
            if (request.evidence() != null) {
                evidence.put(request.requirement(), open(request, request.evidence()));
            }
        }
        return evidence;
    }

    private Evidence open(RecordRequest request, byte[] sealed) {
        Map<String, Object> kept =
                vault.openJson(request.dossier(), request.department(), request.requirement(), sealed, MAP);
        return new Evidence(
                request.requirement(),
                request.department(),
                request.resource(),
                FeelJson.readMap((Map<?, ?>) Objects.requireNonNull(kept.get("fact"))),
                ((Number) Objects.requireNonNull(kept.get("people"))).intValue(),
                request.registerVersion(),
                request.registerTime(),
                Objects.requireNonNull(request.answeredAt()));
    }

    /** What the register said before it was asked again; null where it was not. */
    public @Nullable Evidence previous(RecordRequest request) {
        byte[] before = request.previous();
        return before == null ? null : open(request, before);
    }

    /**
     * Asks again for what has grown older than the service allows, and waits for it as the first time; a department that does not answer is
     * asked in the background.
     */
    public void refresh(PullOrder order) {
        Instant now = clock.instant();
        List<RecordRequest> old = requests.ofDossier(order.dossier()).stream()
                .filter(request -> isOlder(request, order, now))
                .toList();
        if (!old.isEmpty()) {
            transaction.executeWithoutResult(status -> old.forEach(request -> requests.askAnew(request.id(), now)));
            gather(order, false);
        }
    }

    private static boolean isOlder(RecordRequest request, PullOrder order, Instant now) {
        Instant answered = request.answeredAt();
        return request.state() == RequestState.ANSWERED
                && answered != null
                && order.plan()
                        .item()
                        .requirement(request.requirement())
                        .map(requirement -> answered.plus(requirement.maxAge()).isBefore(now))
                        .orElse(false);
    }

    /** What the applicant says of a record. */
    @Transactional
    public void verdict(UUID dossier, String requirement, @Nullable Verdict verdict) {
        requests.verdict(dossier, requirement, verdict);
    }

    /** The applicant supplies the proof instead of a record that is not there; the next sweep finds whom only that one named. */
    @Transactional
    public void replace(UUID dossier, String requirement) {
        requests.replace(dossier, requirement);
        requests.dueNow(dossier, clock.instant());
    }

    /** Takes {@link #replace} back: the department is asked again. */
    @Transactional
    public void restore(UUID dossier, String requirement) {
        requests.state(dossier, requirement, RequestState.REPLACED, RequestState.OPEN);
        requests.dueNow(dossier, clock.instant());
    }

    private static void requireNoTransaction() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A department must not be asked within a transaction");
        }
    }

    /** What came back for a case and is not kept yet. */
    public static final class Gathered {

        private final PullOrder order;
        private final List<RecordRequest> planned;
        private final List<Gatherer.Outcome> outcomes;

        Gathered(PullOrder order, List<RecordRequest> planned, List<Gatherer.Outcome> outcomes) {
            this.order = order;
            this.planned = List.copyOf(planned);
            this.outcomes = List.copyOf(outcomes);
        }

        PullOrder order() {
            return order;
        }

        List<Gatherer.Outcome> outcomes() {
            return outcomes;
        }

        /** All requests as they stand now, those that could not be asked too. */
        public List<RecordRequest> requests() {
            Map<UUID, RecordRequest> now = new LinkedHashMap<>();
            planned.forEach(request -> now.put(request.id(), request));
            outcomes.forEach(outcome -> now.put(outcome.request().id(), outcome.request()));
            return List.copyOf(now.values());
        }

        /** What the registers said, by requirement. */
        public Map<String, Evidence> evidence() {
            Map<String, Evidence> evidence = new HashMap<>();
            for (Gatherer.Outcome outcome : outcomes) {
                if (outcome.evidence() != null) {
                    evidence.put(outcome.request().requirement(), outcome.evidence());
                }
            }
            return evidence;
        }
    }
}
