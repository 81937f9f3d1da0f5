/** Certificates: issue, print, verify, revoke. */
@ApplicationModule(
        allowedDependencies = {
            "codes",
            "calendar",
            "vault",
            "ledger",
            "organisation",
            "catalogue",
            "exchange",
            "cases",
            "decision",
            "engine",
            "engine :: spi",
            "site"
        })
@NullMarked
package io.yici.certificate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
