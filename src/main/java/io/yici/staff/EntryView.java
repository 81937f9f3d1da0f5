package io.yici.staff;

import io.yici.organisation.Account;
import io.yici.organisation.Accounts;
import io.yici.organisation.Colleagues;
import io.yici.organisation.Entries;
import io.yici.organisation.Entry;
import io.yici.organisation.EntryKind;
import io.yici.organisation.HeldWork;
import io.yici.organisation.OrganisationChanges;
import io.yici.organisation.Substitutes;
import io.yici.site.FieldKind;
import io.yici.site.FieldOption;
import io.yici.site.FieldView;
import io.yici.site.SignedIn;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of one entry shows. */
@Component
class EntryView {

    private static final int CHANGES = 10;

    private final Accounts accounts;
    private final Colleagues colleagues;
    private final Substitutes substitutes;
    private final HeldWork heldWork;
    private final OrganisationChanges changes;
    private final ChangeLines lines;
    private final Entries entries;
    private final StaffTexts texts;
    private final Clock clock;

    EntryView(
            Accounts accounts,
            Colleagues colleagues,
            Substitutes substitutes,
            HeldWork heldWork,
            OrganisationChanges changes,
            ChangeLines lines,
            Entries entries,
            StaffTexts texts,
            Clock clock) {
        this.accounts = accounts;
        this.colleagues = colleagues;
        this.substitutes = substitutes;
        this.heldWork = heldWork;
        this.changes = changes;
        this.lines = lines;
        this.entries = entries;
        this.texts = texts;
        this.clock = clock;
    }

    /** Who acts for somebody, and when. */
    record Arranged(String id, String name, String fromDay, String toDay, boolean now) {}

    String page(EntryKind kind) {
        return kind == EntryKind.CLERK ? "staff/clerk" : "staff/unit";
    }

    void show(Entry entry, boolean added, SignedIn me, Model model, Locale locale) {
        model.addAttribute("entry", entry);
        model.addAttribute("kind", entry.kind().key());
        model.addAttribute("added", added);
        String name = locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? "name_en" : "name_zh";
        model.addAttribute(
                "heading",
                added
                        ? texts.word("staff." + entry.kind().key() + ".new", locale)
                        : entries.find(entry.kind(), entry.id())
                                .map(kept -> kept.value(kept.kind() == EntryKind.CLERK ? "name" : name))
                                .orElse(""));
        model.addAttribute("fields", fields(entry, added, locale));
        model.addAttribute(
                "changes", added ? List.of() : lines.of(changes.of(entry.kind(), entry.id(), CHANGES), locale));
        if (entry.kind() == EntryKind.CLERK) {
            model.addAttribute("own", false);
            model.addAttribute("held", 0);
            model.addAttribute("roles", ClerkForm.roles(entry, texts, locale));
            model.addAttribute("units", ClerkForm.units(entry, texts, locale));
            model.addAttribute(
                    "districts",
                    field(FieldKind.TEXT, "districts", entry, locale).optional());
            accounts.byLogin(entry.id()).filter(one -> !added).ifPresent(one -> person(one, me, model));
        }
    }

    private void person(Account account, SignedIn me, Model model) {
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("account", account);
        model.addAttribute("own", account.id().equals(me.account()));
        model.addAttribute("held", heldWork.heldBy(account.id()));
        model.addAttribute("colleagues", colleagues.of(account));
        model.addAttribute("today", today.toString());
        model.addAttribute(
                "arranged",
                substitutes.of(account).stream()
                        .map(one -> new Arranged(
                                one.id().toString(),
                                colleagues.name(one.substitute()),
                                one.fromDay().toString(),
                                one.toDay().toString(),
                                !one.fromDay().isAfter(today)))
                        .toList());
    }

    private List<FieldView> fields(Entry entry, boolean added, Locale locale) {
        List<FieldView> fields = new ArrayList<>();
        if (added) {
            fields.add(FieldView.of(
                            FieldKind.TEXT,
                            entry.kind().idColumn(),
                            texts.word("staff." + entry.kind().key() + ".id", locale))
                    .value(entry.id())
                    .hint(texts.word("staff." + entry.kind().key() + ".id.hint", locale))
                    .attribute("width", "20")
                    .attribute("spellcheck", "false"));
        }
        switch (entry.kind()) {
            case GROUP -> {
                fields.add(field(FieldKind.SELECT, "department", entry, locale)
                        .options(texts.tree().keySet().stream()
                                .map(one -> FieldOption.of(one.id(), one.name(locale)))
                                .toList()));
                names(fields, entry, locale);
            }
            case DEPARTMENT -> names(fields, entry, locale);
            case CLERK ->
                fields.add(field(FieldKind.TEXT, "name", entry, locale).attribute("width", "20"));
        }
        return fields;
    }

    private void names(List<FieldView> fields, Entry entry, Locale locale) {
        fields.add(field(FieldKind.TEXT, "name_zh", entry, locale).attribute("lang", "zh-CN"));
        fields.add(field(FieldKind.TEXT, "name_en", entry, locale).attribute("lang", "en"));
    }

    private FieldView field(FieldKind kind, String column, Entry entry, Locale locale) {
        String hint = column.equals("districts") ? texts.word("staff.column.districts.hint", locale) : null;
        return FieldView.of(kind, column, texts.word("staff.column." + column, locale))
                .value(entry.value(column).replace(";", " "))
                .hint(hint);
    }
}
