package io.yici.engine.spi;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where conditions and decision tables read the facts of a case, instead of process variables. */
public interface FactSource {

    /** Whether this name is a fact at all, whatever its value. */
    boolean knows(UUID dossier, String name);

    /** The fact's value, made of maps, lists, text, numbers, booleans and dates; null where the case has none. */
    @Nullable
    Object fact(UUID dossier, String name);
}
