package io.yici.site;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows every part that pages are made of, in every state, with made-up examples. */
@Controller
@Profile("demo")
class StyleguidePages {

    private final MessageSource messages;

    StyleguidePages(MessageSource messages) {
        this.messages = messages;
    }

    @GetMapping("/styleguide")
    String parts(Model model, Locale locale) {
        StyleguideExamples examples = new StyleguideExamples(key -> text(key, locale));
        model.addAllAttributes(Map.of(
                "steps", examples.steps(),
                "tasks", examples.tasks(),
                "departments", examples.departments(),
                "records", examples.records(),
                "counters", examples.counters(),
                "timeline", examples.timeline(),
                "answers", examples.answers(),
                "files", examples.files(),
                "tiles", examples.tiles()));
        return "site/styleguide";
    }

    @GetMapping("/styleguide/fields")
    String fields(Model model, Locale locale) {
        StyleguideExamples examples = new StyleguideExamples(key -> text(key, locale));
        model.addAttribute("fields", examples.fields());
        return "site/styleguide-fields";
    }

    @GetMapping("/styleguide/errors")
    String errors(Model model, Locale locale) {
        StyleguideExamples examples = new StyleguideExamples(key -> text(key, locale));
        FormErrors errors = new FormErrors();
        List<FieldView> wrong = examples.fields().stream()
                .map(field -> field.error(text("site.example.error." + field.name(), locale)))
                .toList();
        wrong.forEach(field -> errors.add(field.id(), "site.example.error." + field.name()));
        model.addAttribute("fields", wrong);
        model.addAttribute("errors", errors);
        model.addAttribute("notice", Views.Notice.success("site.example.notice", 2));
        return "site/styleguide-fields";
    }

    private String text(String key, Locale locale) {
        return messages.getMessage("site.example." + key.replaceFirst("^site\\.example\\.", ""), null, locale);
    }
}
