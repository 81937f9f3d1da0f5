@NullMarked
package io.yici.engine;

import org.jspecify.annotations.NullMarked;
