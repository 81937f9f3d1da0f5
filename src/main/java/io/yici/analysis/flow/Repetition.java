package io.yici.analysis.flow;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;

/**
 * How often one token carries an activity out.
 *
 * @param least fewest times
 * @param known how many times when the diagram says so; 0 when only data do
 */
record Repetition(int least, int known) {

    private static final Pattern NUMBER = Pattern.compile("\\s*(?:[$#]\\{\\s*)?(\\d{1,4})\\s*}?\\s*");

    static final Repetition ONCE = new Repetition(1, 1);

    static Repetition of(Activity activity) {
        if (!(activity.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics loop)) {
            return ONCE;
        }
        int known = 0;
        if (loop.getLoopCardinality() != null) {
            Matcher number = NUMBER.matcher(loop.getLoopCardinality().getTextContent());
            known = number.matches() ? Integer.parseInt(number.group(1)) : 0;
        }
        boolean early = loop.getCompletionCondition() != null;
        return new Repetition(early ? Math.min(known, 1) : known, known);
    }

    boolean isOpen() {
        return known == 0;
    }

    /** How often it is carried out at least by one that is not skipped. */
    int sure() {
        return Math.max(1, known);
    }
}
