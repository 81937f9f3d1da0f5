/** Rules, their explanation, and proposed refusals. */
@ApplicationModule(
        allowedDependencies = {
            "codes",
            "vault",
            "ledger",
            "catalogue",
            "exchange",
            "cases",
            "engine",
            "engine :: spi",
            "engine :: feel"
        })
@NullMarked
package io.yici.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
