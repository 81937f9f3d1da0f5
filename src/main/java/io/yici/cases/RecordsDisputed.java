package io.yici.cases;

import java.util.List;
import java.util.UUID;

/**
 * An application was submitted in which records are said to be wrong; published in the transaction that receives it.
 *
 * @param service id of the service applied for
 */
public record RecordsDisputed(UUID dossier, String service, List<Dispute> disputes) {

    public RecordsDisputed {
        disputes = List.copyOf(disputes);
    }
}
