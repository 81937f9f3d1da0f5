package io.yici.certificate;

import io.yici.site.FormErrors;
import io.yici.site.Views;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where anybody finds out whether a certificate holds; tells no more than that takes. */
@Controller
class VerificationPages {

    private static final String FORM = "certificate/verify";

    private final Certificates certificates;
    private final VerificationLimits limits;
    private final Wording wording;
    private final Clock clock;

    VerificationPages(Certificates certificates, VerificationLimits limits, Wording wording, Clock clock) {
        this.certificates = certificates;
        this.limits = limits;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping("/verify")
    String form() {
        return FORM;
    }

    /** Where the QR code leads. */
    @GetMapping("/verify/{code}")
    String scanned(
            @PathVariable String code,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex");
        return find(() -> certificates.verify(code), request)
                .map(found -> show(found, model, locale))
                .orElseGet(() -> unknown(model, response));
    }

    @PostMapping("/verify")
    String typed(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String code,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        model.addAttribute("number", number);
        model.addAttribute("code", code);
        var errors = new FormErrors();
        if (CertificateCode.typedNumber(number).isEmpty()) {
            errors.add("number", "certificate.verify.number.error");
        }
        if (CertificateCode.typedVerification(code).isEmpty()) {
            errors.add("code", "certificate.verify.code.error");
        }
        if (!errors.isEmpty()) {
            model.addAttribute("errors", errors);
            return FORM;
        }
        return find(() -> certificates.verify(number, code), request)
                .map(found -> show(found, model, locale))
                .orElseGet(() -> unknown(model, response));
    }

    private Optional<VerifiedCertificate> find(
            Supplier<Optional<VerifiedCertificate>> search, HttpServletRequest request) {
        var address = request.getRemoteAddr();
        limits.check(address);
        var found = search.get();
        if (found.isEmpty()) {
            limits.failed(address);
        }
        return found;
    }

    private static String unknown(Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        model.addAttribute("unknown", true);
        return FORM;
    }

    private String show(VerifiedCertificate verified, Model model, Locale locale) {
        var certificate = verified.certificate();
        model.addAttribute("state", verified.state().name().toLowerCase(Locale.ROOT));
        model.addAttribute(
                "kindName",
                wording.service(certificate.service(), certificate.serviceVersion(), "outcome.certificate", locale)
                        .orElse(certificate.kind()));
        model.addAttribute("rows", rows(verified, locale));
        return "certificate/verified";
    }

    private List<Views.SummaryRow> rows(VerifiedCertificate verified, Locale locale) {
        var certificate = verified.certificate();
        var rows = new ArrayList<Views.SummaryRow>();
        rows.add(row("number", certificate.readableNumber(), locale));
        rows.add(row("holder", verified.holder(), locale));
        rows.add(row("authority", wording.department(verified.authority(), locale), locale));
        rows.add(row("issued", date(certificate.issuedAt(), locale), locale));
        rows.add(row("valid-until", date(certificate.validUntil(), locale), locale));
        var revocation = certificate.revocation();
        if (revocation != null) {
            rows.add(row("revoked", date(revocation.at(), locale), locale));
            var reason = revocation.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
            rows.add(row("reason", wording.page("certificate.reason." + reason, locale), locale));
        }
        return rows;
    }

    private Views.SummaryRow row(String key, String value, Locale locale) {
        return new Views.SummaryRow(wording.page("certificate.verified." + key, locale), value, null);
    }

    private String date(Instant at, Locale locale) {
        return date(LocalDate.ofInstant(at, zone()), locale);
    }

    private String date(LocalDate date, Locale locale) {
        return DateTimeFormatter.ofPattern(wording.page("certificate.print.date", locale), locale)
                .format(date);
    }

    private ZoneId zone() {
        return clock.getZone();
    }
}
