/** The log of every access and decision. */
@ApplicationModule(allowedDependencies = {"codes", "sql"})
@NullMarked
package io.yici.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
