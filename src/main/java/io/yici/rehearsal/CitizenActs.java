package io.yici.rehearsal;

import io.yici.cases.CaseFile;
import io.yici.cases.CaseVersions;
import io.yici.cases.CitizenTask;
import io.yici.cases.CitizenTaskAnswers;
import io.yici.cases.CitizenTasks;
import io.yici.cases.Drafts;
import io.yici.cases.FormFilling;
import io.yici.cases.ReviewOutdated;
import io.yici.cases.ServiceCalls;
import io.yici.cases.Submission;
import io.yici.cases.SupplementAnswers;
import io.yici.cases.Withdrawal;
import io.yici.cases.web.ApplyStep;
import io.yici.cases.web.Journey;
import io.yici.catalogue.scenario.Act;
import io.yici.exchange.Consent;
import io.yici.exchange.ConsentState;
import io.yici.exchange.Consents;
import io.yici.exchange.Exchange;
import io.yici.exchange.Pulling;
import io.yici.exchange.RequestState;
import io.yici.organisation.Account;
import io.yici.site.FormErrors;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What applicants and their families do, as their pages do it. */
@Component
@Profile(Rehearsal.PROFILE)
class CitizenActs {

    private static final int LOOKS = 5;

    private final Drafts drafts;
    private final CaseVersions versions;
    private final FormFilling forms;
    private final Journey journey;
    private final Submission submission;
    private final SupplementAnswers supplements;
    private final CitizenTasks tasks;
    private final CitizenTaskAnswers taskAnswers;
    private final ServiceCalls calls;
    private final Withdrawal withdrawal;
    private final Consents consents;
    private final Exchange exchange;
    private final Pulling pulling;
    private final PaperProofs papers;

    CitizenActs(
            Drafts drafts,
            CaseVersions versions,
            FormFilling forms,
            Journey journey,
            Submission submission,
            SupplementAnswers supplements,
            CitizenTasks tasks,
            CitizenTaskAnswers taskAnswers,
            ServiceCalls calls,
            Withdrawal withdrawal,
            Consents consents,
            Exchange exchange,
            Pulling pulling,
            PaperProofs papers) {
        this.drafts = drafts;
        this.versions = versions;
        this.forms = forms;
        this.journey = journey;
        this.submission = submission;
        this.supplements = supplements;
        this.tasks = tasks;
        this.taskAnswers = taskAnswers;
        this.calls = calls;
        this.withdrawal = withdrawal;
        this.consents = consents;
        this.exchange = exchange;
        this.pulling = pulling;
        this.papers = papers;
    }

    /** Begins an application, allows the records to be fetched, and waits until they are there as far as they come. */
    UUID begin(Account applicant, String service) {
        CaseFile file = drafts.begin(applicant.id(), service);
        if (drafts.consent(file.id(), applicant.id(), List.of())) {
            pulling.begin(file.id());
        }
        Patience.until("records", () -> journey.step(own(file.id(), applicant)) != ApplyStep.RECORDS);
        return file.id();
    }

    void dispute(UUID dossier, Account applicant, Act act) {
        drafts.dispute(dossier, applicant.id(), act.text("record"), act.list("fields"), act.text("reason"), null);
    }

    void prove(UUID dossier, Account applicant, Act act) {
        String record = act.text("record");
        drafts.replace(dossier, applicant.id(), record, papers.keep(dossier, record));
    }

    /** Agrees with what was not disputed, answers, and submits. */
    void submit(UUID dossier, Account applicant, Map<String, List<String>> answers) {
        exchange.requests(dossier).stream()
                .filter(request -> request.state() == RequestState.ANSWERED && request.verdict() == null)
                .forEach(request -> drafts.agree(dossier, applicant.id(), request.requirement()));
        CaseFile file = own(dossier, applicant);
        FormErrors errors = new FormErrors();
        drafts.answer(file, forms.takeWhole(versions.of(file).form(), answers, true, errors));
        if (!errors.isEmpty()) {
            throw new NotAsTold("answers", fields(errors), "");
        }
        send(dossier, applicant);
    }

    /** Whoever is told that something came in between looks once more and submits again. */
    private void send(UUID dossier, Account applicant) {
        for (int more = LOOKS; more > 0; more--) {
            try {
                submission.submit(dossier, applicant.id(), submission.review(own(dossier, applicant)));
                return;
            } catch (ReviewOutdated changed) {
                if (more == 1) {
                    throw changed;
                }
            }
        }
    }

    private static String fields(FormErrors errors) {
        return errors.entries().stream().map(FormErrors.Entry::field).collect(Collectors.joining(", "));
    }

    void consent(UUID dossier, Account member, boolean given) {
        Consent asked = Patience.until(
                "consent",
                () -> consents.ofAccount(member.id()).stream()
                        .filter(one -> one.dossier().equals(dossier) && one.state() == ConsentState.ASKED)
                        .findFirst());
        consents.answer(asked.id(), member.id(), given);
        if (given) {
            pulling.goOn(dossier);
        }
    }

    /** Gives what a notice asks for. */
    void correct(UUID dossier, Account applicant, Act act) {
        Map<String, UUID> proofs = new HashMap<>();
        act.list("proofs").forEach(record -> proofs.put(record, papers.keep(dossier, record)));
        Map<String, List<String>> raw = new HashMap<>();
        act.map("answers").forEach((key, value) -> raw.put(key, List.of(value)));
        CaseFile file = own(dossier, applicant);
        FormErrors errors = new FormErrors();
        Map<String, @Nullable Object> given = forms.takeWhole(versions.of(file).form(), raw, false, errors);
        given.keySet().retainAll(raw.keySet());
        if (!errors.isEmpty()) {
            throw new NotAsTold("answers", fields(errors), "");
        }
        supplements.answer(dossier, applicant.id(), given, proofs);
    }

    /** Does what a step of the diagram asks. */
    void answer(UUID dossier, Account applicant, Act act) {
        String step = act.text("step");
        CitizenTask task = Patience.until(
                step,
                () -> tasks.of(dossier).stream()
                        .filter(one -> one.isOpen() && one.activity().equals(step))
                        .findFirst());
        Map<String, List<String>> raw = new HashMap<>();
        act.map("answers").forEach((key, value) -> raw.put(key, List.of(value)));
        act.list("files")
                .forEach(field ->
                        raw.put(field, List.of(papers.keep(dossier, field).toString())));
        FormErrors errors = new FormErrors();
        Map<String, @Nullable Object> given =
                forms.takeWhole(taskAnswers.form(own(dossier, applicant), task), raw, true, errors);
        if (!errors.isEmpty()) {
            throw new NotAsTold("answers", fields(errors), "");
        }
        taskAnswers.answer(dossier, applicant.id(), task.id(), given);
    }

    /** The case that a step has started. */
    UUID called(UUID dossier, String step) {
        return Patience.until(
                step,
                () -> calls.of(dossier).stream()
                        .filter(call -> call.activity().equals(step))
                        .flatMap(call -> Stream.ofNullable(call.child()))
                        .findFirst());
    }

    void withdraw(UUID dossier, Account applicant) {
        withdrawal.withdraw(dossier, applicant.id());
    }

    private CaseFile own(UUID dossier, Account applicant) {
        return drafts.own(dossier, applicant.id());
    }
}
