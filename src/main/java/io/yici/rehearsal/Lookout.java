package io.yici.rehearsal;

import io.yici.analysis.Walkable;
import io.yici.cases.CaseFile;
import io.yici.cases.CaseFiles;
import io.yici.cases.CaseStatus;
import io.yici.cases.CitizenTask;
import io.yici.cases.CitizenTaskAnswers;
import io.yici.cases.CitizenTasks;
import io.yici.cases.Disputes;
import io.yici.catalogue.FormSchema;
import io.yici.engine.spi.HumanTask;
import io.yici.inbox.CaseItems;
import io.yici.inbox.ItemOutcomes;
import io.yici.inbox.WorkItem;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Looks how a case stands once nothing more happens by itself. */
@Component
@Profile(Rehearsal.PROFILE)
class Lookout {

    /** For how long nothing may change. */
    private static final int STILL = 3;

    /** As long as nobody has anything to do, the product may have. */
    private static final int STILL_UNDER_WAY = 14;

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(150);
    private static final Duration LONGEST = Duration.ofSeconds(6);

    private final Expectations expectations;
    private final CaseFiles files;
    private final CaseItems items;
    private final Disputes disputes;
    private final CitizenTasks tasks;
    private final CitizenTaskAnswers taskAnswers;

    Lookout(
            Expectations expectations,
            CaseFiles files,
            CaseItems items,
            Disputes disputes,
            CitizenTasks tasks,
            CitizenTaskAnswers taskAnswers) {
        this.expectations = expectations;
        this.files = files;
        this.items = items;
        this.disputes = disputes;
        this.tasks = tasks;
        this.taskAnswers = taskAnswers;
    }

    Moment settled(UUID dossier, Walkable walkable) {
        long end = System.nanoTime() + LONGEST.toNanos();
        Moment moment = now(dossier, walkable);
        int same = 0;
        while (same < enough(moment) && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE);
            Moment later = now(dossier, walkable);
            same = later.equals(moment) && !isUnderWay(dossier) ? same + 1 : 0;
            moment = later;
        }
        return moment;
    }

    private static int enough(Moment moment) {
        boolean underWay = moment.waiting().isEmpty() && moment.status().endsWith("accepted");
        return underWay ? STILL_UNDER_WAY : STILL;
    }

    /** What is received is run soon. */
    private boolean isUnderWay(UUID dossier) {
        return files.now(dossier).status() == CaseStatus.SUBMITTED;
    }

    private Moment now(UUID dossier, Walkable walkable) {
        CaseFile file = files.now(dossier);
        List<String> way = expectations.trail(walkable);
        return new Moment(
                Expectations.key(file.status()),
                Stream.concat(
                                items.of(dossier).stream()
                                        .filter(item -> !item.isClosed())
                                        .map(item -> waiting(item, dossier)),
                                tasks.of(dossier).stream()
                                        .filter(CitizenTask::isOpen)
                                        .map(task -> waiting(file, task)))
                        .toList(),
                way,
                List.copyOf(expectations.documents(dossier)),
                Math.toIntExact(way.stream().filter(walkable.visits()::contains).count()),
                file.due(),
                expectations.notices(),
                List.copyOf(expectations.reasons(dossier)));
    }

    private Moment.Waiting waiting(CaseFile file, CitizenTask task) {
        return new Moment.Waiting(
                task.activity(),
                HumanTask.CITIZEN,
                "",
                List.of(),
                taskAnswers.form(file, task).fields().map(FormSchema.Field::key).toList());
    }

    private Moment.Waiting waiting(WorkItem item, UUID dossier) {
        List<String> questions = item.kind().equals("dispute")
                ? disputes.of(dossier).stream()
                        .filter(dispute -> dispute.finding() == null)
                        .map(dispute -> dispute.requirement())
                        .toList()
                : List.of();
        return new Moment.Waiting(item.activity(), item.kind(), item.group(), ItemOutcomes.of(item.kind()), questions);
    }
}
