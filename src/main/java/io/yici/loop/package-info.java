/** Work that is done again and again on a thread of its own. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.yici.loop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
