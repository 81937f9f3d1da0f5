package io.yici.audit;

import io.yici.cases.CaseFiles;
import io.yici.cases.CaseNotFound;
import io.yici.organisation.Account;
import io.yici.organisation.Accounts;
import io.yici.organisation.Colleagues;
import io.yici.site.Views;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Alarms in plain words. */
@Component
class AlarmTexts {

    private final LookTexts texts;
    private final Accounts accounts;
    private final Colleagues colleagues;
    private final Officers officers;
    private final CaseFiles files;

    AlarmTexts(LookTexts texts, Accounts accounts, Colleagues colleagues, Officers officers, CaseFiles files) {
        this.texts = texts;
        this.accounts = accounts;
        this.colleagues = colleagues;
        this.officers = officers;
        this.files = files;
    }

    /** An alarm in the list. */
    record Line(UUID id, String what, String who, String when, int times, String tone, String state) {}

    Line line(Alarm alarm, Locale locale) {
        return new Line(
                alarm.id(),
                texts.word("audit.rule." + alarm.rule(), locale),
                who(alarm.account()),
                texts.time(alarm.lastAt(), locale),
                alarm.times(),
                switch (alarm.state()) {
                    case OPEN -> "danger";
                    case ACKNOWLEDGED -> "warning";
                    case CLOSED -> "neutral";
                },
                texts.word("audit.alarm.state." + alarm.state().name().toLowerCase(Locale.ROOT), locale));
    }

    List<Views.SummaryRow> rows(Alarm alarm, Locale locale) {
        List<Views.SummaryRow> rows = new ArrayList<>();
        UUID account = alarm.account();
        if (account != null) {
            Optional<Account> staff = accounts.byId(account);
            row(rows, "who", who(account), locale);
            staff.ifPresent(one -> row(rows, "office", officers.office(one, locale), locale));
        }
        number(alarm.dossier()).ifPresent(number -> row(rows, "case", number, locale));
        row(rows, "first", texts.time(alarm.firstAt(), locale), locale);
        row(rows, "last", texts.time(alarm.lastAt(), locale), locale);
        row(rows, "times", String.valueOf(alarm.times()), locale);
        row(rows, "evidence", alarm.evidence(), locale);
        if (alarm.handledBy() != null) {
            row(rows, "by", who(alarm.handledBy()), locale);
        }
        return rows;
    }

    private void row(List<Views.SummaryRow> rows, String key, String value, Locale locale) {
        rows.add(new Views.SummaryRow(texts.word("audit.alarm.row." + key, locale), value, null));
    }

    private Optional<String> number(@Nullable UUID dossier) {
        if (dossier == null) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(files.of(dossier).caseNumber());
        } catch (CaseNotFound gone) {
            return Optional.empty();
        }
    }

    private String who(@Nullable UUID account) {
        return account == null
                ? "—"
                : colleagues.name(account)
                        + accounts.byId(account)
                                .map(one -> " (" + one.login() + ")")
                                .orElse("");
    }
}
