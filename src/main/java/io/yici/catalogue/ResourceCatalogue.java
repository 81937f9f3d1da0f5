package io.yici.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The registers as the designers' folder describes them now. */
@Component
public class ResourceCatalogue {

    private final ProcessesFolder folder;
    private volatile Registers registers;
    private volatile boolean sound;

    ResourceCatalogue(ProcessesFolder folder) {
        this.folder = folder;
        List<Finding> findings = new ArrayList<>();
        this.registers = Registers.read(folder.registers(), findings);
        this.sound = findings.isEmpty();
    }

    /** The registers; never partly changed. */
    public Registers registers() {
        return registers;
    }

    /**
     * Looks at the folder again. Registers with something wrong are not taken; those before stay.
     *
     * @param refused hash of registers that need not be looked at again
     * @param check what else must be right about them
     * @return empty where the folder is still as it was refused
     */
    public Optional<Reloading> reload(String refused, Function<Registers, List<Finding>> check) {
        ServiceFolder now = folder.registers();
        if (now.hash().equals(refused)) {
            return Optional.empty();
        }
        if (sound && now.hash().equals(registers.hash())) {
            return Optional.of(new Reloading(now.hash(), false, List.of()));
        }
        List<Finding> findings = new ArrayList<>();
        Registers read = Registers.read(now, findings);
        if (findings.stream().noneMatch(Finding::error)) {
            findings.addAll(check.apply(read));
        }
        boolean taken = findings.stream().noneMatch(Finding::error);
        if (taken) {
            registers = read;
            sound = true;
        }
        return Optional.of(new Reloading(now.hash(), taken, findings));
    }

    /**
     * What came of looking again.
     *
     * @param hash of the folder
     * @param taken whether other registers are in use now
     */
    public record Reloading(String hash, boolean taken, List<Finding> findings) {

        public Reloading {
            findings = List.copyOf(findings);
        }
    }
}
