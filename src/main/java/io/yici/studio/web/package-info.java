/** Designers' pages. */
@NullMarked
package io.yici.studio.web;

import org.jspecify.annotations.NullMarked;
