/** Tests of the simulated departments. */
@NullMarked
package io.yici.simulator;

import org.jspecify.annotations.NullMarked;
