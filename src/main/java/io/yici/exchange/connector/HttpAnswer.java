package io.yici.exchange.connector;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a department's server answered.
 *
 * @param headers by name in lower case, the first of each
 * @param body JSON text, not read yet; empty where there was none or it was not wanted
 */
record HttpAnswer(int status, Map<String, String> headers, byte[] body) {

    private static final Set<Integer> REFUSALS = Set.of(400, 401, 403, 404, 405, 406, 409, 410, 413, 415, 422);

    @Nullable
    String header(String name) {
        return headers.get(name);
    }

    /** The body of success. */
    byte[] success() throws AskingFailed {
        if (status == 429) {
            throw new AskingFailed(FailureKind.QUOTA, "429");
        }
        if (status != 200) {
            throw new AskingFailed(FailureKind.HTTP, String.valueOf(status));
        }
        return body;
    }

    /** The body of success, where the server speaks HTTP so far that a wrong question has a status of its own. */
    byte[] successOrRefusal() throws AskingFailed {
        if (REFUSALS.contains(status)) {
            throw AskingFailed.refused(String.valueOf(status));
        }
        return success();
    }
}
