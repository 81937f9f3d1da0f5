package io.yici.calendar;

import io.yici.codes.YiciException;

/** A calendar file cannot be used. Says which, where and why. */
public final class InvalidCalendar extends YiciException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;
    private final String problem;

    InvalidCalendar(String file, int line, String problem) {
        super("calendar.invalid", file, line, problem);
        this.file = file;
        this.line = line;
        this.problem = problem;
    }

    public String file() {
        return file;
    }

    /** From 1; 0 where the problem has no place in the file. */
    public int line() {
        return line;
    }

    /** One sentence for the person who edits the file. */
    public String problem() {
        return problem;
    }

    @Override
    public String getMessage() {
        return file + (line > 0 ? ", line " + line : "") + ": " + problem;
    }
}
