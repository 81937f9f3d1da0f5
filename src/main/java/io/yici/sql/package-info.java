/** How instants go into and come out of both databases. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.yici.sql;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
