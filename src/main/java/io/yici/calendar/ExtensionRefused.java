package io.yici.calendar;

import io.yici.codes.YiciException;
import java.time.LocalDate;

/** A limit cannot be made longer in this way. */
public final class ExtensionRefused extends YiciException {

    private static final long serialVersionUID = 1L;

    private ExtensionRefused(String code, Object... arguments) {
        super(code, arguments);
    }

    static ExtensionRefused repeated() {
        return new ExtensionRefused("calendar.extended-already");
    }

    static ExtensionRefused inOtherUnit() {
        return new ExtensionRefused("calendar.extension-unit");
    }

    static ExtensionRefused outside(LocalDate on, LocalDate received, LocalDate due) {
        return new ExtensionRefused("calendar.extension-outside", on, received, due);
    }
}
