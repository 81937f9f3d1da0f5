package io.yici.site;

import org.jspecify.annotations.Nullable;

/**
 * One entry of the navigation as it is shown.
 *
 * @param key of the text, {@code site.nav.<key>}
 * @param current whether the page shown lies under it
 * @param count of what is new there, as it is shown; null where nothing is
 */
public record NavigationEntry(
        String key,
        String path,
        String icon,
        boolean current,
        @Nullable String count) {}
