package io.yici.site.form;

/** The dialect's own words in the reader's language. */
@FunctionalInterface
interface Texts {

    String get(String key, Object... arguments);
}
