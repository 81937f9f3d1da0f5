package io.yici.rehearsal;

import io.yici.cases.NoticeDue;
import io.yici.cases.NoticeTakenBack;
import io.yici.engine.spi.CaseWatch;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Which way the case that is rehearsed goes, which rows match for it, and which letters are written. */
@Component
@Profile(Rehearsal.PROFILE)
class CaseTrail implements CaseWatch {

    private final List<String> flows = new ArrayList<>();
    private final Set<MatchedRow> rows = new LinkedHashSet<>();
    private final List<String> notices = new ArrayList<>();
    private @Nullable UUID rehearsed;

    @Override
    public synchronized void took(UUID dossier, String flow) {
        if (isRehearsed(dossier)) {
            flows.add(flow);
        }
    }

    @Override
    public synchronized void matched(UUID dossier, Set<MatchedRow> matched) {
        if (isRehearsed(dossier)) {
            rows.addAll(matched);
        }
    }

    @EventListener
    public synchronized void written(NoticeDue due) {
        if (isRehearsed(due.dossier())) {
            notices.add(due.kind());
        }
    }

    @EventListener
    public synchronized void takenBack(NoticeTakenBack notice) {
        if (isRehearsed(notice.dossier())) {
            notices.remove(notice.kind());
        }
    }

    /** Cases that it starts by calling other services come later, and are not told. */
    private boolean isRehearsed(UUID dossier) {
        if (rehearsed == null) {
            rehearsed = dossier;
        }
        return rehearsed.equals(dossier);
    }

    synchronized void forget() {
        rehearsed = null;
        flows.clear();
        rows.clear();
        notices.clear();
    }

    /** The flows the case went along, in order. */
    synchronized List<String> flows() {
        return List.copyOf(flows);
    }

    synchronized Set<MatchedRow> rows() {
        return Set.copyOf(rows);
    }

    /** Keys of the letters, in order. */
    synchronized List<String> notices() {
        return List.copyOf(notices);
    }
}
