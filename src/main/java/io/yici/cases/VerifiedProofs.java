package io.yici.cases;

import io.yici.catalogue.ServiceItem;
import io.yici.documents.Document;
import io.yici.documents.DocumentId;
import io.yici.documents.Documents;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Proofs that an applicant handed in for another application and a clerk found true, so that nobody need hand them in twice. */
@Component
public class VerifiedProofs {

    /** For how long after it was handed in a proof counts again [demo]. */
    private static final Duration COUNTS = Duration.ofDays(90);

    private final CaseFileStore files;
    private final CaseVersions versions;
    private final DisputeStore disputes;
    private final Documents documents;
    private final Clock clock;

    VerifiedProofs(
            CaseFileStore files, CaseVersions versions, DisputeStore disputes, Documents documents, Clock clock) {
        this.files = files;
        this.versions = versions;
        this.disputes = disputes;
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * A proof that can stand for a record again.
     *
     * @param from the case it was handed in for
     */
    public record Verified(CaseFile from, Document document) {

        @Override
        public String toString() {
            return "Verified[" + document.id() + "]";
        }
    }

    /** The latest one for what the record of this application is about; only of the applicant's own records. */
    public Optional<Verified> of(CaseFile file, String requirement) {
        ServiceItem item = versions.of(file).item();
        ServiceItem.Requirement wanted = item.requirement(requirement).orElseThrow();
        if (!isOwn(item, wanted)) {
            return Optional.empty();
        }
        return files.ofAccount(file.account(), 100).stream()
                .filter(other -> !other.id().equals(file.id()))
                .flatMap(other -> of(other, wanted).stream())
                .findFirst();
    }

    private Optional<Verified> of(CaseFile other, ServiceItem.Requirement wanted) {
        ServiceItem item = versions.of(other).item();
        Instant since = clock.instant().minus(COUNTS);
        return disputes.ofDossier(other.id()).stream()
                .filter(dispute -> dispute.finding() == Dispute.Finding.MATERIAL_PREVAILS)
                .filter(dispute -> dispute.raisedAt().isAfter(since))
                .filter(dispute -> item.requirement(dispute.requirement())
                        .filter(found -> isOwn(item, found) && found.resource().equals(wanted.resource()))
                        .isPresent())
                .flatMap(dispute -> Optional.ofNullable(dispute.document()).stream())
                .flatMap(document -> documents.find(other.id(), new DocumentId(document)).stream())
                .map(document -> new Verified(other, document))
                .findFirst();
    }

    private static boolean isOwn(ServiceItem item, ServiceItem.Requirement requirement) {
        return item.role(requirement.of()).filter(ServiceItem.Role::self).isPresent();
    }

    /** Copies the proof to this application, sealed with its key; gives the copy's id. */
    public Optional<UUID> takeOver(CaseFile file, String requirement) {
        return of(file, requirement).map(proof -> {
            Document document = proof.document();
            byte[] content = documents.open(proof.from().id(), document.id());
            return documents
                    .store(file.id(), requirement, document.fileName(), new ByteArrayInputStream(content))
                    .value();
        });
    }
}
