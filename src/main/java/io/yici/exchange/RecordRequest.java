package io.yici.exchange;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request for one of the records a case needs. It is written before the department is asked, and its id is the request id the
 * department sees, so that a repeated step asks nothing twice.
 *
 * @param service id of the service that needs it; null where it was planned before that was noted
 * @param requirement the service's name for the record, such as {@code ownHomes}
 * @param department id of the department that holds the register
 * @param role whose record: a role of the service's people, such as {@code applicant} or {@code spouse}
 * @param asked how often its question was put as a new one: again when the answer had grown too old; 0 where an earlier case's answer was taken over
 * @param failure why the last attempt brought no answer; null when there was none or it answered
 * @param registerTime when the register last changed the record; null when it did not say
 * @param tookMillis how long the answer took; null until there is one
 * @param droppedFields how many fields the register sent that nobody asked for
 * @param findings how many values did not fit their type
 * @param giveUpAt from when a clerk looks at what the department does not supply; null where that is not foreseen, or not yet
 * @param evidence the sealed answer; null until there is one
 * @param previous the sealed answer before, where it was asked again; null otherwise
 */
public record RecordRequest(
        UUID id,
        UUID dossier,
        @Nullable String service,
        String requirement,
        String department,
        String resource,
        String role,
        RequestState state,
        @Nullable Verdict verdict,
        int asked,
        @Nullable String failure,
        int attempts,
        Instant plannedAt,
        @Nullable Instant nextAt,
        @Nullable Instant giveUpAt,
        @Nullable Instant answeredAt,
        @Nullable String registerVersion,
        @Nullable Instant registerTime,
        @Nullable Integer tookMillis,
        int droppedFields,
        int findings,
        byte @Nullable [] evidence,
        byte @Nullable [] previous) {

    /** The failure of a department that answered about another person than it was asked about. */
    static final String SUBJECT_MISMATCH = "subject-mismatch";

    private static final Set<String> ALARMING = Set.of(SUBJECT_MISMATCH, "signature");

    /** The request id of the n-th person of the role, counted from 0; another one for each time it is asked anew. */
    public UUID questionId(int person) {
        if (person == 0 && asked <= 1) {
            return id;
        }
        String name = asked <= 1 ? id + "/" + person : id + "/" + person + "/" + asked;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.US_ASCII));
    }

    /** A new request, not asked yet. */
    static RecordRequest open(UUID dossier, String service, RecordPlan.PlannedPull pull, Instant now) {
        return planned(dossier, service, pull, 1, now);
    }

    /** A request that need not be asked, since an earlier case's answer is taken over. */
    static RecordRequest reused(UUID dossier, String service, RecordPlan.PlannedPull pull, Evidence held, Instant now) {
        return planned(dossier, service, pull, 0, now).answered(held, 0, 0, 0);
    }

    private static RecordRequest planned(
            UUID dossier, String service, RecordPlan.PlannedPull pull, int asked, Instant now) {
        return new RecordRequest(
                UUID.randomUUID(),
                dossier,
                service,
                pull.requirement().name(),
                pull.department(),
                pull.requirement().resource(),
                pull.requirement().of(),
                RequestState.OPEN,
                null,
                asked,
                null,
                0,
                now,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                0,
                null,
                null);
    }

    /** The same, found by the next sweep. */
    RecordRequest dueNow() {
        return changed(state, null, attempts, plannedAt, null, null, null, null, null, 0, 0, null);
    }

    RecordRequest answered(Evidence found, int took, int dropped, int findings) {
        return changed(
                RequestState.ANSWERED,
                null,
                attempts + 1,
                null,
                null,
                found.fetchedAt(),
                found.registerVersion(),
                found.registerTime(),
                took,
                dropped,
                findings,
                null);
    }

    /**
     * What is known of an answer before stays with that answer.
     *
     * @param giveUp from when a clerk is to look; the first such time stands
     */
    RecordRequest unavailable(String why, @Nullable Instant next, @Nullable Instant giveUp) {
        Instant first = giveUpAt == null || next == null ? giveUp : giveUpAt;
        return changed(
                state,
                why,
                attempts + 1,
                next,
                first,
                answeredAt,
                registerVersion,
                registerTime,
                tookMillis,
                droppedFields,
                findings,
                null);
    }

    RecordRequest notNeeded(Instant now) {
        return changed(RequestState.NOT_NEEDED, null, attempts, null, null, now, null, null, null, 0, 0, null);
    }

    RecordRequest sealedAs(byte[] sealed) {
        return changed(
                state,
                failure,
                attempts,
                nextAt,
                giveUpAt,
                answeredAt,
                registerVersion,
                registerTime,
                tookMillis,
                droppedFields,
                findings,
                sealed);
    }

    private RecordRequest changed(
            RequestState newState,
            @Nullable String newFailure,
            int newAttempts,
            @Nullable Instant newNextAt,
            @Nullable Instant newGiveUpAt,
            @Nullable Instant newAnsweredAt,
            @Nullable String newVersion,
            @Nullable Instant newRegisterTime,
            @Nullable Integer newTook,
            int newDropped,
            int newFindings,
            byte @Nullable [] newEvidence) {
        return new RecordRequest(
                id,
                dossier,
                service,
                requirement,
                department,
                resource,
                role,
                newState,
                verdict,
                asked,
                newFailure,
                newAttempts,
                plannedAt,
                newNextAt,
                newGiveUpAt,
                newAnsweredAt,
                newVersion,
                newRegisterTime,
                newTook,
                newDropped,
                newFindings,
                newEvidence,
                previous);
    }

    /** Whether an answer may still come, whoever looks meanwhile. */
    public boolean isUnanswered() {
        return state != RequestState.ANSWERED && state != RequestState.NOT_NEEDED;
    }

    /**
     * Whether the department is still to be asked: a proof handed in instead, or a clerk who looks, does not keep a late answer from being compared.
     * Where the answer was not believed the department is not asked again.
     */
    boolean isAskable() {
        return !isAlarming()
                && (state == RequestState.OPEN
                        || ((state == RequestState.REPLACED || state == RequestState.GIVEN_UP) && evidence == null));
    }

    /** Whether the answer was about somebody else, or not the department's: it was not used, and a person must look. */
    public boolean isAlarming() {
        return failure != null && ALARMING.contains(failure);
    }

    /** Whether an earlier case's answer was taken over. */
    public boolean isReused() {
        return asked == 0;
    }

    public boolean isDisputed() {
        return verdict == Verdict.DISPUTED;
    }
}
