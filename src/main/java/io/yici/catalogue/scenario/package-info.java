/** Scenarios of a service: what is given, what is done, what comes of it; read strictly, and written from a rehearsal. */
@org.springframework.modulith.NamedInterface("scenario")
@NullMarked
package io.yici.catalogue.scenario;

import org.jspecify.annotations.NullMarked;
