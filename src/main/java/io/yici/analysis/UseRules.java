package io.yici.analysis;

import io.yici.analysis.Diagram.Flow;
import io.yici.analysis.Diagram.Step;
import io.yici.catalogue.ServiceItem;
import io.yici.engine.expression.JuelText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is pulled is used, and not before it is pulled. */
final class UseRules {

    private final Subject subject;

    UseRules(Subject subject) {
        this.subject = subject;
    }

    /** Called last, when all that reads facts was looked at. */
    void check(Diagram diagram, XmlLines lines) {
        ServiceItem item = subject.service().item();
        Set<String> used = new HashSet<>(subject.read());
        item.people().values().forEach(role -> used.addAll(item.sources(role)));
        if (item.publicity() != null) {
            item.publicity().shows().forEach(shown -> used.add(first(shown.fact())));
        }
        used.addAll(item.clerks().districtPath());
        Set<String> told = new HashSet<>();
        for (Step step : diagram.all()) {
            step.pulls()
                    .filter(record -> !used.contains(record) && told.add(record))
                    .ifPresent(record ->
                            subject.warning("record.unused", diagram.file(), step.id(), lines.of(step.id()), record));
        }
        diagram.all().forEach(step -> step.out().forEach(flow -> early(diagram, flow, lines)));
    }

    private static String first(String path) {
        return path.replaceFirst("[^\\p{Alnum}_].*", "");
    }

    /** A condition that reads a record which is pulled only behind it. */
    private void early(Diagram diagram, Flow flow, XmlLines lines) {
        if (flow.condition() == null) {
            return;
        }
        Set<String> read = new HashSet<>();
        JuelText.parse(flow.condition()).reads().forEach(path -> read.add(path.get(0)));
        for (String record : read) {
            List<String> pulls = diagram.all().stream()
                    .filter(step -> step.pulls().filter(record::equals).isPresent())
                    .map(Step::id)
                    .toList();
            boolean later = !pulls.isEmpty()
                    && !Reach.from(diagram, pulls, any -> true, id -> false).contains(flow.from());
            if (later) {
                subject.warning("record.early", diagram.file(), flow.id(), lines.of(flow.id()), record);
            }
        }
    }
}
