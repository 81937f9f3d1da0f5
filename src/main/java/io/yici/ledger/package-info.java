/** The log of every access and decision. */
@ApplicationModule(allowedDependencies = {"codes", "loop", "sql"})
@NullMarked
package io.yici.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
