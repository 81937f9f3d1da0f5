package io.yici.inbox;

import io.yici.cases.CaseFile;
import io.yici.cases.CaseFiles;
import io.yici.cases.CaseVersions;
import io.yici.cases.DepartmentAnswered;
import io.yici.cases.DepartmentAnswers;
import io.yici.cases.FactNames;
import io.yici.exchange.Exchange;
import io.yici.exchange.RecordRequest;
import io.yici.exchange.RecordsGathered;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Where an item's case belongs, its district, and which department still owes it an answer, for the list's filters. */
@Component
class ItemPlace {

    private static final Pattern DISTRICT = Pattern.compile("[0-9]{6}.*");
    private static final int DIGITS = 6;

    private final WorkItemStore store;
    private final CaseFiles files;
    private final CaseVersions versions;
    private final FactNames facts;
    private final Exchange exchange;
    private final DepartmentAnswers answers;

    ItemPlace(
            WorkItemStore store,
            CaseFiles files,
            CaseVersions versions,
            FactNames facts,
            Exchange exchange,
            DepartmentAnswers answers) {
        this.store = store;
        this.files = files;
        this.versions = versions;
        this.facts = facts;
        this.exchange = exchange;
        this.answers = answers;
    }

    /** A step was reached; its item is kept already. */
    void opened(String item, CaseFile file) {
        store.place(item, district(file), waitsFor(file.id()));
    }

    @EventListener
    void told(RecordsGathered gathered) {
        moved(gathered.dossier());
    }

    @EventListener
    void told(DepartmentAnswered answered) {
        moved(answered.dossier());
    }

    private void moved(UUID dossier) {
        List<String> unfinished = store.unfinished(dossier);
        if (!unfinished.isEmpty()) {
            CaseFile file = files.of(dossier);
            unfinished.forEach(item -> opened(item, file));
        }
    }

    /** Six digits; empty where the case belongs to none. */
    String district(CaseFile file) {
        List<String> path = versions.of(file).item().clerks().districtPath();
        Object value = path.isEmpty() ? null : facts.fact(file.id(), path.get(0));
        for (String name : path.stream().skip(1).toList()) {
            value = value instanceof Map<?, ?> record ? record.get(name) : null;
        }
        return value instanceof String code && DISTRICT.matcher(code).matches() ? code.substring(0, DIGITS) : "";
    }

    /** The department that was asked first among those that have not answered; empty when all have. */
    private String waitsFor(UUID dossier) {
        return Stream.concat(
                        exchange.requests(dossier).stream()
                                .filter(RecordRequest::isUnanswered)
                                .map(RecordRequest::department),
                        answers.of(dossier).stream()
                                .filter(answer -> answer.corrected() == null)
                                .map(DepartmentAnswers.Answer::department))
                .findFirst()
                .orElse("");
    }
}
