package io.yici.cases.web;

import io.yici.cases.CaseFile;
import io.yici.cases.CaseVersion;
import io.yici.cases.CaseVersions;
import io.yici.cases.Dispute;
import io.yici.cases.Drafts;
import io.yici.cases.VerifiedProofs;
import io.yici.catalogue.ServiceItem;
import io.yici.documents.DocumentRefused;
import io.yici.exchange.Exchange;
import io.yici.exchange.Pulling;
import io.yici.exchange.RecordRequest;
import io.yici.exchange.RequestState;
import io.yici.site.FormErrors;
import io.yici.site.SignedIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Watching the departments answer, confirming what they said, and handing in a proof where one did not. */
@Controller
class RecordPages {

    private static final int REASON_MAX = 500;

    private final Drafts drafts;
    private final CaseVersions versions;
    private final Exchange exchange;
    private final Pulling pulling;
    private final Journey journey;
    private final ProgressRows progress;
    private final ConsentRows consentRows;
    private final RecordCards cards;
    private final Proofs proofs;
    private final VerifiedProofs verified;
    private final MessageSource messages;

    RecordPages(
            Drafts drafts,
            CaseVersions versions,
            Exchange exchange,
            Pulling pulling,
            Journey journey,
            ProgressRows progress,
            ConsentRows consentRows,
            RecordCards cards,
            Proofs proofs,
            VerifiedProofs verified,
            MessageSource messages) {
        this.drafts = drafts;
        this.versions = versions;
        this.exchange = exchange;
        this.pulling = pulling;
        this.journey = journey;
        this.progress = progress;
        this.consentRows = consentRows;
        this.cards = cards;
        this.proofs = proofs;
        this.verified = verified;
        this.messages = messages;
    }

    @GetMapping("/apply/{id}/records")
    String records(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model, Locale locale) {
        CaseFile file = drafts.own(id, me.account());
        ApplyStep step = journey.step(file);
        if (step == ApplyStep.CONSENT) {
            return "redirect:" + journey.next(file);
        }
        List<RecordRequest> requests = exchange.requests(id);
        CaseVersion version = versions.of(file);
        boolean underWay = step == ApplyStep.RECORDS;
        show(model, file, version, ApplyStep.RECORDS, locale);
        model.addAttribute("rows", progress.of(file, version, requests, locale));
        model.addAttribute("done", count(requests, RequestState.ANSWERED));
        model.addAttribute("total", requests.size() - count(requests, RequestState.NOT_NEEDED));
        model.addAttribute("underWay", underWay);
        model.addAttribute("people", consentRows.of(file, version, locale));
        model.addAttribute("gaps", gaps(file, version, requests, locale));
        return "cases/records";
    }

    private static long count(List<RecordRequest> requests, RequestState state) {
        return requests.stream().filter(request -> request.state() == state).count();
    }

    /** A record that is not there yet, and what the applicant can do meanwhile. */
    record Gap(String requirement, String title, String text, boolean upload, boolean replaced) {}

    private List<Gap> gaps(CaseFile file, CaseVersion version, List<RecordRequest> requests, Locale locale) {
        List<Gap> gaps = new ArrayList<>();
        for (RecordRequest request : requests) {
            String state = progress.state(file, version, request, requests);
            if (List.of("waiting", "consent", "replaced").contains(state)) {
                ServiceItem.Requirement requirement =
                        version.item().requirement(request.requirement()).orElseThrow();
                gaps.add(new Gap(
                        request.requirement(),
                        version.service().texts().text(locale, requirement.nameKey()),
                        messages.getMessage("cases.gap." + state, null, locale),
                        requirement.missing().contains(ServiceItem.WhenMissing.UPLOAD),
                        state.equals("replaced")));
            }
        }
        return gaps;
    }

    @GetMapping("/apply/{id}/confirm")
    String confirm(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model, Locale locale) {
        CaseFile file = drafts.own(id, me.account());
        ApplyStep step = journey.step(file);
        if (step.isBefore(ApplyStep.CONFIRM)) {
            return "redirect:" + journey.next(file);
        }
        return showConfirm(file, Map.of(), new FormErrors(), model, locale);
    }

    private String showConfirm(
            CaseFile file, Map<String, List<String>> entered, FormErrors errors, Model model, Locale locale) {
        CaseVersion version = versions.of(file);
        List<RecordRequest> requests = exchange.requests(file.id());
        Map<String, Dispute> disputes =
                drafts.disputes(file.id()).stream().collect(Collectors.toMap(Dispute::requirement, dispute -> dispute));
        show(model, file, version, ApplyStep.CONFIRM, locale);
        for (String name : version.item().records().keySet()) {
            String title = version.service().texts().text(locale, "record." + name);
            List.of("verdict-", "reason-", "proof-").forEach(field -> errors.named(field + name, title));
        }
        model.addAttribute("errors", errors);
        model.addAttribute("cards", cards.toConfirm(version, requests, disputes, entered, locale));
        model.addAttribute("people", consentRows.of(file, version, locale));
        model.addAttribute("gaps", gaps(file, version, requests, locale));
        return "cases/confirm";
    }

    @PostMapping("/apply/{id}/confirm")
    String confirmed(
            @PathVariable UUID id,
            MultipartHttpServletRequest request,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            Locale locale) {
        CaseFile file = drafts.own(id, me.account());
        Map<String, List<String>> entered = request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())));
        FormErrors errors = new FormErrors();
        for (RecordRequest record : exchange.requests(id)) {
            if (record.state() == RequestState.ANSWERED) {
                take(record, entered, request.getFile("proof-" + record.requirement()), me, errors);
            }
        }
        return errors.isEmpty()
                ? "redirect:" + journey.next(drafts.own(id, me.account()))
                : showConfirm(file, entered, errors, model, locale);
    }

    private void take(
            RecordRequest record,
            Map<String, List<String>> entered,
            @Nullable MultipartFile proof,
            SignedIn me,
            FormErrors errors) {
        String name = record.requirement();
        String verdict = first(entered, "verdict-" + name);
        String reason = first(entered, "reason-" + name).strip();
        if (verdict.equals("agree")) {
            drafts.agree(record.dossier(), me.account(), name);
        } else if (!verdict.equals("dispute")) {
            errors.add("verdict-" + name, "cases.confirm.choose");
        } else if (reason.isEmpty()) {
            errors.add("reason-" + name, "cases.confirm.reason-required");
        } else if (reason.length() > REASON_MAX) {
            errors.add("reason-" + name, "cases.form.max-length", REASON_MAX);
        } else {
            try {
                UUID document = proofs.keep(record.dossier(), name, proof);
                drafts.dispute(
                        record.dossier(),
                        me.account(),
                        name,
                        entered.getOrDefault("fields-" + name, List.of()),
                        reason,
                        document);
            } catch (DocumentRefused refused) {
                proofs.tell(refused, "proof-" + name, errors);
            }
        }
    }

    @GetMapping("/apply/{id}/records/{requirement}/upload")
    String upload(
            @PathVariable UUID id,
            @PathVariable String requirement,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            Locale locale) {
        CaseFile file = drafts.own(id, me.account());
        CaseVersion version = versions.of(file);
        requireUpload(version, requirement);
        show(model, file, version, ApplyStep.RECORDS, locale);
        model.addAttribute("requirement", requirement);
        model.addAttribute("record", version.service().texts().text(locale, "record." + requirement));
        verified.of(file, requirement).ifPresent(proof -> {
            model.addAttribute("verified", proof.document().fileName());
            model.addAttribute(
                    "verifiedFor", versions.of(proof.from()).service().name(locale));
        });
        return "cases/upload";
    }

    /** The proof that a clerk found true before stands for this record too. */
    @PostMapping("/apply/{id}/records/{requirement}/verified")
    String useVerified(@PathVariable UUID id, @PathVariable String requirement, @AuthenticationPrincipal SignedIn me) {
        CaseFile file = drafts.own(id, me.account());
        requireUpload(versions.of(file), requirement);
        UUID document = verified.takeOver(file, requirement).orElseThrow(NothingToUpload::new);
        return replaced(file, requirement, document, me);
    }

    private String replaced(CaseFile file, String requirement, UUID document, SignedIn me) {
        drafts.replace(file.id(), me.account(), requirement, document);
        pulling.goOn(file.id());
        return "redirect:" + (file.status().isOpen() ? "/cases/" + file.id() : "/apply/" + file.id() + "/records");
    }

    @PostMapping("/apply/{id}/records/{requirement}/upload")
    String uploaded(
            @PathVariable UUID id,
            @PathVariable String requirement,
            @RequestParam(required = false) @Nullable MultipartFile proof,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            Locale locale) {
        CaseFile file = drafts.own(id, me.account());
        requireUpload(versions.of(file), requirement);
        FormErrors errors = new FormErrors();
        try {
            UUID document = proofs.keep(id, requirement, proof);
            if (document == null) {
                errors.add("proof", "cases.form.file-required");
            } else {
                return replaced(file, requirement, document, me);
            }
        } catch (DocumentRefused refused) {
            proofs.tell(refused, "proof", errors);
        }
        model.addAttribute("errors", errors);
        return upload(id, requirement, me, model, locale);
    }

    /** Asks the department after all, instead of the proof handed in. */
    @PostMapping("/apply/{id}/records/{requirement}/restore")
    String restore(@PathVariable UUID id, @PathVariable String requirement, @AuthenticationPrincipal SignedIn me) {
        drafts.restore(id, me.account(), requirement);
        pulling.goOn(id);
        return "redirect:/apply/" + id + "/records";
    }

    private static void requireUpload(CaseVersion version, String requirement) {
        boolean taken = version.item()
                .requirement(requirement)
                .filter(found -> found.missing().contains(ServiceItem.WhenMissing.UPLOAD))
                .isPresent();
        if (!taken) {
            throw new NothingToUpload();
        }
    }

    private void show(Model model, CaseFile file, CaseVersion version, ApplyStep step, Locale locale) {
        model.addAttribute("file", file);
        model.addAttribute("service", version.service().name(locale));
        model.addAttribute("steps", step.way(messages, locale));
    }

    private static String first(Map<String, List<String>> entered, String name) {
        List<String> values = entered.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }
}
