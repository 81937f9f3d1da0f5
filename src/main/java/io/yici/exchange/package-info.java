/** Pulls records from departments: plan, requests, failure, evidence. */
@ApplicationModule(
        allowedDependencies = {
            "codes",
            "organisation",
            "catalogue",
            "analysis",
            "vault",
            "ledger",
            "engine :: spi",
            "engine :: feel"
        })
@NullMarked
package io.yici.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
