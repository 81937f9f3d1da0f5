package io.yici.exchange.connector;

import java.util.List;
import java.util.UUID;

/**
 * One question to one register about one person or thing.
 *
 * @param requestId the same each time the question is repeated, so that a department can tell a repetition
 * @param resource id of the register's resource
 * @param fields the fields that are asked for; nothing else is used
 * @param keyField the field asked by
 * @param key its value: personal data
 */
public record RegisterQuestion(
        UUID requestId,
        RegisterEndpoint endpoint,
        String resource,
        List<String> fields,
        String keyField,
        String key,
        Purpose purpose) {

    public RegisterQuestion {
        fields = List.copyOf(fields);
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("A question asks for fields");
        }
    }

    /** The endpoint, of the kind that the connector asked speaks to. */
    <E extends RegisterEndpoint> E endpoint(Class<E> kind) {
        return kind.cast(endpoint);
    }

    /** The question without the person it is about. */
    @Override
    public String toString() {
        return requestId + " " + resource + " of " + endpoint;
    }
}
