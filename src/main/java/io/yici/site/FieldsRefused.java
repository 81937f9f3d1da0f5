package io.yici.site;

import io.yici.codes.YiciException;

/** Something a program sent is wrong, field by field. */
public final class FieldsRefused extends YiciException implements FieldErrors {

    private static final long serialVersionUID = 1L;

    private final transient FormErrors errors;

    public FieldsRefused(FormErrors errors) {
        super("request.fields");
        this.errors = errors;
    }

    /** One field is wrong, for the reason that the message's key names. */
    public static FieldsRefused because(String field, String key, Object... arguments) {
        return new FieldsRefused(new FormErrors().add(field, key, arguments));
    }

    @Override
    public FormErrors errors() {
        return errors;
    }
}
