/** Who works where and may do what: the administrator's pages and files of the organisation, and what changed, for auditors. */
@ApplicationModule(allowedDependencies = {"codes", "organisation", "site"})
@NullMarked
package io.yici.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
