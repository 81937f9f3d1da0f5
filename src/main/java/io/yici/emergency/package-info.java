/** A look at one case's records by a clerk who has no work on it, in an emergency: a second person agrees, it is short, and the citizen is told. */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "cases",
            "cases :: web",
            "catalogue",
            "codes",
            "exchange",
            "inbox",
            "ledger",
            "organisation",
            "site",
            "sql",
            "vault"
        })
@NullMarked
package io.yici.emergency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
