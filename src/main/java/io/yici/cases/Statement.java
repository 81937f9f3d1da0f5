package io.yici.cases;

import io.yici.catalogue.Comparison;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;

/**
 * What one record states of a fact that several registers state.
 *
 * @param requirement name of the record
 */
record Statement(String requirement, Comparison.Source source, Object value) {

    /** Whether the other record states the same. */
    boolean agreesWith(Statement other, Comparison comparison) {
        return switch (comparison.how()) {
            case EXACT -> text(value).equals(text(other.value));
            case NAME -> name(value).equals(name(other.value));
            case NUMBER -> isNear(number(value), number(other.value), comparison.tolerance());
        };
    }

    private static String text(Object value) {
        return Normalizer.normalize(value.toString(), Normalizer.Form.NFKC).strip();
    }

    /** Registers write full-width letters, blanks within names, and various dots between the parts of a name. */
    private static String name(Object value) {
        return text(value).replaceAll("[\\s·•・.]", "").toUpperCase(Locale.ROOT);
    }

    private static BigDecimal number(Object value) {
        return value instanceof BigDecimal number ? number : new BigDecimal(value.toString());
    }

    private static boolean isNear(BigDecimal one, BigDecimal other, BigDecimal tolerance) {
        BigDecimal larger = one.abs().max(other.abs());
        return one.subtract(other).abs().compareTo(larger.multiply(tolerance)) <= 0;
    }

    @Override
    public String toString() {
        return "Statement[" + requirement + "]";
    }
}
