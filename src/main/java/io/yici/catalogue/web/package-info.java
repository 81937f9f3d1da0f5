/** Pages and API of the catalogue. */
@NullMarked
package io.yici.catalogue.web;

import org.jspecify.annotations.NullMarked;
