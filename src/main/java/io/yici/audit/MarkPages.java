package io.yici.audit;

import io.yici.organisation.Account;
import io.yici.organisation.Colleagues;
import io.yici.site.FieldKind;
import io.yici.site.FieldView;
import io.yici.site.FormErrors;
import io.yici.site.Views;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Reads from a text that turned up somewhere who copied or exported it, and when. */
@Controller
class MarkPages {

    private final Officers officers;
    private final Colleagues colleagues;
    private final LookTexts texts;

    MarkPages(Officers officers, Colleagues colleagues, LookTexts texts) {
        this.officers = officers;
        this.colleagues = colleagues;
        this.texts = texts;
    }

    @GetMapping("/audit/mark")
    String form(Model model, Locale locale) {
        model.addAttribute(
                "field",
                FieldView.of(FieldKind.TEXTAREA, "text", texts.word("audit.mark.label", locale))
                        .hint(texts.word("audit.mark.hint", locale))
                        .attribute("rows", "10")
                        .attribute("spellcheck", "false")
                        .optional());
        model.addAttribute(
                "fileField",
                FieldView.of(FieldKind.FILE, "file", texts.word("audit.mark.file", locale))
                        .hint(texts.word("audit.mark.file.hint", locale))
                        .optional());
        return "audit/mark";
    }

    @PostMapping("/audit/mark")
    String read(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            Locale locale)
            throws IOException {
        byte[] bytes = file == null ? new byte[0] : file.getBytes();
        if (text.isBlank() && bytes.length == 0) {
            model.addAttribute("errors", new FormErrors().add("text", "audit.mark.empty"));
            return form(model, locale);
        }
        Set<Watermark.Mark> marks = new LinkedHashSet<>(Watermark.read(text));
        // Pictures and PDF files bear it as bytes, lists as text.
        marks.addAll(Watermark.read(new String(bytes, StandardCharsets.ISO_8859_1)));
        marks.addAll(Watermark.read(new String(bytes, StandardCharsets.UTF_8)));
        List<Views.SummaryRow> found = marks.stream()
                .map(mark -> new Views.SummaryRow(texts.time(mark.at(), locale), who(mark, locale), null))
                .toList();
        model.addAttribute("read", true);
        model.addAttribute("found", found);
        return form(model, locale);
    }

    private String who(Watermark.Mark mark, Locale locale) {
        List<Account> all = officers.beginning(mark.actor());
        return all.isEmpty()
                ? texts.word("audit.mark.gone", locale, mark.actor())
                : all.stream()
                        .map(one -> colleagues.name(one.id()) + " (" + one.login() + ")")
                        .collect(Collectors.joining(texts.word("audit.comma", locale)));
    }
}
