package io.yici.analysis;

import io.yici.catalogue.Finding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.function.Consumer;

/** Findings that are told as they come, all but warnings: their author may accept those. */
final class Telling extends ArrayList<Finding> {

    private static final long serialVersionUID = 1L;

    private final transient Consumer<Finding> told;

    Telling(Consumer<Finding> told) {
        this.told = told;
    }

    @Override
    public boolean add(Finding finding) {
        if (finding.error()) {
            told.accept(finding);
        }
        return super.add(finding);
    }

    @Override
    public boolean addAll(Collection<? extends Finding> findings) {
        findings.forEach(this::add);
        return !findings.isEmpty();
    }
}
