package io.yici.cases;

import java.util.UUID;

/**
 * Two registers state the same fact of a person differently; published in the transaction that runs the case.
 *
 * @param service id of the service the case is of
 * @param comparison id of the fact in the registers' folder
 * @param counts name of the record that counts
 * @param other name of the record that says otherwise
 * @param material whether the decision hangs on it
 */
public record RecordsDiffer(
        UUID dossier, String service, String comparison, String counts, String other, boolean material) {}
