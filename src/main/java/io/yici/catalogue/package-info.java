/** Service folders and registers: guides, materials, resources, versions. */
@ApplicationModule(allowedDependencies = {"codes", "calendar", "organisation", "site"})
@NullMarked
package io.yici.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
