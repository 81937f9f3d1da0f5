package io.yici.site;

/**
 * One entry of the navigation as it is shown.
 *
 * @param key of the text, {@code site.nav.<key>}
 * @param current whether the page shown lies under it
 */
public record NavigationEntry(String key, String path, String icon, boolean current) {}
