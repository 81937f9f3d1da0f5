package io.yici.organisation;

import java.util.Locale;

/** A group of clerks; diagrams name it by its id. */
public record WorkGroup(String id, String department, String chinese, String english) {

    public String name(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : chinese;
    }
}
