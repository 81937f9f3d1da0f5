package io.yici.cases.web;

import io.yici.cases.CaseFile;
import io.yici.cases.CaseVersion;
import io.yici.exchange.Consent;
import io.yici.exchange.ConsentState;
import io.yici.exchange.Consents;
import io.yici.organisation.Accounts;
import io.yici.site.Views;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Who else was asked to allow records to be fetched for a case, masked, and what each said. */
@Component
class ConsentRows {

    private static final String APPLICANT = "applicant";

    private final Consents consents;
    private final Accounts accounts;
    private final MessageSource messages;

    ConsentRows(Consents consents, Accounts accounts, MessageSource messages) {
        this.consents = consents;
        this.accounts = accounts;
        this.messages = messages;
    }

    /** In the order in which they were asked; empty where nobody was. */
    List<Views.Task> of(CaseFile file, CaseVersion version, Locale locale) {
        return consents.of(file.id()).stream()
                .filter(consent -> !consent.role().equals(APPLICANT))
                .map(consent -> row(consent, version, locale))
                .toList();
    }

    private Views.Task row(Consent consent, CaseVersion version, Locale locale) {
        String role = version.service().texts().text(locale, "role." + consent.role());
        return new Views.Task(name(consent, locale), role, null, tone(consent.state()), null, state(consent, locale));
    }

    private String name(Consent consent, Locale locale) {
        UUID account = consent.account();
        return account == null
                ? messages.getMessage("cases.person.no-account", null, locale)
                : Masking.name(accounts.identity(account).name());
    }

    private String state(Consent consent, Locale locale) {
        String state = consent.state().name().toLowerCase(Locale.ROOT);
        return messages.getMessage("cases.person." + state, null, locale);
    }

    private static String tone(ConsentState state) {
        return switch (state) {
            case ASKED -> "progress";
            case GIVEN -> "success";
            case DECLINED, WITHDRAWN -> "warning";
            case REPLACED -> "neutral";
        };
    }
}
