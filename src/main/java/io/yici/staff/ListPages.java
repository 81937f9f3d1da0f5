package io.yici.staff;

import io.yici.organisation.Account;
import io.yici.organisation.EntryKind;
import io.yici.organisation.Organisation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Staff, groups and departments as lists. */
@Controller
class ListPages {

    private static final int PAGE = 50;

    private final Organisation organisation;
    private final StaffTexts texts;

    ListPages(Organisation organisation, StaffTexts texts) {
        this.organisation = organisation;
        this.texts = texts;
    }

    /** Somebody of staff. */
    record Person(
            String href, String login, String name, String roles, String groups, String oversees, boolean enabled) {}

    /** A group with how many belong to it. */
    record Group(String href, String id, String name, int members) {}

    /** A department with its groups. */
    record Unit(String href, String id, String name, List<Group> groups) {

        Unit {
            groups = List.copyOf(groups);
        }
    }

    @GetMapping("/organisation")
    String staff(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String after,
            Model model,
            Locale locale) {
        Map<String, String> names = texts.names(locale);
        List<Account> found = organisation.staff(q, group, after, PAGE + 1);
        List<Account> page = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("q", q);
        model.addAttribute("group", group);
        model.addAttribute("tree", texts.tree());
        model.addAttribute(
                "people", page.stream().map(one -> person(one, names, locale)).toList());
        model.addAttribute(
                "next",
                found.size() > PAGE
                        ? "/organisation?q=" + encoded(q) + "&group=" + encoded(group) + "&after="
                                + encoded(page.get(PAGE - 1).login())
                        : null);
        model.addAttribute("first", !after.isEmpty());
        return "staff/staff";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Person person(Account account, Map<String, String> names, Locale locale) {
        int overseen = account.supervised().size();
        return new Person(
                "/organisation/clerk/" + account.id(),
                account.login(),
                texts.name(account.id()),
                texts.roles(account, locale),
                texts.groups(account, names, locale),
                overseen == 0 ? "" : texts.word("staff.oversees.count", locale, overseen),
                account.enabled());
    }

    @GetMapping("/organisation/units")
    String units(Model model, Locale locale) {
        model.addAttribute(
                "units",
                texts.tree().entrySet().stream()
                        .map(unit -> new Unit(
                                texts.address(
                                        EntryKind.DEPARTMENT, unit.getKey().id()),
                                unit.getKey().id(),
                                unit.getKey().name(locale),
                                unit.getValue().stream()
                                        .map(group -> new Group(
                                                texts.address(EntryKind.GROUP, group.id()),
                                                group.id(),
                                                group.name(locale),
                                                organisation.members(group.id())))
                                        .toList()))
                        .toList());
        return "staff/units";
    }
}
