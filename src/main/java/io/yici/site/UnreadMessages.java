package io.yici.site;

import java.util.UUID;

/** How many letters a person has not opened; implemented by the module that keeps them. */
public interface UnreadMessages {

    /** Counted up to 100, which stands for more. */
    int of(UUID account);
}
