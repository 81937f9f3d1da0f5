/** What happens to cases by the passing of time: kept in the database, carried out by any node within a second. */
@org.springframework.modulith.NamedInterface("timer")
@NullMarked
package io.yici.cases.timer;

import org.jspecify.annotations.NullMarked;
