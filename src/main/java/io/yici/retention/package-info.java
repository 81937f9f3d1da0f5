/** Destroys what was kept as long as the law asks: lists of closed cases, proposed by one person, approved by a second; and closes the account of whoever wants to leave. */
@ApplicationModule(
        allowedDependencies = {"cases", "catalogue", "codes", "ledger", "loop", "organisation", "site", "sql", "vault"})
@NullMarked
package io.yici.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
