/** Reads BPMN, DMN and forms as a graph: checks, visits, pull plan; pure, no Spring. */
@ApplicationModule(
        allowedDependencies = {"codes", "calendar", "catalogue", "catalogue :: scenario", "engine :: expression"})
@NullMarked
package io.yici.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
