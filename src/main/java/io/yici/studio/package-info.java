/** Designers' pages and publishing of service folders. */
@ApplicationModule(
        allowedDependencies = {
            "codes",
            "catalogue",
            "analysis",
            "engine",
            "engine :: spi",
            "cases",
            "organisation",
            "site"
        })
@NullMarked
package io.yici.studio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
