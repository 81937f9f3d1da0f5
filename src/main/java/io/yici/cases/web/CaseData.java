package io.yici.cases.web;

import io.yici.cases.CaseEvents;
import io.yici.cases.CaseFile;
import io.yici.cases.CaseVersion;
import io.yici.cases.CaseVersions;
import io.yici.cases.Drafts;
import io.yici.cases.FactNames;
import io.yici.engine.feel.FeelJson;
import io.yici.organisation.PersonalData;
import io.yici.vault.DossierErased;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A person's cases: where each stands, what was answered, what happened. */
@Component
class CaseData implements PersonalData {

    private final Drafts drafts;
    private final CaseVersions versions;
    private final CaseEvents events;
    private final FactNames facts;
    private final EventTexts eventTexts;
    private final MessageSource messages;

    CaseData(
            Drafts drafts,
            CaseVersions versions,
            CaseEvents events,
            FactNames facts,
            EventTexts eventTexts,
            MessageSource messages) {
        this.drafts = drafts;
        this.versions = versions;
        this.events = events;
        this.facts = facts;
        this.eventTexts = eventTexts;
        this.messages = messages;
    }

    @Override
    public String part() {
        return "cases";
    }

    @Override
    public Object of(UUID account, Locale locale) {
        return drafts.of(account).stream().map(file -> written(file, locale)).toList();
    }

    private Map<String, @Nullable Object> written(CaseFile file, Locale locale) {
        CaseVersion version = versions.of(file);
        Map<String, @Nullable Object> written = new LinkedHashMap<>();
        written.put("id", file.id().toString());
        written.put("service", version.service().name(locale));
        written.put("caseNumber", file.caseNumber());
        written.put("status", StatusTexts.of(file.status(), messages, locale));
        written.put("begunAt", file.createdAt().toString());
        written.put(
                "submittedAt",
                file.submittedAt() == null ? null : file.submittedAt().toString());
        written.put("closedAt", file.closedAt() == null ? null : file.closedAt().toString());
        written.put("answers", fact(file, "answers"));
        written.put("tasks", fact(file, "tasks"));
        written.put("events", events(file, version, locale));
        return written;
    }

    private @Nullable Object fact(CaseFile file, String name) {
        try {
            return FeelJson.write(facts.fact(file.id(), name));
        } catch (DossierErased erased) {
            return null;
        }
    }

    private List<Map<String, String>> events(CaseFile file, CaseVersion version, Locale locale) {
        return events.of(file.id()).stream()
                .map(event -> Map.of("at", event.at().toString(), "what", eventTexts.of(event, version, locale)))
                .toList();
    }
}
