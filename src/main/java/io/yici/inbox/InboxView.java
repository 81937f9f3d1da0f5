package io.yici.inbox;

import java.util.Arrays;
import java.util.Locale;

/** The views of a clerk's list. */
public enum InboxView {
    /** 待办: open work of the clerk's groups, whoever has it. The word is the view's name in addresses; nothing is left to be done here. */
    TODO,
    /** What the clerk has, or a colleague has for whom the clerk acts. */
    MINE,
    /** What waits for an applicant or stands still by law, in the clerk's groups. */
    WAITING,
    /** All that is not done in the groups the clerk oversees. */
    SUPERVISED,
    /** What the clerk did. */
    DONE;

    /** The stable name in addresses and messages. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The view of that name; the first where there is none. */
    public static InboxView of(String key) {
        return Arrays.stream(values())
                .filter(view -> view.key().equals(key))
                .findFirst()
                .orElse(TODO);
    }
}
