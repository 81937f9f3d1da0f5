/** Identifiers that check themselves: person, credit code, region, item, case number. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.yici.codes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
