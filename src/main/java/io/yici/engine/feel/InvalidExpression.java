package io.yici.engine.feel;

import io.yici.codes.YiciException;

/** A FEEL expression of a service or register that cannot be read or evaluated. The values it met are not told. */
public final class InvalidExpression extends YiciException {

    private static final long serialVersionUID = 1L;

    InvalidExpression(String expression) {
        super("expression.invalid", expression);
    }
}
