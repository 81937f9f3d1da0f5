package io.yici.organisation;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Files that a module holds about a person, for the copy that the person may ask for; opened one by one. */
public interface PersonalFiles {

    /**
     * A file.
     *
     * @param path in the copy, of letters, figures, points, hyphens and slashes besides the name that its owner gave it
     */
    record One(String path, Supplier<byte[]> content) {}

    List<One> of(UUID account);
}
