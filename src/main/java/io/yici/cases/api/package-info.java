/** The citizen's side of the API: all that the citizen's pages do, for programs. */
@NullMarked
package io.yici.cases.api;

import org.jspecify.annotations.NullMarked;
