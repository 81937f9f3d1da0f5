/** What a module implements to be a step in a diagram. */
@org.springframework.modulith.NamedInterface("spi")
@NullMarked
package io.yici.engine.spi;

import org.jspecify.annotations.NullMarked;
