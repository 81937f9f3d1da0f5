/** All states a diagram can reach with the engine's own semantics, whatever the data: soundness and visits; pure, no Spring. */
@NamedInterface("flow")
@NullMarked
package io.yici.analysis.flow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
