package io.yici.notice;

import java.util.Locale;

/** A letter in both languages. */
record Letters(Letter chinese, Letter english) {

    Letter in(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : chinese;
    }
}
