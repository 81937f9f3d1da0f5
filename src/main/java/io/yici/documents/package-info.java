/** What citizens upload: checked by content, stored sealed. */
@ApplicationModule(allowedDependencies = {"codes", "sql", "vault"})
@NullMarked
package io.yici.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
