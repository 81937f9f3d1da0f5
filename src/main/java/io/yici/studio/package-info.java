/** Designers' pages and publishing of service folders. */
@ApplicationModule(
        allowedDependencies = {
            "codes",
            "calendar",
            "catalogue",
            "catalogue :: scenario",
            "rehearsal",
            "analysis",
            "analysis :: flow",
            "analysis :: parts",
            "engine",
            "engine :: spi",
            "cases",
            "decision",
            "ledger",
            "loop",
            "organisation",
            "site"
        })
@NullMarked
package io.yici.studio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
