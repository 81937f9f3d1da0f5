package io.yici.analysis.flow;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.camunda.bpm.model.bpmn.instance.Process;

/** The parametrised models: so many parallel branches of so many steps each. */
final class Branches {

    private Branches() {}

    static Process of(int branches, int steps) {
        AbstractFlowNodeBuilder<?, ?> builder = Bpmn.createExecutableProcess("p%02dx%02d".formatted(branches, steps))
                .startEvent("start")
                .parallelGateway("split");
        for (int branch = 0; branch < branches; branch++) {
            builder = builder.moveToNode("split");
            for (int step = 0; step < steps; step++) {
                builder = builder.userTask("t" + branch + "_" + step);
            }
            builder = branch == 0 ? builder.parallelGateway("join") : builder.connectTo("join");
        }
        return builder.endEvent("end").done().getModelElementById("p%02dx%02d".formatted(branches, steps));
    }
}
