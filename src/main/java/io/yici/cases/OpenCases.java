package io.yici.cases;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How many drafts and running cases there are of each version of a service, and which were decided last. */
@Component
public class OpenCases {

    private final OpenCaseStore store;

    OpenCases(OpenCaseStore store) {
        this.store = store;
    }

    /** The latest version first; versions of which nothing is open are left out. */
    public List<OfVersion> of(String service) {
        return store.of(service);
    }

    /** How many running cases of a version have each status. */
    public Map<CaseStatus, Integer> running(String service, int version) {
        return store.running(service, version);
    }

    /** The running cases of a version, by their numbers. */
    public List<Running> listed(String service, int version) {
        return store.listed(service, version);
    }

    /** The latest cases of a service that rules or clerks decided, the latest first. */
    public List<ClosedCase> closed(String service, int limit) {
        return store.closed(service, limit);
    }

    /** A case that is handed in and not closed. */
    public record Running(UUID dossier, String number) {}

    /**
     * What is open of a version.
     *
     * @param drafts begun and not handed in
     * @param running handed in and not closed
     */
    public record OfVersion(int version, int drafts, int running) {}
}
