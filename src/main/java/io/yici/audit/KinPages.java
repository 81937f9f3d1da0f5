package io.yici.audit;

import io.yici.organisation.Account;
import io.yici.organisation.Accounts;
import io.yici.organisation.Role;
import io.yici.site.FieldKind;
import io.yici.site.FieldView;
import io.yici.site.FormErrors;
import io.yici.site.Views;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where staff live: typed once, kept as a hash, never shown again. For administrators and auditors. */
@Controller
class KinPages {

    private static final int LONGEST = 200;

    private final Kinship kinship;
    private final KinStore store;
    private final Accounts accounts;
    private final LookTexts texts;

    KinPages(Kinship kinship, KinStore store, Accounts accounts, LookTexts texts) {
        this.kinship = kinship;
        this.store = store;
        this.accounts = accounts;
        this.texts = texts;
    }

    @GetMapping("/audit/addresses")
    String form(Model model, Locale locale) {
        List<String> known = store.known().stream()
                .flatMap(id -> accounts.byId(id).stream())
                .map(Account::login)
                .sorted()
                .toList();
        model.addAttribute("known", known);
        model.addAttribute(
                "loginField",
                FieldView.of(FieldKind.TEXT, "login", texts.word("audit.kin.login", locale))
                        .attribute("autocomplete", "off")
                        .value(String.valueOf(model.asMap().getOrDefault("login", ""))));
        model.addAttribute(
                "addressField",
                FieldView.of(FieldKind.TEXT, "address", texts.word("audit.kin.address", locale))
                        .hint(texts.word("audit.kin.address.hint", locale))
                        .attribute("autocomplete", "off")
                        .attribute("maxlength", String.valueOf(LONGEST))
                        .optional());
        return "audit/addresses";
    }

    @PostMapping("/audit/addresses")
    @Transactional
    public String keep(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String address,
            Model model,
            Locale locale,
            RedirectAttributes redirect) {
        Optional<Account> staff = accounts.byLogin(login.strip().toLowerCase(Locale.ROOT))
                .filter(Predicate.not(one -> one.roles().equals(java.util.Set.of(Role.CITIZEN))));
        FormErrors errors = new FormErrors();
        if (staff.isEmpty()) {
            errors.add("login", "audit.kin.login.none");
        }
        if (address.length() > LONGEST) {
            errors.add("address", "audit.words.long", LONGEST);
        }
        if (!errors.isEmpty()) {
            model.addAttribute("errors", errors);
            model.addAttribute("login", login);
            return form(model, locale);
        }
        kinship.keep(staff.orElseThrow().id(), address);
        redirect.addFlashAttribute("notice", Views.Notice.success("audit.kin.kept"));
        return "redirect:/audit/addresses";
    }
}
