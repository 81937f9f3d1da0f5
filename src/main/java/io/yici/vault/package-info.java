/** Encryption of personal data: keys, sealing, erasure by destroying keys. */
@ApplicationModule(allowedDependencies = {"codes", "ledger", "loop", "sql"})
@NullMarked
package io.yici.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
