package io.yici.engine.spi;

import java.util.UUID;

/** Is told, inside the engine's transaction, how a case ended. */
public interface CaseListener {

    /**
     * An end event was reached.
     *
     * @param outcome the end event's property {@code outcome}, such as {@code granted} or {@code refused}
     */
    void concluded(UUID dossier, String outcome);
}
