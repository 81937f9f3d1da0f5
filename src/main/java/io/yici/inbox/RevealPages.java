package io.yici.inbox;

import io.yici.audit.LookGuard;
import io.yici.cases.CaseFiles;
import io.yici.cases.CaseVersion;
import io.yici.cases.CaseVersions;
import io.yici.cases.Disputes;
import io.yici.cases.web.RecordTexts;
import io.yici.exchange.Evidence;
import io.yici.exchange.Exchange;
import io.yici.exchange.RecordRequest;
import io.yici.ledger.LedgerEntry;
import io.yici.ledger.LedgerEvent;
import io.yici.organisation.Account;
import io.yici.organisation.Accounts;
import io.yici.site.FieldKind;
import io.yici.site.FieldOption;
import io.yici.site.FieldView;
import io.yici.site.FormErrors;
import io.yici.site.SignedIn;
import io.yici.vault.Vault;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A record with its sensitive parts readable: for one look, for a stated reason, entered into the log that the person concerned can read. It stands in the
 * answer to a form, so that no address shows it and going back does not either.
 */
@Controller
class RevealPages {

    private static final List<String> REASONS = List.of("verify", "contact", "compare", "complaint");

    private final WorkItems items;
    private final CaseFiles files;
    private final CaseVersions versions;
    private final Exchange exchange;
    private final RecordTexts texts;
    private final Accounts accounts;
    private final StrictLooks looks;
    private final ShownFields shownFields;
    private final Disputes disputes;
    private final LookGuard guard;
    private final Vault vault;
    private final MessageSource messages;

    RevealPages(
            WorkItems items,
            CaseFiles files,
            CaseVersions versions,
            Exchange exchange,
            RecordTexts texts,
            Accounts accounts,
            StrictLooks looks,
            ShownFields shownFields,
            Disputes disputes,
            LookGuard guard,
            Vault vault,
            MessageSource messages) {
        this.shownFields = shownFields;
        this.disputes = disputes;
        this.guard = guard;
        this.items = items;
        this.files = files;
        this.versions = versions;
        this.exchange = exchange;
        this.texts = texts;
        this.accounts = accounts;
        this.looks = looks;
        this.vault = vault;
        this.messages = messages;
    }

    @GetMapping("/inbox/{id}/reveal/{record}")
    String ask(
            @PathVariable String id,
            @PathVariable String record,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            Locale locale) {
        Account clerk = clerk(me);
        WorkItem item = items.view(id, clerk);
        needed(item, record, clerk);
        show(item, request(item, record), model, locale);
        return "inbox/reveal";
    }

    @PostMapping("/inbox/{id}/reveal/{record}")
    String reveal(
            @PathVariable String id,
            @PathVariable String record,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable UUID look,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            Locale locale) {
        Account clerk = clerk(me);
        WorkItem item = items.view(id, clerk);
        RecordRequest request = request(item, record);
        List<String> fields = needed(item, record, clerk);
        Evidence evidence = show(item, request, model, locale);
        if (!REASONS.contains(reason) || !item.isOpen()) {
            model.addAttribute(
                    "errors",
                    new FormErrors().add("reason", item.isOpen() ? "inbox.reveal.choose" : "inbox.reveal.over"));
            return "inbox/reveal";
        }
        CaseVersion version = versions.of(files.of(item.dossier()));
        UUID logged = logged(item, request, fields, reason, look, clerk);
        model.addAttribute("said", messages.getMessage("inbox.reveal." + reason, null, locale));
        if (looks.releases(item.dossier(), logged, evidence, fields)) {
            model.addAttribute("rows", texts.revealed(version.service(), evidence, shown(item, version), locale));
        } else {
            model.addAttribute("look", logged);
            model.addAttribute("reason", reason);
        }
        return "inbox/reveal";
    }

    private RecordTexts.Shown shown(WorkItem item, CaseVersion version) {
        return shownFields.of(item, version, disputes.of(item.dossier()));
    }

    /** What of the record the item's group needs; that somebody wanted to see what it does not need is kept. */
    private List<String> needed(WorkItem item, String record, Account clerk) {
        CaseVersion version = versions.of(files.of(item.dossier()));
        request(item, record);
        List<String> fields = shownFields.fields(version, record, shown(item, version));
        if (fields.isEmpty()) {
            guard.notNeeded(clerk, item.dossier());
            throw new FieldsNotNeeded();
        }
        return fields;
    }

    /** The look that waited, or a new one. */
    private UUID logged(
            WorkItem item,
            RecordRequest asked,
            List<String> fields,
            String reason,
            @Nullable UUID look,
            Account clerk) {
        String actor = vault.pseudonym(clerk.id().toString());
        String request = asked.id().toString();
        if (look != null && looks.earlier(item.dossier(), look, actor, request).isPresent()) {
            return look;
        }
        LedgerEntry entry = LedgerEntry.of(LedgerEvent.REVEAL, "inbox.reveal." + reason, item.service())
                .in(item.dossier())
                .by(actor)
                .departments(asked.department())
                .fields(fields)
                .requests(List.of(request));
        return looks.enter(
                looks.subject(item.dossier(), request).map(entry::about).orElse(entry));
    }

    private RecordRequest request(WorkItem item, String record) {
        return exchange.requests(item.dossier()).stream()
                .filter(one -> one.requirement().equals(record))
                .findFirst()
                .orElseThrow(WorkItemNotFound::new);
    }

    private Evidence show(WorkItem item, RecordRequest request, Model model, Locale locale) {
        String record = request.requirement();
        CaseVersion version = versions.of(files.of(item.dossier()));
        Evidence evidence = exchange.open(List.of(request)).get(record);
        if (evidence == null) {
            throw new WorkItemNotFound();
        }
        model.addAttribute("item", item);
        model.addAttribute("record", record);
        model.addAttribute("service", version.service().name(locale));
        model.addAttribute("recordName", version.service().texts().text(locale, "record." + record));
        model.addAttribute(
                "reasonField",
                FieldView.of(FieldKind.RADIOS, "reason", messages.getMessage("inbox.reveal.question", null, locale))
                        .hint(messages.getMessage("inbox.reveal.hint", null, locale))
                        .options(REASONS.stream()
                                .map(key ->
                                        FieldOption.of(key, messages.getMessage("inbox.reveal." + key, null, locale)))
                                .toList()));
        return evidence;
    }

    private Account clerk(SignedIn me) {
        return accounts.byId(me.account()).orElseThrow(WorkItemNotFound::new);
    }
}
