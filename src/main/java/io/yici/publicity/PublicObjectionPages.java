package io.yici.publicity;

import io.yici.site.FormErrors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where anybody objects to what is public, and finds by a number what became of that. */
@Controller
class PublicObjectionPages {

    private static final int REASON_MAX = 1_000;
    private static final int CONTACT_MAX = 100;

    private final PublicObjections objections;
    private final PublicationStore publications;
    private final ObjectionLimits limits;
    private final PublicityView view;
    private final Clock clock;

    PublicObjectionPages(
            PublicObjections objections,
            PublicationStore publications,
            ObjectionLimits limits,
            PublicityView view,
            Clock clock) {
        this.objections = objections;
        this.publications = publications;
        this.limits = limits;
        this.view = view;
        this.clock = clock;
    }

    @ModelAttribute
    void keepFromSearchEngines(HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex");
    }

    @GetMapping("/publicity/{id}/objection")
    String form(@PathVariable UUID id, Model model, Locale locale) {
        Publication publication = publications.find(id).orElseThrow(PublicityNotFound::new);
        if (!publication.isRunning(clock.instant())) {
            throw new PublicityOver();
        }
        view.show(publication, model, locale);
        view.ask(model, locale);
        return "publicity/object";
    }

    @PostMapping("/publicity/{id}/objection")
    String file(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String contact,
            Model model,
            Locale locale,
            HttpServletRequest request) {
        FormErrors errors = check(reason.strip(), contact.strip());
        if (!errors.isEmpty()) {
            model.addAttribute("errors", errors);
            model.addAttribute("reason", reason);
            model.addAttribute("contact", contact);
            return form(id, model, locale);
        }
        limits.file(request.getRemoteAddr());
        PublicObjection filed = objections.file(id, reason.strip(), contact.isBlank() ? null : contact.strip());
        return "redirect:/publicity/objections/" + ObjectionNumber.readable(filed.number()) + "?filed";
    }

    private static FormErrors check(String reason, String contact) {
        FormErrors errors = new FormErrors();
        if (reason.isEmpty()) {
            errors.add("reason", "publicity.reason.required");
        } else if (reason.length() > REASON_MAX) {
            errors.add("reason", "publicity.too-long", REASON_MAX);
        }
        if (contact.length() > CONTACT_MAX) {
            errors.add("contact", "publicity.too-long", CONTACT_MAX);
        }
        return errors;
    }

    @GetMapping("/publicity/objections")
    String look() {
        return "publicity/look";
    }

    @PostMapping("/publicity/objections")
    String typed(@RequestParam(defaultValue = "") String number, Model model) {
        if (ObjectionNumber.typed(number).isEmpty()) {
            model.addAttribute("errors", new FormErrors().add("number", "publicity.number.error"));
            model.addAttribute("number", number);
            return "publicity/look";
        }
        return "redirect:/publicity/objections/"
                + ObjectionNumber.readable(ObjectionNumber.typed(number).get());
    }

    @GetMapping("/publicity/objections/{number}")
    String state(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String filed,
            Model model,
            Locale locale,
            HttpServletRequest request) {
        String address = request.getRemoteAddr();
        limits.look(address);
        PublicObjection objection = objections.find(number).orElseGet(() -> {
            limits.missed(address);
            throw new PublicObjectionNotFound();
        });
        view.show(objection, filed != null, model, locale);
        return "publicity/objection";
    }
}
