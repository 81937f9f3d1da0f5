package io.yici.site;

import java.math.BigDecimal;
import java.text.FieldPosition;
import java.text.Format;
import java.text.ParsePosition;
import org.jspecify.annotations.Nullable;

/** Writes whatever a text's placeholder is given as it is. */
final class PlainFormat extends Format {

    private static final long serialVersionUID = 1L;

    @Override
    public StringBuffer format(Object value, StringBuffer into, FieldPosition position) {
        return into.append(value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value));
    }

    @Override
    public @Nullable Object parseObject(String text, ParsePosition position) {
        position.setErrorIndex(position.getIndex());
        return null;
    }
}
