/** Tests of the calendar. */
@NullMarked
package io.yici.calendar;

import org.jspecify.annotations.NullMarked;
