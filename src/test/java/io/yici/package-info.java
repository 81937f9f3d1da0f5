/** Tests of habits that hold in every module. */
@NullMarked
package io.yici;

import org.jspecify.annotations.NullMarked;
