/** What a service folder consists of, part by part, and in what two versions of it differ. */
@NullMarked
@NamedInterface("parts")
package io.yici.analysis.parts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
