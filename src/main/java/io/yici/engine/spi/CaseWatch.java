package io.yici.engine.spi;

import java.util.Set;
import java.util.UUID;

/**
 * Is told which way a case goes, step by step. There is one where diagrams are rehearsed; where cases are real nobody watches, and it costs
 * nothing.
 */
public interface CaseWatch {

    /** The case goes along a flow of its diagram; told inside the engine's transaction. */
    void took(UUID dossier, String flow);

    /** A decision was made for the case: these rows of tables matched, those of required tables too. */
    void matched(UUID dossier, Set<MatchedRow> rows);

    /** A row of a decision table. */
    record MatchedRow(String decision, String row) {}
}
