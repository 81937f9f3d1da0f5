/** Tests of the codes. */
@NullMarked
package io.yici.codes;

import org.jspecify.annotations.NullMarked;
