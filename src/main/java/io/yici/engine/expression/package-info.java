/** Expressions of diagrams and tables, parsed and not run. */
@org.springframework.modulith.NamedInterface("expression")
@NullMarked
package io.yici.engine.expression;

import org.jspecify.annotations.NullMarked;
