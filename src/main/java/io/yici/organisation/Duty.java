package io.yici.organisation;

import java.util.Locale;

/** What a member may do in a group of clerks. */
public enum Duty {
    /** Says whether an application is accepted. */
    INTAKE,
    /** Looks at a case and says what was found. */
    REVIEW,
    /** Confirms or overturns what others found. */
    APPROVE,
    /** Gives the group's work to its members, and asks for a correction a second time: 窗口负责人. */
    HEAD;

    /** The stable name in files, addresses and messages. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
