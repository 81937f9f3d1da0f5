package io.yici.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.calendar.SuspensionGround;
import io.yici.calendar.TimeLimit;
import io.yici.calendar.WorkingCalendar;
import io.yici.codes.YiciException;
import io.yici.decision.CaseDecisions;
import io.yici.inbox.ItemOutcomes;
import io.yici.inbox.WorkItem;
import io.yici.inbox.WorkItems;
import io.yici.organisation.Account;
import io.yici.organisation.Accounts;
import io.yici.testing.MovingClock;
import io.yici.testing.ProductTest;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Clerks, supervisors and applicants do at random whatever comes to their minds to the same cases at once, while time passes. Whatever is refused is refused in
 * the domain's words, and what is done keeps the invariants. {@code -Dwalk.steps} makes the walk longer.
 */
@ProductTest
@Import({MovingClock.Setup.class, RandomWalkModuleTest.Watch.class})
class RandomWalkModuleTest {

    private static final int WALKERS = 4;
    private static final int CASES = 40;
    private static final List<String> CLERKS = List.of("c07", "c08", "c09", "c10", "c11", "c12", "c13", "c14");
    private static final Map<String, Object> ANSWERS =
            Map.of("subsidies", "both", "payTo", "social-card", "phone", "13900000000", "declaration", true);

    private final List<UUID> cases = new CopyOnWriteArrayList<>();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    @Autowired
    Submission submission;

    @Autowired
    Acceptance acceptance;

    @Autowired
    Supplements supplements;

    @Autowired
    SupplementAnswers supplementAnswers;

    @Autowired
    SpecialProcedures procedures;

    @Autowired
    Extensions extensions;

    @Autowired
    Endings endings;

    @Autowired
    Withdrawal withdrawal;

    @Autowired
    Acts acts;

    @Autowired
    CaseClocks clocks;

    @Autowired
    CaseFiles files;

    @Autowired
    CaseDecisions decisions;

    @Autowired
    WorkItems workItems;

    @Autowired
    Accounts accounts;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovingClock clock;

    @Autowired
    Watch watch;

    /** Sees every move. */
    static class Moves {

        private final Queue<CaseMoved> all = new ConcurrentLinkedQueue<>();

        @EventListener
        void told(CaseMoved moved) {
            all.add(moved);
        }
    }

    int steps() {
        return Integer.getInteger("walk.steps", 1_500);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Watch {

        private final Moves moves = new Moves();

        @Bean
        Moves moves() {
            return moves;
        }
    }

    @Test
    void whateverAnybodyDoesTheInvariantsHold() throws InterruptedException {
        for (int i = 0; i < 8; i++) {
            cases.add(submit(i));
        }
        ExecutorService walkers = Executors.newFixedThreadPool(WALKERS);
        for (int walker = 0; walker < WALKERS; walker++) {
            Random random = new Random(20260212L + walker);
            walkers.execute(() -> walk(random));
        }
        walkers.shutdown();
        assertThat(walkers.awaitTermination(20, TimeUnit.MINUTES)).isTrue();
        assertThat(failures).isEmpty();
        assertThat(done.get()).as("acts that were done").isGreaterThan(steps() / 20);
        assertThat(refused.get()).as("acts that were refused").isPositive();
        CaseInvariants invariants = new CaseInvariants(files, clocks, supplements, decisions, calendar, jdbc, clock);
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(invariants::nothingIsOverdue);
        watch.moves.all.forEach(moved -> assertThat(moved.from().mayBecome(moved.to()))
                .as(moved.toString())
                .isTrue());
        cases.forEach(invariants::hold);
        Map<CaseStatus, Integer> ends = new EnumMap<>(CaseStatus.class);
        cases.forEach(one -> ends.merge(files.now(one).status(), 1, Integer::sum));
        assertThat(ends.keySet()).as("ends reached: %s", ends).hasSizeGreaterThan(4);
    }

    private void walk(Random random) {
        for (int step = 0; step < steps() / WALKERS; step++) {
            try {
                step(random);
                done.incrementAndGet();
            } catch (YiciException said) {
                refused.incrementAndGet();
            } catch (RuntimeException failure) {
                failures.add(failure);
            }
        }
    }

    private void step(Random random) {
        if (cases.size() < CASES && random.nextInt(30) == 0) {
            cases.add(submit(cases.size()));
        }
        UUID dossier = cases.get(random.nextInt(cases.size()));
        UUID clerk = account(CLERKS.get(random.nextInt(CLERKS.size()))).id();
        UUID supervisor = account("c06").id();
        switch (random.nextInt(14)) {
            case 0 -> acceptance.accept(dossier, clerk);
            case 1 -> acceptance.acceptTolerantly(dossier, clerk, late(), TimeLimit.workingDays(5), "后补");
            case 2 -> supplements.ask(dossier, clerk, random.nextInt(4) == 0, asked(), TimeLimit.workingDays(5), "请补正");
            case 3, 4 -> correct(dossier);
            case 5 -> procedures.start(dossier, clerk, SuspensionGround.APPRAISAL, 10, "鉴定");
            case 6 -> procedures.end(dossier, clerk, "鉴定完毕");
            case 7 -> extensions.extend(dossier, supervisor, 1 + random.nextInt(10), "需要核实");
            case 8 -> undo(dossier, random.nextBoolean() ? clerk : supervisor);
            case 9 -> rarely(random, () -> endings.terminate(dossier, clerk, "无可决定"));
            case 10 ->
                rarely(
                        random,
                        () -> withdrawal.withdraw(dossier, files.now(dossier).account()));
            case 11 -> rarely(random, () -> acceptance.notAccept(dossier, clerk, "不属于本机关", ""));
            case 12 -> clock.pass(Duration.ofHours(random.nextInt(12)));
            default -> decide(random, dossier);
        }
    }

    private static void rarely(Random random, Runnable act) {
        if (random.nextInt(6) == 0) {
            act.run();
        }
    }

    private UUID submit(int n) {
        String login = n % 3 == 0 ? "p23" : "p27";
        return submission
                .apply(account(login).id(), "disability-subsidies", new HashMap<>(ANSWERS), "walk-" + UUID.randomUUID())
                .id();
    }

    private void correct(UUID dossier) {
        supplementAnswers.answer(
                dossier,
                files.now(dossier).account(),
                Map.of("phone", "13911112222"),
                Map.of("socialCard", UUID.randomUUID()));
    }

    private void undo(UUID dossier, UUID clerk) {
        UUID act = acts.undoable(dossier, clerk).map(DoneAct::id).orElseGet(UUID::randomUUID);
        acts.undo(dossier, act, clerk);
    }

    private void decide(Random random, UUID dossier) {
        for (String login : CLERKS) {
            Account clerk = account(login);
            WorkItem item = workItems.open(clerk).stream()
                    .filter(one -> one.dossier().equals(dossier))
                    .findFirst()
                    .orElse(null);
            if (item != null && item.kind().equals(WorkItems.DISPUTE)) {
                workItems.check(item.id(), clerk, Map.of("socialCard", Dispute.Finding.RECORD_STANDS), "已核对");
                return;
            }
            List<String> outcomes = item == null ? List.of() : ItemOutcomes.of(item.kind());
            if (item != null && !outcomes.isEmpty()) {
                workItems.decide(item.id(), clerk, outcomes.get(random.nextInt(outcomes.size())), "已核对");
                return;
            }
        }
    }

    private static List<Supplement.Item> asked() {
        return List.of(
                new Supplement.Item(Supplement.What.ANSWER, "phone", ""),
                new Supplement.Item(Supplement.What.PROOF, "socialCard", ""));
    }

    private static List<Supplement.Item> late() {
        return List.of(new Supplement.Item(Supplement.What.PROOF, "socialCard", ""));
    }

    private Account account(String login) {
        return accounts.byLogin(login).orElseThrow();
    }
}
