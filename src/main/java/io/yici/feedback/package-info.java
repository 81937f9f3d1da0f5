/** What people say of records and of decisions: objections, ratings, and what departments answer; and where a case stands, for whoever has its code. */
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
            "cases :: timer",
            "cases :: web",
            "site"
        })
@NullMarked
package io.yici.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
