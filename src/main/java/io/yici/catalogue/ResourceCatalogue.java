package io.yici.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The registers as the designers' folder describes them now. */
@Component
public class ResourceCatalogue {

    private static final Logger LOG = LoggerFactory.getLogger(ResourceCatalogue.class);

    private final ProcessesFolder folder;
    private volatile Registers registers;

    ResourceCatalogue(ProcessesFolder folder) {
        this.folder = folder;
        List<Finding> findings = new ArrayList<>();
        this.registers = Registers.read(folder.registers(), findings);
        findings.forEach(finding -> LOG.error("registers/{}:{} {}", finding.file(), finding.line(), finding.rule()));
    }

    /** The registers; never partly changed. */
    public Registers registers() {
        return registers;
    }

    /**
     * Looks at the folder again. Registers with something wrong are not taken; those before stay.
     *
     * @return what is wrong, with {@code registers/} before the file
     */
    public List<Finding> reload() {
        ServiceFolder now = folder.registers();
        if (now.hash().equals(registers.hash())) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        Registers read = Registers.read(now, findings);
        if (findings.stream().noneMatch(Finding::error)) {
            registers = read;
        }
        return List.copyOf(findings);
    }
}
