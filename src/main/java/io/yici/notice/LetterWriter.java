package io.yici.notice;

import io.yici.cases.CaseFile;
import io.yici.cases.CaseVersion;
import io.yici.cases.CaseVersions;
import io.yici.catalogue.ResourceCatalogue;
import io.yici.organisation.Accounts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes letters from the templates {@code letters/frame} and {@code letters/<kind>}, in both languages at once. */
@Component
class LetterWriter {

    private final ITemplateEngine templates;
    private final MessageSource messages;
    private final LetterFacts facts;
    private final CaseVersions versions;
    private final ResourceCatalogue catalogue;
    private final Accounts accounts;
    private final Clock clock;

    LetterWriter(
            ITemplateEngine templates,
            MessageSource messages,
            LetterFacts facts,
            CaseVersions versions,
            ResourceCatalogue catalogue,
            Accounts accounts,
            Clock clock) {
        this.templates = templates;
        this.messages = messages;
        this.facts = facts;
        this.versions = versions;
        this.catalogue = catalogue;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** For somebody else than the applicant it names neither the case nor whose it is. */
    Letters write(LetterKind kind, CaseFile file, UUID account, Map<String, Object> stated) {
        return new Letters(
                write(kind, file, account, stated, Locale.SIMPLIFIED_CHINESE),
                write(kind, file, account, stated, Locale.ENGLISH));
    }

    private Letter write(LetterKind kind, CaseFile file, UUID account, Map<String, Object> stated, Locale locale) {
        CaseVersion version = versions.of(file);
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("kind", kind.key());
        variables.put("own", account.equals(file.account()));
        variables.put("name", accounts.identity(account).name());
        variables.put("service", version.service().name(locale));
        variables.put("number", file.caseNumber());
        variables.put("queryCode", file.queryCode());
        variables.put("submitted", date(Objects.requireNonNullElse(file.submittedAt(), file.createdAt()), locale));
        variables.put("today", date(clock.instant(), locale));
        variables.put(
                "authority", catalogue.registers().departmentName(version.item().authority(), locale));
        variables.put("facts", completed(kind, version, facts.in(locale, stated), locale));
        return LetterParts.of(templates.process("letters/frame", new Context(locale, variables)));
    }

    /** What the act did not state of itself is said as the law and the service's guide say it. */
    private Map<String, @Nullable Object> completed(
            LetterKind kind, CaseVersion version, Map<String, @Nullable Object> ready, Locale locale) {
        if (isEmpty(ready.get("basis"))) {
            String usual = messages.getMessage("notice.basis." + kind.key(), null, "", locale);
            ready.put("basis", usual == null || usual.isEmpty() ? List.of() : List.of(usual));
        }
        if (kind.isAppealable() && isEmpty(ready.get("appeal"))) {
            ready.put(
                    "appeal",
                    version.item().appeal().stream()
                            .map(route -> version.service().texts().text(locale, "appeal." + route))
                            .toList());
        }
        return ready;
    }

    private static boolean isEmpty(@Nullable Object list) {
        return !(list instanceof List<?> some) || some.isEmpty();
    }

    private String date(Instant at, Locale locale) {
        return LetterFacts.date(LocalDate.ofInstant(at, clock.getZone()), locale);
    }
}
