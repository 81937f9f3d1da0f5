package io.yici.certificate;

import java.util.Locale;
import java.util.Optional;

/** Where the words of a certificate come from. */
interface Wording {

    /** A text of the service, in the version the case began with. */
    Optional<String> service(String service, int version, String key, Locale locale);

    String department(String id, Locale locale);

    /** A text of the pages. */
    String page(String key, Locale locale, Object... arguments);
}
