package io.yici.cases.web;

import io.yici.cases.CaseVersion;
import io.yici.catalogue.DepartmentStates;
import io.yici.catalogue.DepartmentStatus;
import io.yici.catalogue.ServiceItem;
import io.yici.exchange.Consent;
import io.yici.exchange.RecordPlan;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What people are asked to allow: each record, from whom, which fields, for what and on what legal basis. */
@Component
public class PullTexts {

    private final DepartmentStates departments;
    private final RecordTexts texts;
    private final MessageSource messages;

    PullTexts(DepartmentStates departments, RecordTexts texts, MessageSource messages) {
        this.departments = departments;
        this.texts = texts;
        this.messages = messages;
    }

    /**
     * One record to be pulled, in the reader's language.
     *
     * @param requirement the service's name for it
     * @param whose the role of the person it is about
     * @param own whether the consent given by the applicant covers it; otherwise that person is asked
     * @param trouble what is the matter with the department at present, or null
     */
    public record Pull(
            String requirement,
            String name,
            String department,
            String whose,
            List<String> fields,
            String purpose,
            List<String> basis,
            boolean own,
            @Nullable String trouble) {

        public Pull {
            fields = List.copyOf(fields);
            basis = List.copyOf(basis);
        }
    }

    /** All that a case on this version may pull. */
    public List<Pull> all(CaseVersion version, Locale locale) {
        return version.plan().all().stream()
                .map(pull -> pull(version, pull, locale))
                .toList();
    }

    /** What a consent is about. */
    public List<Pull> covered(Consent consent, CaseVersion version, Locale locale) {
        List<ServiceItem.Requirement> covered = DataPages.covered(consent, version);
        return version.plan().all().stream()
                .filter(pull -> covered.contains(pull.requirement()))
                .map(pull -> pull(version, pull, locale))
                .toList();
    }

    private Pull pull(CaseVersion version, RecordPlan.PlannedPull pull, Locale locale) {
        var words = version.service().texts();
        ServiceItem.Requirement requirement = pull.requirement();
        ServiceItem.Role role = version.item().role(requirement.of()).orElseThrow();
        DepartmentStatus status = departments.status(pull.department());
        return new Pull(
                requirement.name(),
                words.text(locale, requirement.nameKey()),
                texts.department(pull.department(), locale),
                words.text(locale, "role." + role.name()),
                texts.fields(requirement, locale),
                words.text(locale, requirement.purposeKey()),
                requirement.basis().stream()
                        .map(basis -> words.text(locale, "basis." + basis))
                        .toList(),
                role.consent() != ServiceItem.Consent.OWN_ACCOUNT,
                status == DepartmentStatus.UP
                        ? null
                        : messages.getMessage(
                                "cases.department." + status.name().toLowerCase(Locale.ROOT), null, locale));
    }
}
