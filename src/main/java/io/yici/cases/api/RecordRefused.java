package io.yici.cases.api;

import io.yici.codes.YiciException;

/** Nothing can be said of this record: the application needs no such one, or it is not there yet. */
final class RecordRefused extends YiciException {

    private static final long serialVersionUID = 1L;

    private RecordRefused(String code) {
        super(code);
    }

    static RecordRefused unknown() {
        return new RecordRefused("record.unknown");
    }

    static RecordRefused notAnswered() {
        return new RecordRefused("record.not-answered");
    }
}
