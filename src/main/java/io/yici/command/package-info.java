/** The command line: what needs no server. */
@ApplicationModule(
        allowedDependencies = {
            "codes",
            "calendar",
            "catalogue",
            "catalogue :: scenario",
            "analysis",
            "analysis :: flow",
            "rehearsal",
            "ledger",
            "ledger :: tlog",
            "vault",
            "witness"
        })
@NullMarked
package io.yici.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
