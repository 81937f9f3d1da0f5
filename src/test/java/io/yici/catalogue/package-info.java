/** Tests of service folders and registers. */
@NullMarked
package io.yici.catalogue;

import org.jspecify.annotations.NullMarked;
