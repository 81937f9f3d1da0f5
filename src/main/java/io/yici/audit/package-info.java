/** The log for those who check it: its signed head and its tree for everybody, its entries for auditors. */
@ApplicationModule(
        allowedDependencies = {
            "analysis",
            "calendar",
            "cases",
            "cases :: web",
            "catalogue",
            "codes",
            "documents",
            "exchange",
            "ledger",
            "ledger :: tlog",
            "organisation",
            "site",
            "sql",
            "vault"
        })
@NullMarked
package io.yici.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
