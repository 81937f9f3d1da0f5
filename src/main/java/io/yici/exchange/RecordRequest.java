package io.yici.exchange;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request for one of the records a case needs. It is written before the department is asked, and its id is the request id the
 * department sees, so that a repeated step asks nothing twice.
 *
 * @param requirement the service's name for the record, such as {@code ownHomes}
 * @param department id of the department that holds the register
 * @param role whose record: a role of the service's people, such as {@code applicant} or {@code spouse}
 * @param failure why the last attempt brought no answer; null when there was none or it answered
 * @param registerTime when the register last changed the record; null when it did not say
 * @param droppedFields how many fields the register sent that nobody asked for
 * @param findings how many values did not fit their type
 * @param evidence the sealed answer; null until there is one
 */
public record RecordRequest(
        UUID id,
        UUID dossier,
        String requirement,
        String department,
        String resource,
        String role,
        RequestState state,
        @Nullable Verdict verdict,
        @Nullable String failure,
        int attempts,
        Instant plannedAt,
        @Nullable Instant nextAt,
        @Nullable Instant answeredAt,
        @Nullable String registerVersion,
        @Nullable Instant registerTime,
        int droppedFields,
        int findings,
        byte @Nullable [] evidence) {

    /** The request id of the n-th person of the role, counted from 0. */
    public UUID questionId(int person) {
        return person == 0
                ? id
                : UUID.nameUUIDFromBytes((id + "/" + person).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    /** A new request, not asked yet. */
    static RecordRequest open(UUID dossier, RecordPlan.PlannedPull pull, Instant now) {
        return new RecordRequest(
                UUID.randomUUID(),
                dossier,
                pull.requirement().name(),
                pull.department(),
                pull.requirement().resource(),
                pull.requirement().of(),
                RequestState.OPEN,
                null,
                null,
                0,
                now,
                null,
                null,
                null,
                null,
                0,
                0,
                null);
    }

    /** The same, found by the next sweep. */
    RecordRequest dueNow() {
        return changed(state, null, attempts, plannedAt, null, null, null, 0, 0, null);
    }

    RecordRequest answered(Evidence found, int dropped, int findings) {
        return changed(
                RequestState.ANSWERED,
                null,
                attempts + 1,
                null,
                found.fetchedAt(),
                found.registerVersion(),
                found.registerTime(),
                dropped,
                findings,
                null);
    }

    RecordRequest unavailable(String why, @Nullable Instant next) {
        return changed(RequestState.OPEN, why, attempts + 1, next, null, null, null, 0, 0, null);
    }

    RecordRequest notNeeded(Instant now) {
        return changed(RequestState.NOT_NEEDED, null, attempts, null, now, null, null, 0, 0, null);
    }

    RecordRequest sealedAs(byte[] sealed) {
        return changed(
                state,
                failure,
                attempts,
                nextAt,
                answeredAt,
                registerVersion,
                registerTime,
                droppedFields,
                findings,
                sealed);
    }

    private RecordRequest changed(
            RequestState newState,
            @Nullable String newFailure,
            int newAttempts,
            @Nullable Instant newNextAt,
            @Nullable Instant newAnsweredAt,
            @Nullable String newVersion,
            @Nullable Instant newRegisterTime,
            int newDropped,
            int newFindings,
            byte @Nullable [] newEvidence) {
        return new RecordRequest(
                id,
                dossier,
                requirement,
                department,
                resource,
                role,
                newState,
                verdict,
                newFailure,
                newAttempts,
                plannedAt,
                newNextAt,
                newAnsweredAt,
                newVersion,
                newRegisterTime,
                newDropped,
                newFindings,
                newEvidence);
    }

    public boolean isDisputed() {
        return verdict == Verdict.DISPUTED;
    }
}
