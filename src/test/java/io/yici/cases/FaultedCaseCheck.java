package io.yici.cases;

import io.yici.catalogue.ServiceItem;
import io.yici.exchange.Evidence;
import io.yici.exchange.Exchange;
import io.yici.exchange.RecordRequest;
import io.yici.exchange.RequestState;
import io.yici.simulator.Fault;
import io.yici.simulator.SimulatedDepartments;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must be true of a case whose register failed, however it did. */
final class FaultedCaseCheck {

    private final Exchange exchange;
    private final CaseFiles files;
    private final CaseEvents events;
    private final Disputes disputes;
    private final CaseVersions versions;
    private final SimulatedDepartments departments;
    private final JdbcClient jdbc;

    FaultedCaseCheck(
            Exchange exchange,
            CaseFiles files,
            CaseEvents events,
            Disputes disputes,
            CaseVersions versions,
            SimulatedDepartments departments,
            JdbcClient jdbc) {
        this.exchange = exchange;
        this.files = files;
        this.events = events;
        this.disputes = disputes;
        this.versions = versions;
        this.departments = departments;
        this.jdbc = jdbc;
    }

    /** Whether no record is still to come, and the case is closed or stands where its diagram waits for something else than a record. */
    boolean isOver(UUID dossier) {
        CaseStatus status = files.of(dossier).status();
        if (!exchange.isSettled(dossier) || status == CaseStatus.DRAFT || status == CaseStatus.SUBMITTED) {
            return false;
        }
        return status.isClosed() || waitsAt(dossier).stream().noneMatch(step -> step.startsWith("pull"));
    }

    private List<String> waitsAt(UUID dossier) {
        return jdbc.sql(
                        "select e.act_id_ from act_ru_execution e join act_hi_procinst p on e.proc_inst_id_ = p.proc_inst_id_"
                                + " where p.business_key_ = ? and e.act_id_ is not null and e.is_active_ = true")
                .param(dossier.toString())
                .query(String.class)
                .list();
    }

    /** What must not be; empty when all is well. */
    List<String> wrong(FaultCell cell, UUID dossier, boolean holds) {
        List<String> wrong = new ArrayList<>();
        RecordRequest faulted = exchange.requests(dossier).stream()
                .filter(request -> request.requirement().equals(cell.requirement()))
                .findFirst()
                .orElseThrow();
        isOneCase(dossier, wrong);
        isSeen(dossier, faulted, wrong);
        Map<String, Evidence> evidence = exchange.evidence(dossier);
        for (RecordRequest request : exchange.requests(dossier)) {
            isAnsweredOnce(cell, request, evidence.get(request.requirement()), wrong);
        }
        holdsOnlyWhatIsDeclared(dossier, evidence, wrong);
        cameToItsEnd(cell, faulted, holds, wrong);
        return wrong;
    }

    private void isOneCase(UUID dossier, List<String> wrong) {
        String key = dossier.toString();
        require(count("case_file where case_number is not null and id = ?", dossier) == 1, "no case number", wrong);
        require(count("act_hi_procinst where business_key_ = ?", key) == 1, "its diagram ran not once", wrong);
        require(
                count("case_event where kind = 'SUBMITTED' and dossier = ?", dossier) == 1,
                "submitted not once",
                wrong);
    }

    /** The applicant was told that the record did not come, and where a clerk is to look there is something to do in the inbox. */
    private void isSeen(UUID dossier, RecordRequest faulted, List<String> wrong) {
        boolean failed = faulted.attempts() > 1 || faulted.state() == RequestState.GIVEN_UP;
        boolean told = events.of(dossier).stream()
                .anyMatch(event -> event.kind() == CaseEvent.Kind.RECORD_UNAVAILABLE
                        && faulted.requirement().equals(event.subject()));
        require(!failed || told, "the applicant was not told", wrong);
        boolean inInbox = count("work_item where state = 'OPEN' and work_group <> '' and dossier = ?", dossier) > 0;
        require(files.of(dossier).status() != CaseStatus.REVIEW || inInbox, "no clerk has it in the inbox", wrong);
        boolean missing = disputes.of(dossier).stream()
                .anyMatch(dispute -> dispute.requirement().equals(faulted.requirement()) && dispute.finding() == null);
        require(
                faulted.state() != RequestState.GIVEN_UP || (missing && inInbox),
                "no clerk is asked about the missing record",
                wrong);
    }

    private void isAnsweredOnce(
            FaultCell cell,
            RecordRequest request,
            @org.jspecify.annotations.Nullable Evidence found,
            List<String> wrong) {
        int people = found == null ? 1 : found.people();
        // A slow answer may come after its deadline, and a forged one, or one out of date, is none: each was an
        // attempt. So it is with what another
        // register, which nothing is wrong with, could not say in time on a busy machine.
        boolean none = cell.fault() == Fault.SLOW || cell.fault() == Fault.FORGED || cell.fault() == Fault.STALE;
        boolean other = !request.requirement().equals(cell.requirement());
        int most = none || other ? Math.max(1, request.attempts()) : 1;
        for (int person = 0; person < people; person++) {
            int times = departments.timesAnswered(request.department(), request.questionId(person));
            require(times <= most, request.requirement() + " was pulled " + times + " times", wrong);
        }
        require(
                request.state() != RequestState.OPEN || request.nextAt() != null || request.giveUpAt() != null,
                request.requirement() + " is open and nobody will ask",
                wrong);
    }

    private void holdsOnlyWhatIsDeclared(UUID dossier, Map<String, Evidence> evidence, List<String> wrong) {
        ServiceItem item = versions.of(files.of(dossier)).item();
        evidence.forEach((requirement, found) -> {
            Set<String> declared =
                    Set.copyOf(item.requirement(requirement).orElseThrow().fields());
            require(
                    found.rows().stream().allMatch(row -> declared.containsAll(row.keySet())),
                    requirement + " holds what nobody declared",
                    wrong);
        });
    }

    private static void cameToItsEnd(FaultCell cell, RecordRequest request, boolean holds, List<String> wrong) {
        boolean answered = request.state() == RequestState.ANSWERED && request.failure() == null;
        boolean leftToClerk = request.state() == RequestState.GIVEN_UP && request.evidence() == null;
        Instant aYearAgo = Instant.now().minus(Duration.ofDays(390));
        if (cell.fault() == Fault.OTHER_PERSON && holds) {
            require(leftToClerk && "subject-mismatch".equals(request.failure()), "somebody else's record", wrong);
        } else if (cell.fault() == Fault.INVALID && holds) {
            require(leftToClerk || (answered && request.findings() > 0), "values nobody can read", wrong);
        } else if (cell.fault() == Fault.FORGED) {
            require(leftToClerk || answered, "a forged answer", wrong);
        } else {
            require(answered, "the record did not come: " + request.state() + " " + request.failure(), wrong);
        }
        if (cell.fault() == Fault.EXTRA_FIELD && holds) {
            require(request.droppedFields() > 0, "the extra field is not counted", wrong);
        }
        if (cell.fault() == Fault.STALE && request.registerTime() != null) {
            require(request.registerTime().isAfter(aYearAgo), "what is out of date was taken", wrong);
        }
    }

    private static void require(boolean holds, String otherwise, List<String> wrong) {
        if (!holds) {
            wrong.add(otherwise);
        }
    }

    private int count(String what, Object parameter) {
        return jdbc.sql("select count(*) from " + what)
                .param(parameter)
                .query(Integer.class)
                .single();
    }
}
