package io.yici.cases;

import io.yici.engine.spi.FactSource;
import java.util.Set;
import java.util.UUID;

/** The facts a case has, for a decision table that names some of them. */
public interface FactNames extends FactSource {

    /** The names of all facts of the case's service, whether or not they have a value yet. */
    Set<String> names(UUID dossier);
}
