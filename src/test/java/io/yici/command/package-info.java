/** Tests of the command line. */
@NullMarked
package io.yici.command;

import org.jspecify.annotations.NullMarked;
