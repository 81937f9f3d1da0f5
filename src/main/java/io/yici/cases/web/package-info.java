/** The citizen's pages: applying, following a case, answering for one's own data. */
@NamedInterface("web")
@NullMarked
package io.yici.cases.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
