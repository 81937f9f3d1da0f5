/** YAML read with bounds, where every setting knows its line. */
@NullMarked
package io.yici.catalogue.yaml;

import org.jspecify.annotations.NullMarked;
