package io.yici.ledger;

import io.yici.ledger.tlog.AddCheckpoint;
import io.yici.ledger.tlog.Hash;
import io.yici.ledger.tlog.SignedNote;
import io.yici.ledger.tlog.TreeReader;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks the witnesses to cosign the newest checkpoint. They are asked at once and outside any transaction, and who is slow is waited for only as long as the quorum lacks; the
 * next rounds leave out who has not answered yet. Nodes may do so at the same time: a witness cosigns the same checkpoint as often as it is asked.
 */
@Component
class CosignRounds implements AutoCloseable {

    /** How long those beyond the quorum are waited for. */
    private static final Duration GRACE = Duration.ofMillis(300);

    private static final int TRIES_A_ROUND = 2;

    private final LogStore log;
    private final WitnessStore store;
    private final LogWitnesses witnesses;
    private final Cosignatures cosignatures;
    private final WitnessClient client;
    private final Duration patience;
    private final Clock clock;
    private final BlockingQueue<Answered> answers = new LinkedBlockingQueue<>();
    private final Map<String, Call> calls = new HashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "ledger-witness");
        thread.setDaemon(true);
        return thread;
    });

    CosignRounds(
            LogStore log,
            WitnessStore store,
            LogWitnesses witnesses,
            Cosignatures cosignatures,
            WitnessSettings settings,
            Clock clock) {
        this.log = log;
        this.store = store;
        this.witnesses = witnesses;
        this.cosignatures = cosignatures;
        this.client = new WitnessClient(settings.patience());
        this.patience = settings.patience();
        this.clock = clock;
    }

    private record Call(Future<?> future, long since) {}

    /** @param tries how often the witness was asked in this round */
    private record Answered(LogWitness witness, AddCheckpoint request, int tries, WitnessClient.Answer answer) {

        long size() {
            return Cosignatures.size(request.checkpoint());
        }
    }

    /** One round. */
    void run() {
        if (witnesses.all().isEmpty()) {
            return;
        }
        for (Answered late = answers.poll(); late != null; late = answers.poll()) {
            take(late, false);
        }
        LogStore.Head head = log.head();
        if (head.signedSize() == 0) {
            return;
        }
        giveUp();
        SignedNote note = cosignatures.of(SignedNote.parse(head.note()));
        List<String> done = witnesses.cosigners(note);
        for (LogWitness witness : witnesses.all()) {
            if (!done.contains(witness.name()) && !calls.containsKey(witness.name())) {
                ask(witness, note, 1);
            }
        }
        await(note);
    }

    private void ask(LogWitness witness, SignedNote note, int tries) {
        long size = Cosignatures.size(note);
        long known =
                store.standing(witness.name()).map(WitnessStore.Standing::size).orElse(0L);
        // More than the log has: it says so itself.
        long old = known > size ? 0 : known;
        List<Hash> proof = new TreeReader(new LogTree(log)).consistency(old, size);
        AddCheckpoint request = new AddCheckpoint(old, proof, note);
        Future<?> future = threads.submit(() -> {
            WitnessClient.Answer answer = WitnessClient.Answer.NONE;
            try {
                answer = client.ask(witness, request);
            } catch (InterruptedException givenUp) {
                Thread.currentThread().interrupt();
            } finally {
                answers.add(new Answered(witness, request, tries, answer));
            }
        });
        calls.put(witness.name(), new Call(future, System.nanoTime()));
    }

    private void await(SignedNote note) {
        long end = System.nanoTime() + patience.toNanos();
        boolean enough = false;
        while (!calls.isEmpty()) {
            if (!enough && witnesses.suffice(cosignatures.of(note))) {
                enough = true;
                end = Math.min(end, System.nanoTime() + GRACE.toNanos());
            }
            Answered answered = next(end - System.nanoTime());
            if (answered == null) {
                return;
            }
            take(answered, true);
        }
    }

    private @Nullable Answered next(long nanos) {
        try {
            return answers.poll(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    /** @param again whether the witness may be asked once more at once */
    private void take(Answered answered, boolean again) {
        String name = answered.witness().name();
        calls.remove(name);
        switch (answered.answer().status()) {
            case 200 ->
                cosignatures.add(
                        answered.witness(),
                        answered.request().checkpoint(),
                        answered.answer().body());
            case 409 -> conflict(answered, again);
            case 422 -> cosignatures.alarm("fork", name);
            case 403 -> cosignatures.alarm("refused", name);
            case 404 -> store.failed(name, "unknown", clock.instant());
            case 0 -> store.failed(name, "silent", clock.instant());
            default -> store.failed(name, "answer", clock.instant());
        }
    }

    private void conflict(Answered answered, boolean again) {
        String name = answered.witness().name();
        String body = answered.answer().body().strip();
        long size = body.matches("0|[1-9][0-9]{0,17}") ? Long.parseLong(body) : -1;
        if (size < 0) {
            store.failed(name, "answer", clock.instant());
        } else if (size == answered.request().old()) {
            // The same size, and another root.
            cosignatures.alarm("fork", name);
        } else if (size > log.head().signedSize()) {
            cosignatures.alarm("rollback", name);
        } else {
            store.corrected(name, size, clock.instant());
            if (again && answered.tries() < TRIES_A_ROUND && size <= answered.size()) {
                ask(answered.witness(), answered.request().checkpoint(), answered.tries() + 1);
            }
        }
    }

    /** A witness that answers byte by byte would be waited for for good. */
    private void giveUp() {
        long before = System.nanoTime() - 2 * patience.toNanos();
        calls.values().stream()
                .filter(call -> call.since() - before < 0)
                .forEach(call -> call.future().cancel(true));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
