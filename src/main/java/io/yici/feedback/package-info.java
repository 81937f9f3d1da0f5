/** What is said against departments' records: objections, their time limits, and the departments' answers. */
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
            "cases :: web",
            "site"
        })
@NullMarked
package io.yici.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
