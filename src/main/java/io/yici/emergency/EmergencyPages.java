package io.yici.emergency;

import io.yici.cases.CaseFile;
import io.yici.organisation.Account;
import io.yici.organisation.Accounts;
import io.yici.site.FieldKind;
import io.yici.site.FieldOption;
import io.yici.site.FieldView;
import io.yici.site.FormErrors;
import io.yici.site.GraveAct;
import io.yici.site.SignedIn;
import io.yici.site.Views;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where clerks ask for a look in an emergency, a second person agrees, and the records are seen for a short time. */
@Controller
class EmergencyPages {

    private static final String HERE = "/clerk/emergencies";
    private static final int REASON_MAX = 1_000;

    private final Emergencies emergencies;
    private final EmergencyLooks looks;
    private final EmergencyTexts texts;
    private final EmergencySettings settings;
    private final Accounts accounts;

    EmergencyPages(
            Emergencies emergencies,
            EmergencyLooks looks,
            EmergencyTexts texts,
            EmergencySettings settings,
            Accounts accounts) {
        this.emergencies = emergencies;
        this.looks = looks;
        this.texts = texts;
        this.settings = settings;
        this.accounts = accounts;
    }

    @GetMapping(HERE)
    String list(@AuthenticationPrincipal SignedIn me, Model model, Locale locale) {
        Account account = account(me);
        model.addAttribute(
                "waiting",
                emergencies.waiting(account).stream()
                        .map(one -> texts.line(one, locale))
                        .toList());
        model.addAttribute(
                "own",
                emergencies.own(account).stream()
                        .map(one -> texts.line(one, locale))
                        .toList());
        return "emergency/emergencies";
    }

    @GetMapping(HERE + "/new")
    String form(Model model, Locale locale) {
        return form("", "", "", model, locale);
    }

    private String form(String number, String ground, String reason, Model model, Locale locale) {
        model.addAttribute("minutes", settings.openFor().toMinutes());
        model.addAttribute(
                "numberField",
                FieldView.of(FieldKind.TEXT, "number", texts.word("number", locale))
                        .attribute("maxlength", "60")
                        .attribute("autocomplete", "off")
                        .value(number));
        model.addAttribute(
                "groundField",
                FieldView.of(FieldKind.RADIOS, "ground", texts.word("ground", locale))
                        .hint(texts.word("ground.hint", locale))
                        .options(Arrays.stream(Ground.values())
                                .map(one -> FieldOption.of(one.key(), texts.word("ground." + one.key(), locale)))
                                .toList())
                        .value(ground));
        model.addAttribute(
                "reasonField",
                FieldView.of(FieldKind.TEXTAREA, "reason", texts.word("reason", locale))
                        .hint(texts.word("reason.hint", locale, settings.reasonLeast()))
                        .attribute("maxlength", String.valueOf(REASON_MAX))
                        .value(reason));
        return "emergency/ask";
    }

    @PostMapping(HERE + "/new")
    String ask(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String ground,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            Locale locale) {
        FormErrors errors = new FormErrors();
        Optional<CaseFile> file = emergencies.file(number);
        Optional<Ground> known = Ground.of(ground);
        if (file.isEmpty()) {
            errors.add("number", number.isBlank() ? "emergency.number.required" : "emergency.number.none");
        }
        if (known.isEmpty()) {
            errors.add("ground", "emergency.ground.required");
        }
        if (reason.strip().length() < settings.reasonLeast()) {
            errors.add("reason", "emergency.reason.short", settings.reasonLeast());
        } else if (reason.strip().length() > REASON_MAX) {
            errors.add("reason", "emergency.reason.long", REASON_MAX);
        }
        if (!errors.isEmpty()) {
            model.addAttribute("errors", errors);
            return form(number, ground, reason, model, locale);
        }
        Emergency asked = emergencies.ask(file.orElseThrow(), known.orElseThrow(), reason.strip(), account(me));
        return "redirect:" + HERE + "/" + asked.id();
    }

    @GetMapping(HERE + "/{id}")
    String one(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model, Locale locale) {
        Account account = account(me);
        Emergency one = emergencies.of(id, account);
        model.addAttribute("one", texts.line(one, locale));
        model.addAttribute("reason", emergencies.reason(one));
        model.addAttribute("mine", one.clerk().equals(account.id()));
        model.addAttribute("minutes", settings.openFor().toMinutes());
        return "emergency/one";
    }

    @PostMapping(HERE + "/{id}/decision")
    @GraveAct(value = "emergency", field = "act", answers = "approve")
    String decide(
            @PathVariable UUID id,
            @RequestParam String act,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes redirect) {
        boolean approve = act.equals("approve");
        emergencies.decide(id, approve, account(me));
        redirect.addFlashAttribute(
                "notice", Views.Notice.success(approve ? "emergency.approved" : "emergency.refused"));
        return "redirect:" + HERE + "/" + id;
    }

    /** In the answer to a form, so that no address shows it and going back does not either. */
    @PostMapping(HERE + "/{id}/look")
    String look(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model, Locale locale) {
        Account clerk = account(me);
        Emergency one = emergencies.open(id, clerk);
        model.addAttribute("one", texts.line(one, locale));
        model.addAttribute("seen", looks.look(one, clerk, locale));
        return "emergency/look";
    }

    /** For auditors: who asked for what, who agreed, and how often was looked. */
    @GetMapping("/audit/emergencies")
    String audit(Model model, Locale locale) {
        model.addAttribute(
                "all",
                emergencies.latest().stream()
                        .map(one -> texts.line(one, locale))
                        .toList());
        return "emergency/audit";
    }

    private Account account(SignedIn me) {
        return accounts.byId(me.account()).orElseThrow(EmergencyNotFound::new);
    }
}
