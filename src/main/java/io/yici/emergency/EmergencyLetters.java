package io.yici.emergency;

import io.yici.audit.Offices;
import io.yici.cases.NoticeDue;
import io.yici.cases.OtherPeople;
import io.yici.organisation.Account;
import io.yici.organisation.AccountNotFound;
import io.yici.organisation.Accounts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells the citizen, and those whose records lie in the case, in writing that somebody may look at their records in an emergency: who, who agreed, on what ground, and what they can do. */
@Component
class EmergencyLetters {

    private static final String KIND = "emergency-look";

    private final ApplicationEventPublisher events;
    private final OtherPeople others;
    private final Accounts accounts;
    private final Offices offices;
    private final MessageSource messages;
    private final EmergencySettings settings;

    EmergencyLetters(
            ApplicationEventPublisher events,
            OtherPeople others,
            Accounts accounts,
            Offices offices,
            MessageSource messages,
            EmergencySettings settings) {
        this.events = events;
        this.others = others;
        this.accounts = accounts;
        this.offices = offices;
        this.messages = messages;
        this.settings = settings;
    }

    void tell(Emergency one, Account by, Instant now) {
        Account clerk = accounts.byId(one.clerk()).orElseThrow(AccountNotFound::new);
        Map<String, Object> facts = Map.of(
                "items",
                Map.of(
                        "zh", paragraphs(one, clerk, by, Locale.SIMPLIFIED_CHINESE),
                        "en", paragraphs(one, clerk, by, Locale.ENGLISH)));
        events.publishEvent(new NoticeDue(one.dossier(), KIND, facts, now));
        others.of(one.dossier())
                .accounts()
                .forEach(other -> events.publishEvent(new NoticeDue(one.dossier(), KIND, facts, now, other)));
    }

    private List<String> paragraphs(Emergency one, Account clerk, Account by, Locale locale) {
        return List.of(
                said("who", locale, offices.named(clerk, locale)),
                said("agreed", locale, offices.named(by, locale)),
                said("ground", locale, messages.getMessage("emergency.ground." + one.ground(), null, locale)),
                said("long", locale, settings.openFor().toMinutes()));
    }

    private String said(String what, Locale locale, Object of) {
        return messages.getMessage("emergency.letter." + what, new Object[] {of}, locale);
    }
}
