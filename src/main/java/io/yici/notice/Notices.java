package io.yici.notice;

import io.yici.cases.CaseFile;
import io.yici.cases.CaseFiles;
import io.yici.cases.NoticeDue;
import io.yici.cases.NoticeTakenBack;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The letters: written in the transaction of the act they tell, read by whom they are for. */
@Component
class Notices {

    /** A number with two digits is as much as a mark in the navigation can show. */
    private static final int MOST_COUNTED = 100;

    private static final int OF_CASE = 100;

    private final NoticeStore store;
    private final LetterWriter writer;
    private final Outbox outbox;
    private final CaseFiles files;
    private final Clock clock;

    Notices(NoticeStore store, LetterWriter writer, Outbox outbox, CaseFiles files, Clock clock) {
        this.store = store;
        this.writer = writer;
        this.outbox = outbox;
        this.files = files;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(NoticeDue due) {
        LetterKind kind = LetterKind.of(due.kind());
        kind.require(due.facts());
        CaseFile file = files.of(due.dossier());
        UUID account = Objects.requireNonNullElse(due.account(), file.account());
        Notice notice = new Notice(
                UUID.randomUUID(),
                file.id(),
                account,
                kind,
                file.service(),
                file.serviceVersion(),
                clock.instant(),
                due.from(),
                null);
        store.insert(notice, writer.write(kind, file, account, due.facts()));
        outbox.tell(notice);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBack(NoticeTakenBack undone) {
        store.takeBack(undone.dossier(), LetterKind.of(undone.kind()), clock.instant());
    }

    /** What the person can read, the newest first. */
    List<Notice> of(UUID account, int offset, int limit) {
        return store.ofAccount(account, clock.instant(), offset, limit);
    }

    /** What the applicant can read of a case, the newest first. */
    List<Notice> ofCase(UUID dossier) {
        return store.ofDossier(dossier, files.of(dossier).account(), clock.instant(), OF_CASE);
    }

    int unread(UUID account) {
        return store.unread(account, clock.instant(), MOST_COUNTED);
    }

    /**
     * The person's own letter.
     *
     * @throws NoticeNotFound when there is none, it is somebody else's, or has not left the house
     */
    Notice own(UUID id, UUID account) {
        Instant now = clock.instant();
        return store.find(id)
                .filter(notice -> notice.account().equals(account))
                .filter(notice -> !notice.visibleFrom().isAfter(now))
                .orElseThrow(NoticeNotFound::new);
    }

    /** Whether it is about a case of the person's own, and not about their record in somebody else's. */
    boolean isOfOwnCase(Notice notice) {
        return files.of(notice.dossier()).account().equals(notice.account());
    }

    Letters letters(Notice notice) {
        return store.open(notice);
    }

    void read(Notice notice) {
        if (notice.isUnread()) {
            store.read(notice.id(), clock.instant());
        }
    }
}
