/** What tests of several modules stand on. */
@NullMarked
package io.yici.testing;

import org.jspecify.annotations.NullMarked;
