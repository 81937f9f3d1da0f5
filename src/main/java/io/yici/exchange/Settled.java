package io.yici.exchange;

import java.util.UUID;

/** Says of a running case whether a record it needs is there; implemented by the module that runs it and has read its requests already. */
public interface Settled {

    boolean isSettled(UUID dossier, String requirement);
}
