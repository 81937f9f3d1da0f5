package io.yici.notice;

import io.yici.site.FormErrors;
import io.yici.site.SignedIn;
import io.yici.site.Views;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a person says at which addresses they want to be told of new letters. */
@Controller
class ContactPages {

    private static final String HOME = "redirect:/account/contact";

    private final Contacts contacts;
    private final ContactView view;

    ContactPages(Contacts contacts, ContactView view) {
        this.contacts = contacts;
        this.view = view;
    }

    @GetMapping("/account/contact")
    String page(@AuthenticationPrincipal SignedIn me, Model model, Locale locale) {
        return show(me, Map.of(), model, locale);
    }

    private String show(SignedIn me, Map<String, String> entered, Model model, Locale locale) {
        model.addAttribute(
                "channels",
                Arrays.stream(Channel.values())
                        .map(channel -> view.of(me.account(), channel, entered, locale))
                        .toList());
        return "notice/contact";
    }

    @PostMapping("/account/contact/{name}")
    String begin(
            @PathVariable String name,
            @RequestParam Map<String, String> entered,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            Locale locale) {
        Channel channel = channel(name);
        String field = ContactView.addressField(channel);
        String address =
                ContactAddress.typed(channel, entered.getOrDefault(field, "")).orElse("");
        if (address.isEmpty()) {
            model.addAttribute("errors", new FormErrors().add(field, "notice.contact.wrong." + channel.key()));
            return show(me, entered, model, locale);
        }
        try {
            contacts.begin(me.account(), channel, address, language(locale));
        } catch (TooManyCodes tooMany) {
            model.addAttribute("errors", new FormErrors().add(field, "notice.contact.too-many"));
            return show(me, entered, model, locale);
        }
        return HOME + "#" + channel.key();
    }

    @PostMapping("/account/contact/{name}/again")
    String again(@PathVariable String name, @AuthenticationPrincipal SignedIn me, Model model, Locale locale) {
        Channel channel = channel(name);
        try {
            contacts.again(me.account(), channel);
        } catch (TooManyCodes tooMany) {
            model.addAttribute(
                    "errors", new FormErrors().add(ContactView.codeField(channel), "notice.contact.too-many"));
            return show(me, Map.of(), model, locale);
        }
        return HOME + "#" + channel.key();
    }

    @PostMapping("/account/contact/{name}/code")
    String confirm(
            @PathVariable String name,
            @RequestParam Map<String, String> entered,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash,
            Model model,
            Locale locale) {
        Channel channel = channel(name);
        String field = ContactView.codeField(channel);
        if (!contacts.confirm(me.account(), channel, code(entered.getOrDefault(field, "")))) {
            model.addAttribute("errors", new FormErrors().add(field, "notice.contact.wrong-code"));
            return show(me, Map.of(), model, locale);
        }
        return told(flash, "notice.contact.verified");
    }

    /** Digits as people paste them, also full-width and with blanks. */
    private static String code(String typed) {
        return Normalizer.normalize(typed.length() > 50 ? "" : typed, Normalizer.Form.NFKC)
                .replaceAll("\\s", "");
    }

    @PostMapping("/account/contact/{name}/wanted")
    String want(
            @PathVariable String name,
            @RequestParam boolean wanted,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        contacts.want(me.account(), channel(name), wanted);
        return told(flash, wanted ? "notice.contact.resumed" : "notice.contact.paused");
    }

    @PostMapping("/account/contact/{name}/remove")
    String remove(@PathVariable String name, @AuthenticationPrincipal SignedIn me, RedirectAttributes flash) {
        contacts.remove(me.account(), channel(name));
        return told(flash, "notice.contact.removed");
    }

    private static String told(RedirectAttributes flash, String key) {
        flash.addFlashAttribute("notice", Views.Notice.success(key));
        return HOME;
    }

    private static Channel channel(String name) {
        return Channel.of(name).orElseThrow(NoticeNotFound::new);
    }

    private static Locale language(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }
}
