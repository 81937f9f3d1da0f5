/** Measures the product, and what it is compared with in the same run; not part of the product's build. */
@NullMarked
package io.yici.bench;

import org.jspecify.annotations.NullMarked;
