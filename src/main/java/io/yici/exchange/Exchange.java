package io.yici.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Pulls the records a case needs from the departments that hold them.
 *
 * <p>A request is written before its department is asked, and no department is asked within a transaction.
 */
@Component
public class Exchange {

    /** For how long a node has a case's requests to itself; longer than the longest chain of deadlines. */
    static final Duration LEASE = Duration.ofSeconds(30);

    private final RecordRequestStore requests;
    private final Consents consents;
    private final Gatherer gatherer;
    private final EvidenceSafe safe;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Exchange(
            RecordRequestStore requests,
            Consents consents,
            Gatherer gatherer,
            EvidenceSafe safe,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.requests = requests;
        this.consents = consents;
        this.gatherer = gatherer;
        this.safe = safe;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
        this.clock = clock;
    }

    /**
     * Writes the case's requests in the caller's transaction, to be gathered by this node after it commits.
     *
     * @param held what departments said of the applicant for earlier cases and need not say again, by the service's names for the records
     */
    @Transactional
    public List<RecordRequest> plan(PullOrder order, Map<String, Evidence> held) {
        Instant now = clock.instant();
        Map<String, Evidence> again = new HashMap<>();
        List<RecordRequest> planned = new ArrayList<>();
        for (RecordPlan.PlannedPull pull : order.plan().pulls()) {
            Evidence found = held.get(pull.requirement().name());
            if (found == null) {
                planned.add(
                        RecordRequest.open(order.dossier(), order.plan().item().id(), pull, now));
            } else {
                Evidence taken = gatherer.again(pull.requirement(), found, order.applicantId());
                again.put(taken.requirement(), taken);
                planned.add(reused(order, pull, taken, now));
            }
        }
        requests.insert(planned, now.plus(LEASE));
        if (!again.isEmpty()) {
            consents.askPeople(order, planned, again);
        }
        return planned;
    }

    private RecordRequest reused(PullOrder order, RecordPlan.PlannedPull pull, Evidence taken, Instant now) {
        RecordRequest request =
                RecordRequest.reused(order.dossier(), order.plan().item().id(), pull, taken, now);
        return safe.sealed(new Gatherer.Outcome(request, taken, List.of()));
    }

    /** Forgets what departments said for a draft, and what they were to be asked: of one role's people, or of all where it is null. */
    @Transactional
    public void forget(UUID dossier, @Nullable String role) {
        if (role == null) {
            requests.remove(dossier);
        } else {
            requests.forgetAnswers(dossier, role);
        }
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
        List<RecordRequest> all = requests.ofDossier(dossier);
        AtomicLong leased =
                new AtomicLong(all.stream().filter(RecordRequest::isUnanswered).count());
        try {
            Map<String, Evidence> known = open(all);
            if (mayNamePeople(order, all)) {
                transaction.executeWithoutResult(status -> consents.askPeople(order, all, known));
            }
            gatherer.gather(order, all, known, outcome -> {
                transaction.executeWithoutResult(status -> keep(order, List.of(outcome)));
                leased.decrementAndGet();
            });
        } finally {
            // What was kept gave up its lease with that.
            if (leased.get() > 0) {
                requests.release(dossier);
            }
        }
        events.publishEvent(new RecordsGathered(dossier));
    }

    /** Whether a record that names people is settled already: where a proof stands for it, no answer comes that would name anybody. */
    private static boolean mayNamePeople(PullOrder order, List<RecordRequest> requests) {
        Set<String> naming = order.plan().naming();
        return requests.stream()
                .anyMatch(request -> request.state().isSettled() && naming.contains(request.requirement()));
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
        requests.update(outcomes.stream().map(safe::sealed).toList());
        consents.askPeopleNamedIn(order, outcomes);
        events.publishEvent(new RecordsSettled(
                order,
                outcomes.stream().map(Gatherer.Outcome::request).toList(),
                outcomes.stream()
                        .filter(safe::isChanged)
                        .map(outcome -> outcome.request().requirement())
                        .toList(),
                outcomes.stream()
                        .collect(Collectors.toMap(outcome -> outcome.request().id(), Gatherer.Outcome::subjects))));
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
        return safe.open(read);
    }

    /** What the register said before it was asked again; null where it was not. */
    public @Nullable Evidence previous(RecordRequest request) {
        return safe.previous(request);
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
