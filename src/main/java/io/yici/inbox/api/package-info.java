/** The clerk's side of the API: the list of what waits, and the decision of each item. */
@NullMarked
package io.yici.inbox.api;

import org.jspecify.annotations.NullMarked;
