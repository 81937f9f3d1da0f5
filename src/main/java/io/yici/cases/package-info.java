/** Drafts, applications and case files: their states, clock and pages. */
@ApplicationModule(
        allowedDependencies = {
            "codes",
            "calendar",
            "vault",
            "ledger",
            "loop",
            "organisation",
            "catalogue",
            "analysis",
            "analysis :: parts",
            "documents",
            "print",
            "exchange",
            "exchange :: connector",
            "engine",
            "engine :: spi",
            "engine :: feel",
            "site"
        })
@NullMarked
package io.yici.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
