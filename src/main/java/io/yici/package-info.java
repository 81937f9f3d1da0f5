/** Public services that take no run. */
@org.jspecify.annotations.NullMarked
package io.yici;
