package io.yici.rights;

import io.yici.cases.OtherPeople;
import io.yici.site.FieldKind;
import io.yici.site.FieldView;
import io.yici.site.FormErrors;
import io.yici.site.GraveAct;
import io.yici.site.SignedIn;
import io.yici.site.Views;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a notice of a breach is written, looked at, and sent to those it concerns; nothing of any case is shown. */
@Controller
class BreachPages {

    private static final int PART_MAX = 1_000;
    private static final int CASES_MAX = 40_000;
    private static final String CASES = "cases";

    private final Breaches breaches;
    private final MessageSource messages;
    private final Clock clock;

    BreachPages(Breaches breaches, MessageSource messages, Clock clock) {
        this.breaches = breaches;
        this.messages = messages;
        this.clock = clock;
    }

    /** A notice that was sent. */
    record SentLine(String what, String at, long recipients) {}

    @GetMapping("/breaches")
    String write(Model model, Locale locale) {
        return form(Map.of(), model, locale);
    }

    /** Shows what would be sent, and to how many; nothing is sent before that was seen. */
    @PostMapping("/breaches")
    @GraveAct(value = "breach", field = "step", answers = "send")
    String go(
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            Locale locale,
            RedirectAttributes redirect) {
        Map<String, String> parts = new LinkedHashMap<>();
        BreachNotice.PARTS.forEach(
                part -> parts.put(part, typed.getOrDefault(part, "").strip()));
        String cases = typed.getOrDefault(CASES, "");
        FormErrors errors = check(parts, cases);
        Breaches.Affected affected =
                errors.isEmpty() ? breaches.affected(cases) : new Breaches.Affected(List.of(), List.of());
        check(affected, errors);
        String step = typed.getOrDefault("step", "");
        if (!errors.isEmpty() || step.equals("edit")) {
            if (!step.equals("edit")) {
                model.addAttribute("errors", errors);
            }
            return form(typed, model, locale);
        }
        BreachNotice notice = new BreachNotice(parts);
        if (step.equals("send")) {
            breaches.send(notice, affected.cases(), me.account());
            redirect.addFlashAttribute("notice", Views.Notice.success("rights.breach.sent"));
            return "redirect:/breaches";
        }
        model.addAttribute("paragraphs", breaches.paragraphs(notice, locale));
        model.addAttribute("count", affected.cases().size());
        OtherPeople.Found others = breaches.others(affected.cases());
        model.addAttribute("others", others.accounts().size());
        model.addAttribute("unreachable", others.unreachable());
        model.addAttribute("parts", parts);
        model.addAttribute(CASES, cases);
        return "rights/breach-preview";
    }

    private static FormErrors check(Map<String, String> parts, String cases) {
        FormErrors errors = new FormErrors();
        parts.forEach((part, text) -> {
            if (text.isEmpty()) {
                errors.add(part, "rights.breach.required");
            } else if (text.length() > PART_MAX) {
                errors.add(part, "rights.long", PART_MAX);
            }
        });
        if (cases.isBlank() || cases.length() > CASES_MAX) {
            errors.add(CASES, "rights.breach.cases.required", Breaches.MOST);
        }
        return errors;
    }

    private static void check(Breaches.Affected affected, FormErrors errors) {
        if (!affected.unknown().isEmpty()) {
            errors.add(
                    CASES,
                    "rights.breach.cases.unknown",
                    affected.unknown().size(),
                    affected.unknown().get(0));
        } else if (affected.cases().size() > Breaches.MOST) {
            errors.add(CASES, "rights.breach.cases.required", Breaches.MOST);
        }
    }

    private String form(Map<String, String> typed, Model model, Locale locale) {
        List<FieldView> fields = new ArrayList<>();
        for (String part : BreachNotice.PARTS) {
            fields.add(area(part, PART_MAX, typed, locale));
        }
        model.addAttribute("fields", fields);
        model.addAttribute("casesField", area(CASES, CASES_MAX, typed, locale));
        model.addAttribute(
                "sent",
                breaches.latest().stream()
                        .map(one -> new SentLine(
                                one.what(),
                                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                                        .withLocale(locale)
                                        .format(one.at().atZone(clock.getZone())),
                                one.recipients()))
                        .toList());
        return "rights/breaches";
    }

    private FieldView area(String name, int max, Map<String, String> typed, Locale locale) {
        return FieldView.of(FieldKind.TEXTAREA, name, word("rights.breach." + name, locale))
                .hint(word("rights.breach." + name + ".hint", locale))
                .attribute("maxlength", String.valueOf(max))
                .value(typed.get(name));
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
