/** Certificates: issue, print, verify, revoke. */
@ApplicationModule(
        allowedDependencies = {
            "codes",
            "sql",
            "vault",
            "ledger",
            "ledger :: tlog",
            "organisation",
            "catalogue",
            "engine :: spi",
            "print",
            "site"
        })
@NullMarked
package io.yici.certificate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
