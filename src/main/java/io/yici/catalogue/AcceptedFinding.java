package io.yici.catalogue;

import java.util.List;

/**
 * A warning that stays, for a reason.
 *
 * @param elements as findings name them; the file's name where they name none
 */
public record AcceptedFinding(String rule, List<String> elements, String reason) {

    public AcceptedFinding {
        elements = List.copyOf(elements);
    }
}
