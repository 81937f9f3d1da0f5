package io.yici.feedback;

import io.yici.cases.CaseFile;
import io.yici.cases.CaseFiles;
import io.yici.cases.CaseVersion;
import io.yici.cases.CaseVersions;
import io.yici.cases.web.ClockTexts;
import io.yici.cases.web.StatusTexts;
import io.yici.codes.CodeCheck;
import io.yici.codes.QueryCode;
import io.yici.site.FormErrors;
import io.yici.site.Views;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where anybody with a query code finds how far the case is, without signing in: the service, the status, the promised day, and nothing else. */
@Controller
class QueryPages {

    private static final String FORM = "feedback/query";
    private static final String ASKED = "asked";

    private final CaseFiles files;
    private final CaseVersions versions;
    private final ClockTexts clocks;
    private final QueryLimits limits;
    private final MessageSource messages;

    QueryPages(CaseFiles files, CaseVersions versions, ClockTexts clocks, QueryLimits limits, MessageSource messages) {
        this.files = files;
        this.versions = versions;
        this.clocks = clocks;
        this.limits = limits;
        this.messages = messages;
    }

    @ModelAttribute
    void keepFromSearchEngines(HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex");
    }

    /** The form; or, once after a code was typed in, what is known of it. */
    @GetMapping("/query")
    String page(Model model, Locale locale) {
        if (model.getAttribute(ASKED) instanceof String code) {
            files.ofQueryCode(code)
                    .ifPresentOrElse(
                            file -> model.addAttribute("rows", rows(file, locale)),
                            () -> model.addAttribute("unknown", true));
        }
        return FORM;
    }

    /** The code goes on in the session, once, so that it stands in no address. */
    @PostMapping("/query")
    String typed(
            @RequestParam(defaultValue = "") String code,
            Model model,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        CodeCheck check = QueryCode.check(code);
        if (!check.valid()) {
            model.addAttribute("errors", new FormErrors().add("code", error(check)));
            model.addAttribute("code", code);
            return FORM;
        }
        String address = request.getRemoteAddr();
        limits.take(address);
        String asked = check.orThrow();
        if (files.ofQueryCode(asked).isPresent()) {
            limits.found(address);
        }
        redirect.addFlashAttribute(ASKED, asked);
        return "redirect:/query";
    }

    private static String error(CodeCheck check) {
        return switch (check.reasons().get(0)) {
            case "empty" -> "feedback.query.required";
            case "check-character" -> "feedback.query.mistyped";
            default -> "feedback.query.form";
        };
    }

    private List<Views.SummaryRow> rows(CaseFile file, Locale locale) {
        CaseVersion version = versions.of(file);
        List<Views.SummaryRow> rows = new ArrayList<>();
        rows.add(row("service", version.service().name(locale), locale));
        rows.add(row("status", StatusTexts.of(file.status(), messages, locale), locale));
        ClockTexts.ClockView clock = clocks.of(file, version, locale);
        if (clock != null && !clock.left().isEmpty()) {
            rows.add(row("promised", clock.left(), locale));
        }
        return rows;
    }

    private Views.SummaryRow row(String key, String value, Locale locale) {
        return new Views.SummaryRow(messages.getMessage("feedback.query." + key, null, locale), value, null);
    }
}
