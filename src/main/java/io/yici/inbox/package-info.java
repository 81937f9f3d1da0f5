/** Clerks' work list. */
@ApplicationModule(
        allowedDependencies = {
            "analysis",
            "audit",
            "codes",
            "calendar",
            "vault",
            "ledger",
            "organisation",
            "catalogue",
            "documents",
            "exchange",
            "cases",
            "cases :: timer",
            "cases :: web",
            "decision",
            "engine",
            "engine :: spi",
            "publicity",
            "site"
        })
@NullMarked
package io.yici.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
