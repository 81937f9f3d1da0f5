/** Tests of publishing and the studio's pages. */
@NullMarked
package io.yici.studio;

import org.jspecify.annotations.NullMarked;
