/** Tests of what is read from diagrams, rules and forms. */
@NullMarked
package io.yici.analysis;

import org.jspecify.annotations.NullMarked;
