/** Demo registers as real HTTP servers (demo profile). */
@ApplicationModule(
        allowedDependencies = {
            "cases",
            "codes",
            "ledger",
            "ledger :: tlog",
            "witness",
            "catalogue",
            "organisation",
            "vault",
            "notice",
            "site",
            "exchange",
            "exchange :: connector"
        })
@NullMarked
package io.yici.simulator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
