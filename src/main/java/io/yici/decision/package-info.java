/** Rules, their explanation, and proposed refusals. */
@ApplicationModule(
        allowedDependencies = {
            "analysis",
            "analysis :: parts",
            "codes",
            "vault",
            "ledger",
            "organisation",
            "catalogue",
            "exchange",
            "calendar",
            "cases",
            "cases :: timer",
            "certificate",
            "engine",
            "engine :: spi",
            "engine :: feel"
        })
@NullMarked
package io.yici.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
