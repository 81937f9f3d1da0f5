/** What people may ask of those who hold data about them: a copy, a person to look at a decision, and to be told of a breach. */
@ApplicationModule(
        allowedDependencies = {
            "codes",
            "sql",
            "calendar",
            "vault",
            "ledger",
            "organisation",
            "catalogue",
            "cases",
            "decision",
            "engine :: spi",
            "inbox",
            "provenance",
            "site"
        })
@NullMarked
package io.yici.rights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
