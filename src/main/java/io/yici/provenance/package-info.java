/** Whence a decision comes: its rules, the fields they read, and who gave them; and whether it comes out the same again. */
@ApplicationModule(
        allowedDependencies = {
            "codes",
            "sql",
            "loop",
            "vault",
            "ledger",
            "organisation",
            "catalogue",
            "analysis",
            "analysis :: parts",
            "exchange",
            "cases",
            "cases :: web",
            "decision",
            "engine",
            "engine :: feel",
            "inbox",
            "site"
        })
@NullMarked
package io.yici.provenance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
