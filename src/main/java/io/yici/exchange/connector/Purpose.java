package io.yici.exchange.connector;

/**
 * Why a record is asked for; no question leaves without it.
 *
 * @param item code of the service item
 * @param material the material the record stands for: the service's name of the requirement
 * @param accessor who looks: the case itself, or a clerk's handle
 * @param caseId the case, or the draft it grows from
 */
public record Purpose(String item, String material, String accessor, String caseId) {

    public Purpose {
        if (item.isBlank() || material.isBlank() || accessor.isBlank() || caseId.isBlank()) {
            throw new IllegalArgumentException("A purpose names item, material, accessor and case");
        }
    }
}
