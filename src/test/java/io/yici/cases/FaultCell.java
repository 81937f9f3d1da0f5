package io.yici.cases;

import io.yici.simulator.Fault;
import java.util.List;

/** One fault of a register when it is asked for one record of one case, at one moment of that case. */
record FaultCell(String service, String requirement, String resource, String role, Fault fault, Moment moment) {

    enum Moment {
        /** While the applicant fills in the draft. */
        BEFORE,
        /** When the application is submitted, with records and all. */
        DURING,
        /** When the register is asked in the background for what is still to come. */
        AFTER
    }

    /** Whether a person must look where the register said something wrong, so that it is left as it is; from anything else it recovers. */
    boolean needsPerson() {
        return fault == Fault.OTHER_PERSON || fault == Fault.INVALID || fault == Fault.FORGED;
    }

    /** Whether only a row that the register holds can be wrong in this way. */
    boolean spoilsRows() {
        return fault == Fault.OTHER_PERSON || fault == Fault.INVALID || fault == Fault.EXTRA_FIELD;
    }

    /**
     * What became of the case.
     *
     * @param word {@code record}, when the record came, or {@code clerk}, when a clerk looks instead; {@code none} where there was no row to get wrong
     * @param wrong what must not be
     */
    record Outcome(FaultCell cell, String word, List<String> wrong) {

        Outcome {
            wrong = List.copyOf(wrong);
        }
    }
}
