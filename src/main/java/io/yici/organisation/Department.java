package io.yici.organisation;

import java.util.Locale;

/** A department with its names; its id is its register's, where it keeps one. */
public record Department(String id, String chinese, String english) {

    public String name(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : chinese;
    }
}
