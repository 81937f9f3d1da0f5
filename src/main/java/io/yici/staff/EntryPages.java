package io.yici.staff;

import io.yici.organisation.Account;
import io.yici.organisation.Accounts;
import io.yici.organisation.Entries;
import io.yici.organisation.Entry;
import io.yici.organisation.EntryKind;
import io.yici.organisation.EntryNotFound;
import io.yici.organisation.NotAdministrator;
import io.yici.organisation.OrganisationChanges;
import io.yici.organisation.Refusal;
import io.yici.site.FormErrors;
import io.yici.site.SignedIn;
import io.yici.site.Views;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A department, a group or somebody of staff: added, changed, removed. */
@Controller
class EntryPages {

    private static final String NEW = "new";

    private final Entries entries;
    private final OrganisationChanges changes;
    private final EntryView view;
    private final Accounts accounts;
    private final StaffTexts texts;

    EntryPages(Entries entries, OrganisationChanges changes, EntryView view, Accounts accounts, StaffTexts texts) {
        this.entries = entries;
        this.changes = changes;
        this.view = view;
        this.accounts = accounts;
        this.texts = texts;
    }

    @GetMapping("/organisation/{kind:department|group|clerk}/{id}")
    String entry(
            @PathVariable String kind,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String in,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            Locale locale) {
        EntryKind of = kind(kind);
        Entry entry = id.equals(NEW) ? begun(of, in) : known(of, id);
        view.show(entry, id.equals(NEW), me, model, locale);
        return view.page(of);
    }

    /** A new one, where it was asked for. */
    private static Entry begun(EntryKind kind, String in) {
        return switch (kind) {
            case DEPARTMENT -> new Entry(kind, "", Map.of());
            case GROUP -> new Entry(kind, "", Map.of("department", in));
            case CLERK -> new Entry(kind, "", Map.of("roles", "clerk", "groups", in));
        };
    }

    @PostMapping("/organisation/{kind:department|group|clerk}/{id}")
    String save(
            @PathVariable String kind,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            Locale locale,
            RedirectAttributes redirect) {
        EntryKind of = kind(kind);
        boolean added = id.equals(NEW);
        Entry before = added ? null : known(of, id);
        Entry entry = read(of, before, sent);
        FormErrors errors = errors(entry, before, sent, administrator(me));
        if (!errors.isEmpty()) {
            model.addAttribute("errors", errors);
            view.show(entry, added, me, model, locale);
            return view.page(of);
        }
        OrganisationChanges.Saved saved = changes.save(entry, administrator(me));
        redirect.addFlashAttribute("notice", told(saved));
        return "redirect:" + texts.address(of, OrganisationChanges.normal(entry).id());
    }

    private static Entry read(EntryKind kind, @Nullable Entry before, MultiValueMap<String, String> sent) {
        String id = before == null ? first(sent, kind.idColumn()) : before.id();
        if (kind == EntryKind.CLERK) {
            return ClerkForm.read(id, before == null || before.value("enabled").equals("yes"), sent);
        }
        return new Entry(
                kind, id, kind.columns().stream().collect(Collectors.toMap(one -> one, one -> first(sent, one))));
    }

    private static String first(MultiValueMap<String, String> sent, String name) {
        String value = sent.getFirst(name);
        return value == null ? "" : value;
    }

    private FormErrors errors(
            Entry entry, @Nullable Entry before, MultiValueMap<String, String> sent, Account administrator) {
        FormErrors errors = new FormErrors();
        if (before == null
                && entries.find(entry.kind(), OrganisationChanges.normal(entry).id())
                        .isPresent()) {
            errors.add(entry.kind().idColumn(), "staff.refused.exists");
        }
        for (Refusal refusal : changes.check(entry, administrator)) {
            errors.add(refusal.column(), "staff.refused." + refusal.reason());
        }
        if (entry.kind() == EntryKind.CLERK && ClerkForm.lacksDuty(sent)) {
            errors.add("groups", "staff.refused.duty.none");
        }
        return errors;
    }

    static Views.Notice told(OrganisationChanges.Saved saved) {
        if (!saved.changed()) {
            return Views.Notice.info("staff.saved.nothing");
        }
        return saved.givenBack() == 0
                ? Views.Notice.success("staff.saved")
                : Views.Notice.success("staff.saved.given-back", saved.givenBack());
    }

    @PostMapping("/organisation/{kind:department|group}/{id}/remove")
    String remove(
            @PathVariable String kind,
            @PathVariable String id,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes redirect) {
        changes.remove(kind(kind), id, administrator(me));
        redirect.addFlashAttribute("notice", Views.Notice.success("staff.removed"));
        return "redirect:/organisation/units";
    }

    private Entry known(EntryKind kind, String id) {
        String key = kind == EntryKind.CLERK ? login(id) : id;
        return entries.find(kind, key).orElseThrow(EntryNotFound::new);
    }

    private String login(String id) {
        try {
            return accounts.byId(UUID.fromString(id)).map(Account::login).orElseThrow(EntryNotFound::new);
        } catch (IllegalArgumentException none) {
            throw new EntryNotFound();
        }
    }

    private static EntryKind kind(String key) {
        return EntryKind.of(key).orElseThrow(EntryNotFound::new);
    }

    private Account administrator(SignedIn me) {
        return accounts.byId(me.account()).orElseThrow(NotAdministrator::new);
    }
}
