/** Tests of the services that are shipped. */
@NullMarked
package io.yici.services;

import org.jspecify.annotations.NullMarked;
