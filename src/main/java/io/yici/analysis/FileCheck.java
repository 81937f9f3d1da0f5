package io.yici.analysis;

import io.yici.analysis.CheckedFile.Drawn;
import io.yici.analysis.flow.FlowReport;
import io.yici.analysis.flow.Limits;
import io.yici.catalogue.Finding;
import io.yici.catalogue.FormSchema;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.bpmn.instance.Process;

/** Tells what is wrong with a single BPMN, DMN or form file, whoever made it and whatever for. It reports, and never fails. */
public final class FileCheck {

    private final Limits limits;

    public FileCheck(Limits limits) {
        this.limits = limits;
    }

    /** Whether files with this name are looked at. */
    public static boolean isChecked(String file) {
        return file.endsWith(".bpmn") || file.endsWith(".dmn") || file.endsWith(".form");
    }

    /** Checks the file by what its name says it is. */
    public CheckedFile check(String file, byte[] content) {
        List<Finding> findings = new ArrayList<>();
        List<Drawn> processes = new ArrayList<>();
        List<Accepted> accepted = new ArrayList<>();
        if (file.endsWith(".dmn")) {
            RuleFile.read(file, content, findings).ifPresent(read -> {
                accepted.addAll(Acceptances.of(read).takeFrom(findings));
            });
        } else if (file.endsWith(".form")) {
            FormSchema.read(file, content, findings);
        } else {
            DiagramFile.read(file, content, findings).ifPresent(read -> {
                processes.addAll(diagram(read, findings));
                EngineRules.check(read, findings);
                EngineRules.checkSteps(read, findings);
                accepted.addAll(Acceptances.of(read).takeFrom(findings));
            });
        }
        return new CheckedFile(
                file,
                processes,
                findings.stream().distinct().sorted(Finding.BY_PLACE).toList(),
                accepted);
    }

    private List<Drawn> diagram(DiagramFile file, List<Finding> findings) {
        List<Drawn> drawn = new ArrayList<>();
        for (Process process : file.processes()) {
            FlowReport report = FlowFindings.report(process, limits);
            drawn.add(new Drawn(process.getId(), report));
            findings.addAll(FlowFindings.of(report, file.file(), process, file.lines()));
            if (process.isExecutable() && process.getCamundaHistoryTimeToLiveString() == null) {
                findings.add(Finding.error(
                        "time-to-live",
                        file.file(),
                        process.getId(),
                        file.lines().of(process.getId()),
                        process.getId()));
            }
        }
        if (file.executable().isEmpty()) {
            findings.add(Finding.warning("diagram.executable", file.file(), null, 0));
        }
        return drawn;
    }
}
