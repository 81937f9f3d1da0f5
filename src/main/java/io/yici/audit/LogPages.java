package io.yici.audit;

import io.yici.ledger.LogReceipt;
import io.yici.ledger.LogStatus;
import io.yici.ledger.TransparencyLog;
import io.yici.ledger.tlog.LogForged;
import io.yici.ledger.tlog.LogMalformed;
import io.yici.site.FieldKind;
import io.yici.site.FieldView;
import io.yici.site.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The log for people: how it is, and whether a receipt is genuine. */
@Controller
class LogPages {

    private static final String FORM = "audit/receipt";

    private final TransparencyLog log;
    private final LogTexts texts;

    LogPages(TransparencyLog log, LogTexts texts) {
        this.log = log;
        this.texts = texts;
    }

    @GetMapping("/log")
    String status(Model model, Locale locale) {
        LogStatus status = log.status();
        model.addAttribute("rows", texts.rows(status, locale));
        model.addAttribute("sm2", log.sm2Key().isPresent());
        model.addAttribute("selfWitnessed", status.quorum() == 0);
        model.addAttribute("quorum", status.quorum());
        model.addAttribute("witnesses", texts.witnesses(status, locale));
        model.addAttribute("alarms", texts.alarms(status, locale));
        model.addAttribute("damaged", texts.damage(status, locale));
        return "audit/log";
    }

    @GetMapping("/log/receipt")
    String form(Model model, Locale locale) {
        model.addAttribute("field", field("", locale));
        return FORM;
    }

    @PostMapping("/log/receipt")
    String check(
            @RequestParam(defaultValue = "") String receipt, Model model, Locale locale, HttpServletResponse response) {
        model.addAttribute("field", field(receipt, locale));
        if (receipt.isBlank()) {
            model.addAttribute("errors", new FormErrors().add("receipt", "audit.receipt.empty"));
            return FORM;
        }
        try {
            LogReceipt checked = LogReceipt.check(receipt, log.key(), log.witnessKeys());
            model.addAttribute("rows", texts.rows(checked, locale));
            model.addAttribute("cosigned", texts.cosigned(checked, locale));
            return "audit/genuine";
        } catch (LogForged forged) {
            return refused("forged", model, response);
        } catch (LogMalformed malformed) {
            return refused("malformed", model, response);
        }
    }

    private static String refused(String how, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("refused", how);
        return FORM;
    }

    private FieldView field(String value, Locale locale) {
        String shown = value.length() > LogReceipt.LONGEST ? "" : value;
        return FieldView.of(FieldKind.TEXTAREA, "receipt", texts.word("audit.receipt.label", locale))
                .hint(texts.word("audit.receipt.hint", locale))
                .attribute("rows", "12")
                .attribute("spellcheck", "false")
                .attribute("autocomplete", "off")
                .value(shown);
    }
}
