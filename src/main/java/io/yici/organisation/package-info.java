/** People who sign in, departments, clerks and their groups. */
@ApplicationModule(allowedDependencies = {"codes", "vault", "ledger", "sql"})
@NullMarked
package io.yici.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
