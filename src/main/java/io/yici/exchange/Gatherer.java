package io.yici.exchange;

import io.yici.catalogue.ServiceItem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Asks the departments for a case's records: all that can be asked are asked at once, and a record whose key comes from another is asked
 * as soon as that one is there, so that the wait is the longest chain and not the sum. Touches no database.
 */
class Gatherer {

    private final RegisterDesk desk;
    private final Executor executor;
    private final UnaryOperator<String> pseudonyms;
    private final Backoff backoff;
    private final Clock clock;

    /** @param pseudonyms a person's, by id */
    Gatherer(RegisterDesk desk, Executor executor, UnaryOperator<String> pseudonyms, Backoff backoff, Clock clock) {
        this.desk = desk;
        this.executor = executor;
        this.pseudonyms = pseudonyms;
        this.backoff = backoff;
        this.clock = clock;
    }

    /**
     * Asks until nothing more can be asked.
     *
     * @param requests the case's requests, settled ones too
     * @param known the evidence held already, by requirement
     * @param settled is given each request that was asked or settled, with its evidence when there is any, on the calling thread
     */
    void gather(
            PullOrder order,
            Collection<RecordRequest> requests,
            Map<String, Evidence> known,
            Consumer<Outcome> settled) {
        Map<String, RecordRequest> all = new LinkedHashMap<>();
        requests.forEach(request -> all.put(request.requirement(), request));
        Map<String, RecordRequest> unasked = new LinkedHashMap<>(all);
        unasked.values().removeIf(request -> !request.isAskable());
        Map<String, Evidence> evidence = new HashMap<>(known);
        BlockingQueue<Outcome> answers = new LinkedBlockingQueue<>();
        int inFlight = 0;
        while (true) {
            inFlight += askReady(order, all, unasked, evidence, answers);
            if (inFlight == 0) {
                return;
            }
            Outcome outcome = take(answers);
            inFlight--;
            all.put(outcome.request().requirement(), outcome.request());
            if (outcome.evidence() != null) {
                evidence.put(outcome.request().requirement(), outcome.evidence());
            }
            settled.accept(outcome);
        }
    }

    /** What a register said for an earlier case, cut down to what this requirement declares. */
    Evidence again(ServiceItem.Requirement requirement, Evidence held, String subject) {
        List<Map<String, @Nullable Object>> rows = held.rows().stream()
                .map(row -> {
                    Map<String, @Nullable Object> cut = new LinkedHashMap<>(row);
                    cut.keySet().retainAll(requirement.fields());
                    return cut;
                })
                .toList();
        return new Evidence(
                requirement.name(),
                held.department(),
                held.resource(),
                desk.fact(held.resource(), subject, rows),
                List.of(),
                held.people(),
                held.registerVersion(),
                held.registerTime(),
                held.fetchedAt());
    }

    private int askReady(
            PullOrder order,
            Map<String, RecordRequest> all,
            Map<String, RecordRequest> unasked,
            Map<String, Evidence> evidence,
            BlockingQueue<Outcome> answers) {
        int asked = 0;
        for (RecordRequest request : List.copyOf(unasked.values())) {
            Optional<List<String>> people = people(order, request, all, evidence);
            if (people.isEmpty()) {
                continue;
            }
            unasked.remove(request.requirement());
            asked++;
            if (people.get().isEmpty()) {
                answers.add(new Outcome(request.notNeeded(clock.instant()), null, List.of()));
            } else {
                executor.execute(() -> answers.add(ask(order, request, people.get())));
            }
        }
        return asked;
    }

    /** The ids to ask about: empty when there is nobody; absent while that is not known, or not allowed. */
    private Optional<List<String>> people(
            PullOrder order, RecordRequest request, Map<String, RecordRequest> all, Map<String, Evidence> evidence) {
        ServiceItem.Role role = order.plan().role(request.role());
        if (role.self()) {
            return Optional.of(List.of(order.applicantId()));
        }
        return People.of(order.plan().item(), role, all, evidence)
                .filter(ids -> role.consent() != ServiceItem.Consent.OWN_ACCOUNT || allAllow(order, role, ids));
    }

    /** Nobody's record is asked for until all of a role allow it: half of them would prove nothing. */
    private boolean allAllow(PullOrder order, ServiceItem.Role role, List<String> ids) {
        Set<String> allowing = order.consented().getOrDefault(role.name(), Set.of());
        return ids.stream().map(pseudonyms).allMatch(allowing::contains);
    }

    private Outcome ask(PullOrder order, RecordRequest request, List<String> people) {
        try {
            return answer(order, request, people)
                    .about(people.stream().map(pseudonyms).toList());
        } catch (RuntimeException | Error broken) {
            // Whatever breaks must come back as an answer, or the case would wait for ever.
            return unavailable(order, request, new PersonAnswer.None("internal", true));
        }
    }

    private Outcome answer(PullOrder order, RecordRequest request, List<String> people) {
        long begun = System.nanoTime();
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        PersonAnswer.Rows last = null;
        Set<String> unreadable = new LinkedHashSet<>();
        int dropped = 0;
        int findings = 0;
        for (int person = 0; person < people.size(); person++) {
            PersonAnswer answer = desk.ask(order, request, request.questionId(person), people.get(person));
            if (answer instanceof PersonAnswer.None none) {
                return unavailable(order, request, none);
            }
            last = (PersonAnswer.Rows) answer;
            rows.addAll(last.rows());
            dropped += last.droppedFields();
            unreadable.addAll(last.unreadable());
            findings += last.findings();
        }
        if (last == null) {
            throw new IllegalArgumentException("Nobody to ask about");
        }
        Instant now = clock.instant();
        Evidence evidence = new Evidence(
                request.requirement(),
                request.department(),
                request.resource(),
                desk.fact(request.resource(), people.get(0), rows),
                List.copyOf(unreadable),
                people.size(),
                last.version(),
                last.registerTime(),
                now);
        int took = (int) Math.min((System.nanoTime() - begun) / 1_000_000, Integer.MAX_VALUE);
        return new Outcome(request.answered(evidence, took, dropped, findings), evidence, List.of());
    }

    private Outcome unavailable(PullOrder order, RecordRequest request, PersonAnswer.None none) {
        Instant now = clock.instant();
        Instant next = none.again() ? now.plus(backoff.after(request.attempts())) : null;
        Duration patience = none.again() ? order.plan().patience(request.requirement()) : Duration.ZERO;
        boolean clerk = order.plan().leadsTo(request.requirement(), ServiceItem.WhenMissing.CLERK);
        return new Outcome(
                request.unavailable(none.failure(), next, clerk ? now.plus(patience) : null), null, List.of());
    }

    private static Outcome take(BlockingQueue<Outcome> answers) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return answers.take();
                } catch (InterruptedException stop) {
                    // Every question has a deadline of its own: what was asked is still waited for and kept.
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * What became of a request.
     *
     * @param request as it is to be kept, its evidence not yet sealed
     * @param evidence null when there was no answer, or nobody to ask about
     * @param subjects pseudonyms of those who were asked about
     */
    record Outcome(RecordRequest request, @Nullable Evidence evidence, List<String> subjects) {

        Outcome about(List<String> people) {
            return new Outcome(request, evidence, people);
        }
    }
}
