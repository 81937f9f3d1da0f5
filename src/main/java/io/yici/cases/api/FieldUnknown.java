package io.yici.cases.api;

import io.yici.codes.YiciException;

/** The form has no such field for files, and the service no such record. */
final class FieldUnknown extends YiciException {

    private static final long serialVersionUID = 1L;

    FieldUnknown() {
        super("field.unknown");
    }
}
