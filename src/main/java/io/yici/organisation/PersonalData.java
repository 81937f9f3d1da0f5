package io.yici.organisation;

import java.util.Locale;
import java.util.UUID;

/** What a module holds about a person, for the copy that the person may ask for (Personal Information Protection Law, article 45); each module that holds something says it. */
public interface PersonalData {

    /** Of what it is, in the copy: a word of lower-case letters. */
    String part();

    /** All of it, unmasked, as maps, lists, text, numbers and truths; nothing of anybody else's. */
    Object of(UUID account, Locale locale);
}
