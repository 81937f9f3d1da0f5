package io.yici.cases.web;

import java.util.UUID;

/** Who besides the applicant may read a case's documents; implemented by the module whose people work on cases. */
public interface CaseReaders {

    /** Whether this account may see the document for its work; a look that is allowed is logged by the one who allows it. */
    boolean mayRead(UUID dossier, UUID document, UUID account);
}
