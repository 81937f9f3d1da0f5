/** Tests of how registers are asked. */
@NullMarked
package io.yici.exchange.connector;

import org.jspecify.annotations.NullMarked;
