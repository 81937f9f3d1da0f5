package io.yici.cases;

import io.yici.catalogue.FormSchema;
import io.yici.exchange.Pulling;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Starts the cases that steps call, and tells their callers how they were decided; any node does it for any case. */
@Component
class CalledCases {

    private static final Logger LOG = LoggerFactory.getLogger(CalledCases.class);
    private static final Duration LEASE = Duration.ofSeconds(20);
    private static final int AT_ONCE = 50;

    private final ServiceCallStore store;
    private final CaseFileStore files;
    private final CaseVersions versions;
    private final Submission submission;
    private final ReusableRecords reusable;
    private final FormFilling forms;
    private final Answers answers;
    private final CaseEvents events;
    private final CaseRuns runs;
    private final Pulling pulling;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CalledCases(
            ServiceCallStore store,
            CaseFileStore files,
            CaseVersions versions,
            Submission submission,
            ReusableRecords reusable,
            FormFilling forms,
            Answers answers,
            CaseEvents events,
            CaseRuns runs,
            Pulling pulling,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.files = files;
        this.versions = versions;
        this.submission = submission;
        this.reusable = reusable;
        this.forms = forms;
        this.answers = answers;
        this.events = events;
        this.runs = runs;
        this.pulling = pulling;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${yici.cases.sweep:PT2S}")
    void sweep() {
        var now = clock.instant();
        List<ServiceCall> asked =
                Objects.requireNonNull(transaction.execute(unused -> store.claim(now, now.plus(LEASE), AT_ONCE)));
        asked.forEach(call -> attempt(call, this::start));
        store.decided(AT_ONCE).forEach(call -> attempt(call, this::tell));
    }

    private static void attempt(ServiceCall call, java.util.function.Consumer<ServiceCall> what) {
        try {
            what.accept(call);
        } catch (RuntimeException stopped) {
            LOG.error("Call {} of case {} is tried again", call.activity(), call.parent(), stopped);
        }
    }

    private void start(ServiceCall call) {
        CaseFile parent = files.find(call.parent()).orElseThrow(CaseNotFound::new);
        boolean isStopped = parent.status().isClosed() && parent.status() != CaseStatus.GRANTED;
        if (isStopped) {
            transaction.executeWithoutResult(unused -> store.end(call));
            return;
        }
        CaseVersion version = versions.of(call.service(), call.version());
        Optional<CaseFile> started = submission.call(
                parent, version, given(parent, version), reusable.from(parent, version.plan()), child -> {
                    boolean first = store.called(call, child.id());
                    if (first) {
                        events.add(
                                parent.id(), List.of(CaseEvents.Happened.of(CaseEvent.Kind.CALLED, call.activity())));
                    }
                    return first;
                });
        started.ifPresent(child -> {
            runs.start(child.id());
            pulling.begin(child.id());
        });
    }

    /** The same key is the same question, which publishing has seen to. */
    private Map<String, @Nullable Object> given(CaseFile parent, CaseVersion version) {
        Map<String, @Nullable Object> said = answers.facts(parent);
        Map<String, @Nullable Object> given = new LinkedHashMap<>();
        version.form()
                .fields()
                .filter(field -> field.kind() != FormSchema.Kind.FILE && forms.isAsked(field, said))
                .forEach(field -> given.put(field.key(), said.get(field.key())));
        return given;
    }

    private void tell(ServiceCall call) {
        transaction.executeWithoutResult(unused -> {
            if (files.lock(call.parent()).isPresent() && store.end(call)) {
                events.add(
                        call.parent(), List.of(CaseEvents.Happened.of(CaseEvent.Kind.CALL_DECIDED, call.activity())));
                if (call.awaits()) {
                    runs.wake(call.parent());
                }
            }
        });
    }
}
