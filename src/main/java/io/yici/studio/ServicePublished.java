package io.yici.studio;

import java.time.Instant;
import java.util.List;

/**
 * A service runs in a new version from now on; cases that began before stay on theirs.
 *
 * @param files that are new, changed or gone since the version before
 */
public record ServicePublished(String service, int version, List<String> files, Instant at) {

    public ServicePublished {
        files = List.copyOf(files);
    }
}
