package io.yici.staff;

import io.yici.organisation.Account;
import io.yici.organisation.Entries;
import io.yici.organisation.Entry;
import io.yici.organisation.EntryKind;
import io.yici.organisation.OrganisationChange.Difference;
import io.yici.organisation.OrganisationChanges;
import io.yici.organisation.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files that add and change entries: first what they would do is shown, then exactly that is done. */
@Component
class Imports {

    private final Entries entries;
    private final OrganisationChanges changes;

    Imports(Entries entries, OrganisationChanges changes) {
        this.entries = entries;
        this.changes = changes;
    }

    /** What becomes of a line. */
    enum Verdict {
        ADD,
        CHANGE,
        SAME,
        REFUSE
    }

    /** A line with what becomes of it. */
    record Planned(long number, String id, Verdict verdict, List<Difference> differences, List<Refusal> refusals) {

        Planned {
            differences = List.copyOf(differences);
            refusals = List.copyOf(refusals);
        }
    }

    /** What a file would do; the mark is another when that is another. */
    record Plan(EntryKind kind, List<Planned> lines, String mark) {

        Plan {
            lines = List.copyOf(lines);
        }

        long count(Verdict verdict) {
            return lines.stream().filter(line -> line.verdict() == verdict).count();
        }
    }

    /** What an import came to. */
    record Done(long added, long changed, long refused, int givenBack) {}

    /** Nothing is changed yet. */
    @Transactional(readOnly = true)
    public Plan plan(EntryKind kind, List<OrganisationFile.Line> lines, Account by) {
        Set<String> seen = new HashSet<>();
        List<Planned> planned = new ArrayList<>();
        for (OrganisationFile.Line line : lines) {
            Entry entry = line.entry();
            planned.add(
                    entry == null
                            ? refused(line.number(), "", kind.idColumn(), "cells")
                            : planned(line.number(), OrganisationChanges.normal(entry), seen, by));
        }
        return new Plan(kind, planned, mark(planned));
    }

    private Planned planned(long number, Entry entry, Set<String> seen, Account by) {
        if (!seen.add(entry.id())) {
            return refused(number, entry.id(), entry.kind().idColumn(), "twice");
        }
        List<Refusal> refusals = changes.check(entry, by);
        Entry before = entries.find(entry.kind(), entry.id()).orElse(null);
        Verdict verdict = !refusals.isEmpty()
                ? Verdict.REFUSE
                : before == null ? Verdict.ADD : before.equals(entry) ? Verdict.SAME : Verdict.CHANGE;
        return new Planned(number, entry.id(), verdict, differences(before, entry), refusals);
    }

    private static Planned refused(long number, String id, String column, String reason) {
        return new Planned(number, id, Verdict.REFUSE, List.of(), List.of(new Refusal(column, reason)));
    }

    private static List<Difference> differences(@Nullable Entry before, Entry after) {
        return after.kind().columns().stream()
                .map(column -> new Difference(column, before == null ? "" : before.value(column), after.value(column)))
                .filter(one -> !one.before().equals(one.after()))
                .toList();
    }

    /**
     * Does what the plan says to do, and leaves out what it refuses; all of it or nothing.
     *
     * @param shown the mark of the plan that was shown
     * @return null when the file would no longer do what was shown
     */
    @Transactional
    public @Nullable Done carryOut(EntryKind kind, List<OrganisationFile.Line> lines, String shown, Account by) {
        Plan plan = plan(kind, lines, by);
        if (!plan.mark().equals(shown)) {
            return null;
        }
        int givenBack = 0;
        for (int at = 0; at < lines.size(); at++) {
            Verdict verdict = plan.lines().get(at).verdict();
            if (verdict == Verdict.ADD || verdict == Verdict.CHANGE) {
                Entry entry = Objects.requireNonNull(lines.get(at).entry());
                givenBack += changes.save(entry, by).givenBack();
            }
        }
        return new Done(plan.count(Verdict.ADD), plan.count(Verdict.CHANGE), plan.count(Verdict.REFUSE), givenBack);
    }

    private static String mark(List<Planned> planned) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(planned.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
