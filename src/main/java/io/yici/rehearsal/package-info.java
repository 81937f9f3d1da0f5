/** Rehearses services: runs their scenarios as cases would run, against simulated departments, and tells what was walked. */
@ApplicationModule(
        allowedDependencies = {
            "codes",
            "calendar",
            "catalogue",
            "catalogue :: scenario",
            "analysis",
            "documents",
            "organisation",
            "exchange",
            "cases",
            "cases :: web",
            "decision",
            "engine",
            "engine :: spi",
            "inbox",
            "publicity",
            "simulator",
            "site"
        })
@NullMarked
package io.yici.rehearsal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
