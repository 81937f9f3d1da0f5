package io.yici.analysis;

import io.yici.catalogue.scenario.Act;
import io.yici.catalogue.scenario.Scenario;
import io.yici.catalogue.scenario.ScenarioReader;
import java.util.HashSet;
import java.util.Set;

/** Scenarios can be read, and name steps, records and people that there are. */
final class ScenarioRules {

    private final Subject subject;

    ScenarioRules(Subject subject) {
        this.subject = subject;
    }

    void check() {
        Set<String> known = new HashSet<>();
        Walkable.of(subject.service().folder()).ifPresent(walkable -> {
            known.addAll(walkable.steps());
            walkable.flows().forEach(flow -> known.add(flow.id()));
        });
        for (Scenario scenario : ScenarioReader.ofFolder(subject.service().folder(), subject.findings())) {
            scenario.then().path().forEach(step -> checkStep(scenario, step, 0, known));
            scenario.then().not().forEach(step -> checkStep(scenario, step, 0, known));
            scenario.when().forEach(act -> checkAct(scenario, act, known));
        }
    }

    private void checkAct(Scenario scenario, Act act, Set<String> known) {
        String step = act.textOrNull("step");
        boolean elsewhere = act.textOrNull("called") != null;
        if (step != null && !elsewhere) {
            checkStep(scenario, step, act.line(), known);
        }
        String record = act.textOrNull("record");
        if (record != null) {
            checkRecord(scenario, record, act.line());
        }
        String called = act.textOrNull("called");
        if (called != null) {
            checkStep(scenario, called, act.line(), known);
            return;
        }
        act.map("findings").keySet().forEach(name -> checkRecord(scenario, name, act.line()));
        act.list("proofs").forEach(name -> checkRecord(scenario, name, act.line()));
    }

    private void checkStep(Scenario scenario, String step, int line, Set<String> known) {
        if (!known.isEmpty() && !known.contains(step)) {
            subject.error("scenario.step", scenario.file(), step, line, step);
        }
    }

    private void checkRecord(Scenario scenario, String record, int line) {
        if (subject.service().item().requirement(record).isEmpty()) {
            subject.error("record.unknown", scenario.file(), record, line, record);
        }
    }
}
