package io.yici.catalogue;

import java.util.List;
import java.util.Locale;

/** Tells which other services are handled together with one; whoever knows its diagram does. */
public interface HandledTogether {

    /** Their names in the language, those that a version calls and not what these call in turn. */
    List<String> with(ServiceVersion version, Locale locale);
}
