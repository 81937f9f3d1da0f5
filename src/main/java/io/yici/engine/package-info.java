/** The only module that runs Camunda: deploys, starts, wakes and completes. */
@ApplicationModule(allowedDependencies = {"codes"})
@NullMarked
package io.yici.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
