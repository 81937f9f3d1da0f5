/** FEEL expressions, parsed once. */
@org.springframework.modulith.NamedInterface("feel")
@NullMarked
package io.yici.engine.feel;

import org.jspecify.annotations.NullMarked;
