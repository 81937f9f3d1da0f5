package io.yici.emergency;

import io.yici.audit.Offices;
import io.yici.cases.CaseFile;
import io.yici.cases.CaseFiles;
import io.yici.cases.CaseVersions;
import io.yici.organisation.Account;
import io.yici.organisation.Accounts;
import io.yici.organisation.Colleagues;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Looks in an emergency in plain words. */
@Component
class EmergencyTexts {

    private final CaseFiles files;
    private final CaseVersions versions;
    private final Accounts accounts;
    private final Colleagues colleagues;
    private final Offices offices;
    private final MessageSource messages;
    private final EmergencySettings settings;
    private final Clock clock;

    EmergencyTexts(
            CaseFiles files,
            CaseVersions versions,
            Accounts accounts,
            Colleagues colleagues,
            Offices offices,
            MessageSource messages,
            EmergencySettings settings,
            Clock clock) {
        this.files = files;
        this.versions = versions;
        this.accounts = accounts;
        this.colleagues = colleagues;
        this.offices = offices;
        this.messages = messages;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * One on a page.
     *
     * @param standing key of where it stands
     * @param until when the chance to agree, or the look, ends; null where neither runs
     */
    record Line(
            UUID id,
            String number,
            String service,
            String who,
            String ground,
            String asked,
            String standing,
            String tone,
            String state,
            @Nullable String until,
            @Nullable String decidedBy,
            int looks) {}

    Line line(Emergency one, Locale locale) {
        CaseFile file = files.of(one.dossier());
        Instant now = clock.instant();
        String standing = one.standing(now, settings);
        UUID by = one.decidedBy();
        return new Line(
                one.id(),
                String.valueOf(file.caseNumber()),
                versions.of(file).service().name(locale),
                who(one.clerk(), locale),
                word("ground." + one.ground(), locale),
                time(one.askedAt(), locale),
                standing,
                tone(standing),
                word("state." + standing, locale),
                until(one, standing, locale),
                by == null ? null : who(by, locale),
                one.looks());
    }

    private @Nullable String until(Emergency one, String standing, Locale locale) {
        Instant decided = one.decidedAt();
        return switch (standing) {
            case "asked" -> time(one.askedAt().plus(settings.approveWithin()), locale);
            case "open" -> decided == null ? null : time(decided.plus(settings.openFor()), locale);
            default -> null;
        };
    }

    private static String tone(String standing) {
        return switch (standing) {
            case "asked" -> "warning";
            case "open" -> "danger";
            default -> "neutral";
        };
    }

    private String who(UUID account, Locale locale) {
        return accounts.byId(account)
                .map(one -> offices.named(one, locale) + login(one))
                .orElseGet(() -> colleagues.name(account));
    }

    private static String login(Account one) {
        return " (" + one.login() + ")";
    }

    String word(String key, Locale locale, Object... arguments) {
        return messages.getMessage("emergency." + key, arguments, locale);
    }

    private String time(Instant at, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .format(at.atZone(clock.getZone()));
    }
}
