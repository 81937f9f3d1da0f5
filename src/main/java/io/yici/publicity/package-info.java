/** What the law has made public of a case for some days, and what anybody says against it (公示、公示异议). */
@ApplicationModule(
        allowedDependencies = {
            "codes",
            "calendar",
            "vault",
            "ledger",
            "organisation",
            "catalogue",
            "cases",
            "cases :: web",
            "engine :: spi",
            "site"
        })
@NullMarked
package io.yici.publicity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
