/** A witness that a department runs: cosigns how far logs have come, and reads what they tell of its department. Stands alone; knows nothing of the product but the log's formats. */
@ApplicationModule(allowedDependencies = {"codes", "ledger :: tlog"})
@NullMarked
package io.yici.witness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
