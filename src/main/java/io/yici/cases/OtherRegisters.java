package io.yici.cases;

import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What other registers state of the facts that a missing record would have been the authority for. It tells a clerk where to look and stands for
 * nothing: no rule reads it instead of the record.
 */
@Component
public class OtherRegisters {

    private final Reconciliation reconciliation;

    OtherRegisters(Reconciliation reconciliation) {
        this.reconciliation = reconciliation;
    }

    /**
     * A fact as another record states it.
     *
     * @param factKey message key of the fact, among the registers' texts
     * @param record the service's name of the record
     */
    public record Said(String factKey, String record, Object value) {

        @Override
        public String toString() {
            return "Said[" + factKey + " by " + record + "]";
        }
    }

    /** For each such fact what the register that was brought up to date last says. */
    public List<Said> of(CaseFile file, String requirement) {
        return reconciliation.elsewhere(file, requirement).entrySet().stream()
                .map(one -> new Said(
                        one.getKey().nameKey(),
                        one.getValue().requirement(),
                        one.getValue().value()))
                .toList();
    }
}
