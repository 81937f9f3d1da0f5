/** Working days and legal clocks, pure arithmetic. */
@ApplicationModule(allowedDependencies = {"codes"})
@NullMarked
package io.yici.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
