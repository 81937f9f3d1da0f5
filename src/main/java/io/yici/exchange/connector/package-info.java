/** How a department's register is asked. */
@org.springframework.modulith.NamedInterface("connector")
@NullMarked
package io.yici.exchange.connector;

import org.jspecify.annotations.NullMarked;
