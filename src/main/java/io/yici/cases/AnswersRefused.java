package io.yici.cases;

import io.yici.codes.YiciException;
import io.yici.site.FieldErrors;
import io.yici.site.FormErrors;

/** Answers given at once are missing or wrong. */
public final class AnswersRefused extends YiciException implements FieldErrors {

    private static final long serialVersionUID = 1L;

    private final transient FormErrors errors;

    public AnswersRefused(FormErrors errors) {
        super("answers.refused");
        this.errors = errors;
    }

    /** What is wrong, by the form's keys. */
    @Override
    public FormErrors errors() {
        return errors;
    }
}
