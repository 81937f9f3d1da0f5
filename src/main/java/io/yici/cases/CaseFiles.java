package io.yici.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Case files for modules that work on cases; read once a transaction. */
@Component
public class CaseFiles {

    private static final String FILE = "file";

    private final CaseFileStore store;
    private final CaseScope scope;

    CaseFiles(CaseFileStore store, CaseScope scope) {
        this.store = store;
        this.scope = scope;
    }

    /**
     * The case file as the current transaction knows it.
     *
     * @throws CaseNotFound when there is none
     */
    public CaseFile of(UUID dossier) {
        return scope.get(dossier, FILE, () -> store.find(dossier).orElseThrow(CaseNotFound::new));
    }

    /** The case file as it is after what the current transaction did to it. */
    public CaseFile now(UUID dossier) {
        CaseFile file = store.find(dossier).orElseThrow(CaseNotFound::new);
        know(file);
        return file;
    }

    /** The case file, locked until the transaction ends: whoever changes a case and something of it locks the case first. */
    public CaseFile lock(UUID dossier) {
        CaseFile file = store.lock(dossier).orElseThrow(CaseNotFound::new);
        know(file);
        return file;
    }

    /** The case of a query code, as people type it from their receipt. */
    public Optional<CaseFile> ofQueryCode(String queryCode) {
        return store.ofQueryCode(queryCode);
    }

    /** The case of a case number. */
    public Optional<CaseFile> ofNumber(String number) {
        return store.ofCaseNumber(number);
    }

    /** What the applicant applied for before at the same service, the latest first. */
    public List<CaseFile> earlier(CaseFile file, int limit) {
        return store.earlier(file, limit);
    }

    /** Drafts that were given up, or cut off, before an instant, and are still there; the earliest first. */
    public List<CaseFile> draftsGivenUpBefore(Instant instant, int limit) {
        return store.draftsGivenUpBefore(instant, limit);
    }

    /** All drafts and cases of an account but those that were destroyed, the earliest first. */
    public List<CaseFile> left(UUID account) {
        return store.left(account);
    }

    /** Marks a case as destroyed: whoever calls this destroys its key. */
    public void destroyed(UUID dossier, Instant now) {
        store.destroyed(dossier, now);
    }

    /** Cases of a service that closed before an instant and are still there, the earliest first; drafts that were never handed in are none. */
    public List<CaseFile> closedBefore(String service, Instant instant, int limit) {
        return store.closedBefore(service, instant, limit);
    }

    void know(CaseFile file) {
        scope.put(file.id(), FILE, file);
    }
}
