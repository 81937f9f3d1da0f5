package io.yici.site;

import java.util.List;

/**
 * What went wrong, as it is told: never with anything that was entered.
 *
 * @param code stable; the texts are {@code error.<code>} and, for what to do next, {@code error.<code>.next}
 * @param incident names this one event in the log and on the page
 */
record Problem(int status, String code, List<Object> arguments, String incident) {

    /** Request attribute that names the code before an error is sent. */
    static final String CODE = Problem.class.getName() + ".code";

    Problem {
        arguments = List.copyOf(arguments);
    }
}
