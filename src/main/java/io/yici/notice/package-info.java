/** What the authority tells a person in writing: letters in their account, and word of them by mail and SMS. */
@ApplicationModule(
        allowedDependencies = {
            "codes",
            "vault",
            "ledger",
            "organisation",
            "catalogue",
            "calendar",
            "cases",
            "cases :: web",
            "site",
            "print"
        })
@NullMarked
package io.yici.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
