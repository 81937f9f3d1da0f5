package io.yici.cases.web;

import io.yici.cases.CaseFile;
import io.yici.cases.CaseFiles;
import io.yici.cases.CaseVersion;
import io.yici.cases.CaseVersions;
import io.yici.cases.CitizenTasks;
import io.yici.cases.ServiceCall;
import io.yici.cases.ServiceCalls;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a case waits for of its applicant, and which cases are handled together with it. */
@Component
public class CaseTodos {

    private final CitizenTasks tasks;
    private final ServiceCalls calls;
    private final CaseFiles files;
    private final CaseVersions versions;
    private final MessageSource messages;

    CaseTodos(CitizenTasks tasks, ServiceCalls calls, CaseFiles files, CaseVersions versions, MessageSource messages) {
        this.tasks = tasks;
        this.calls = calls;
        this.files = files;
        this.versions = versions;
        this.messages = messages;
    }

    /** Something the applicant is to do. */
    record Todo(String title, String until, String href, boolean begun) {}

    List<Todo> of(CaseFile file, CaseVersion version, Locale locale) {
        return tasks.of(file.id()).stream()
                .filter(task -> task.isOpen() && file.status().isOpen())
                .map(task -> new Todo(
                        version.service().texts().text(locale, task.titleKey()),
                        word("cases.task.banner.until", locale, RecordTexts.date(task.lastDay(), locale)),
                        "/cases/" + file.id() + "/tasks/" + task.id(),
                        !task.answers().isEmpty()))
                .toList();
    }

    /** Which of an account's cases wait for something of its holder. */
    Set<UUID> waiting(UUID account) {
        return tasks.waiting(account);
    }

    /**
     * A case handled together with another.
     *
     * @param how in a word: begun by this one, or the one that has begun this one
     * @param status in words
     */
    public record Beside(UUID id, String how, String service, String number, String status) {}

    /** The cases that a step of this one has started, after the one that has started this one. */
    public List<Beside> besides(CaseFile file, CaseVersion version, Locale locale) {
        List<Beside> besides = new ArrayList<>();
        calls.caller(file.id())
                .ifPresent(call -> besides.add(beside(call.parent(), word("cases.besides.by", locale), locale)));
        for (ServiceCall call : calls.of(file.id())) {
            UUID child = call.child();
            if (child != null) {
                besides.add(
                        beside(child, version.service().texts().text(locale, "activity." + call.activity()), locale));
            }
        }
        return besides;
    }

    private Beside beside(UUID id, String how, Locale locale) {
        CaseFile other = files.of(id);
        return new Beside(
                id,
                how,
                versions.of(other).service().name(locale),
                other.number(),
                StatusTexts.of(other.status(), messages, locale));
    }

    private String word(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
