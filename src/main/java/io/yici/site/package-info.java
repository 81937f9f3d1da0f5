/** Page frame, form dialect, locales, errors, security headers, sign-in. */
@ApplicationModule(allowedDependencies = {"codes", "organisation"})
@NullMarked
package io.yici.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
