package io.yici.cases.web;

import io.yici.cases.CaseFile;
import io.yici.cases.CaseStatus;
import io.yici.cases.CaseVersion;
import io.yici.cases.CaseVersions;
import io.yici.cases.Drafts;
import io.yici.cases.FormFilling;
import io.yici.catalogue.FormSchema;
import io.yici.catalogue.ServiceItem;
import io.yici.exchange.Consent;
import io.yici.exchange.Consents;
import io.yici.exchange.Exchange;
import io.yici.exchange.RecordRequest;
import io.yici.exchange.RequestState;
import io.yici.exchange.Verdict;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where an applicant is on the way, and where to go next; a draft can be left and resumed at any step, on any device. */
@Component
public class Journey {

    private final Drafts drafts;
    private final CaseVersions versions;
    private final Exchange exchange;
    private final Consents consents;
    private final FormFilling forms;

    Journey(Drafts drafts, CaseVersions versions, Exchange exchange, Consents consents, FormFilling forms) {
        this.drafts = drafts;
        this.versions = versions;
        this.exchange = exchange;
        this.consents = consents;
        this.forms = forms;
    }

    /** The address of the first step that is not done. */
    String next(CaseFile file) {
        if (file.status() != CaseStatus.DRAFT) {
            return "/cases/" + file.id();
        }
        String base = "/apply/" + file.id() + "/";
        ApplyStep step = step(file);
        if (step != ApplyStep.QUESTIONS) {
            return base + step.path();
        }
        FormSchema.Page page = forms.firstUnfinished(versions.of(file).form(), drafts.answers(file));
        return page == null ? base + ApplyStep.CHECK.path() : base + "questions/" + page.id();
    }

    /** The first step that is not done. */
    public ApplyStep step(CaseFile file) {
        if (consents.ofRole(file.id(), "applicant").filter(Consent::isGiven).isEmpty()) {
            return ApplyStep.CONSENT;
        }
        CaseVersion version = versions.of(file);
        List<RecordRequest> requests = exchange.requests(file.id());
        if (requests.stream().anyMatch(request -> isUnderWay(request, version.item(), requests, file))) {
            return ApplyStep.RECORDS;
        }
        if (requests.stream()
                .anyMatch(request -> request.state() == RequestState.ANSWERED && request.verdict() == null)) {
            return ApplyStep.CONFIRM;
        }
        return forms.firstUnfinished(version.form(), drafts.answers(file)) == null
                ? ApplyStep.CHECK
                : ApplyStep.QUESTIONS;
    }

    /** Whether an answer may come at any moment: not asked yet, and neither a consent nor another record stands in the way. */
    boolean isUnderWay(RecordRequest request, ServiceItem item, List<RecordRequest> requests, CaseFile file) {
        if (request.state() != RequestState.OPEN || request.attempts() > 0) {
            return false;
        }
        ServiceItem.Role role = item.role(request.role()).orElseThrow();
        if (role.self()) {
            return true;
        }
        List<String> names = item.sources(role);
        List<RecordRequest> sources = requests.stream()
                .filter(source -> names.contains(source.requirement()))
                .toList();
        boolean keyUnderWay =
                sources.stream().anyMatch(source -> source.state() == RequestState.OPEN && source.attempts() == 0);
        boolean keyThere = !sources.isEmpty()
                && sources.stream().allMatch(source -> source.state().isSettled());
        return keyUnderWay || (keyThere && isAllowed(request, item, file));
    }

    /** Whether nobody who must allow the record themselves has still to do so, declined, or took it back. */
    boolean isAllowed(RecordRequest request, ServiceItem item, CaseFile file) {
        ServiceItem.Role role = item.role(request.role()).orElseThrow();
        return role.consent() != ServiceItem.Consent.OWN_ACCOUNT
                || consents.grantedRoles(file.id()).contains(role.name());
    }

    boolean isConfirmed(RecordRequest request) {
        return request.verdict() == Verdict.AGREED || request.verdict() == Verdict.DISPUTED;
    }
}
