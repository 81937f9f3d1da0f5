package io.yici.cases.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import io.yici.calendar.DueDate;
import io.yici.calendar.Unit;
import io.yici.calendar.WorkingCalendar;
import io.yici.cases.CaseEvent;
import io.yici.cases.CaseEvents;
import io.yici.cases.CaseFile;
import io.yici.cases.CaseStatus;
import io.yici.cases.CaseVersion;
import io.yici.cases.CaseVersions;
import io.yici.cases.Outcomes;
import io.yici.cases.web.AskedDepartments;
import io.yici.cases.web.CaseTodos;
import io.yici.cases.web.EventTexts;
import io.yici.cases.web.Journey;
import io.yici.cases.web.StatusTexts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Applications as programs see them. */
@Component
class ApplicationViews {

    private final CaseVersions versions;
    private final CaseEvents events;
    private final Journey journey;
    private final CaseTodos todos;
    private final EventTexts eventTexts;
    private final AskedDepartments departments;
    private final Outcomes outcomes;
    private final WorkingCalendar calendar;
    private final MessageSource messages;
    private final Clock clock;

    ApplicationViews(
            CaseVersions versions,
            CaseEvents events,
            Journey journey,
            CaseTodos todos,
            EventTexts eventTexts,
            AskedDepartments departments,
            Outcomes outcomes,
            WorkingCalendar calendar,
            MessageSource messages,
            Clock clock) {
        this.versions = versions;
        this.events = events;
        this.journey = journey;
        this.todos = todos;
        this.eventTexts = eventTexts;
        this.departments = departments;
        this.outcomes = outcomes;
        this.calendar = calendar;
        this.messages = messages;
        this.clock = clock;
    }

    /** An application in a list. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ApplicationLine(
            UUID id,
            String service,
            String serviceName,

            @Schema(
                    description = "draft, submitted, accepted, review, granted, refused or withdrawn",
                    example = "granted")
            String status,

            String statusText,
            @Nullable String caseNumber,
            Instant updatedAt) {}

    /** A draft, or the case that has grown from it under the same id. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Application(
            UUID id,
            String service,

            @Schema(description = "version of the service it was begun on, and stays on")
            int serviceVersion,

            String serviceName,

            @Schema(
                    description = "draft, submitted, accepted, review, granted, refused or withdrawn",
                    example = "granted")
            String status,

            String statusText,

            @Schema(
                    description =
                            "what a draft waits for: consent, records (departments are being asked), confirm, questions or"
                                    + " check; absent once submitted",
                    example = "consent")
            @Nullable
            String next,

            @Nullable String caseNumber,

            @Schema(description = "short code to look the state up by") @Nullable
            String queryCode,

            Instant createdAt,
            @Nullable Instant submittedAt,
            @Nullable Instant closedAt,
            @Nullable Due due,

            @Schema(description = "what happened, the oldest first")
            List<Happening> timeline,

            @Schema(description = "cases that a step of this one has started, and the one that has started this one")
            List<CaseBeside> besides,

            @Schema(description = "departments that a step has asked for their opinions")
            List<DepartmentAsked> departments,

            @Nullable Ending outcome) {}

    /** A department that a step has asked for its opinion. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DepartmentAsked(
            String department,
            String name,

            @Schema(description = "asked, answered, silent (which counts as agreement) or over")
            String state,

            String stateText,

            @Schema(description = "what it is shown of the application")
            List<String> shown,

            @Schema(description = "last day of its term") @Nullable
            LocalDate due) {}

    /** A case handled together with another. */
    record CaseBeside(
            @Schema(description = "id of its application") UUID application,

            @Schema(description = "begun by it or by this one")
            String how,

            String serviceName,
            String caseNumber,
            String statusText) {}

    /** The promised limit of a case. */
    record Due(
            @Schema(description = "last day") LocalDate date,

            @Schema(description = "whether it rests on a year whose calendar is not published yet")
            boolean provisional,

            @Schema(description = "negative when overdue") long workingDaysLeft) {}

    /** Something that happened. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Happening(
            Instant at,
            @Schema(example = "submitted") String kind,

            @Schema(description = "the record or role it concerned") @Nullable
            String subject,

            String text,
            @Schema(description = "whether a clerk did it") boolean byClerk) {}

    /** How a decided case ended. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Ending(
            @Schema(description = "the rules that fired, in plain words")
            List<String> reasons,

            @Schema(description = "what the clerk who decided wrote") @Nullable
            String clerkReason,

            @Schema(description = "routes of appeal") List<String> appeal,

            @Schema(description = "address of the certificate as PDF") @Nullable
            String certificate) {}

    ApplicationLine line(CaseFile file, Locale locale) {
        return new ApplicationLine(
                file.id(),
                file.service(),
                versions.of(file).service().name(locale),
                status(file),
                StatusTexts.of(file.status(), messages, locale),
                file.caseNumber(),
                file.updatedAt());
    }

    Application of(CaseFile file, Locale locale) {
        CaseVersion version = versions.of(file);
        boolean draft = file.status() == CaseStatus.DRAFT;
        return new Application(
                file.id(),
                file.service(),
                file.serviceVersion(),
                version.service().name(locale),
                status(file),
                StatusTexts.of(file.status(), messages, locale),
                draft ? journey.step(file).path() : null,
                file.caseNumber(),
                file.queryCode(),
                file.createdAt(),
                file.submittedAt(),
                file.closedAt(),
                due(file),
                events.of(file.id()).stream()
                        .map(event -> happening(event, version, locale))
                        .toList(),
                besides(file, version, locale),
                departments.of(file, version, locale).stream()
                        .map(one -> new DepartmentAsked(
                                one.department(), one.name(), one.state(), one.stateText(), one.shown(), one.due()))
                        .toList(),
                file.submittedAt() == null ? null : ending(file, version, locale));
    }

    private List<CaseBeside> besides(CaseFile file, CaseVersion version, Locale locale) {
        return todos.besides(file, version, locale).stream()
                .map(one -> new CaseBeside(one.id(), one.how(), one.service(), one.number(), one.status()))
                .toList();
    }

    private static String status(CaseFile file) {
        return file.status().name().toLowerCase(Locale.ROOT);
    }

    private @Nullable Due due(CaseFile file) {
        LocalDate last = file.due();
        if (last == null || !file.status().isOpen()) {
            return null;
        }
        DueDate due = new DueDate(last, Unit.WORKING, file.dueProvisional());
        return new Due(last, file.dueProvisional(), calendar.remaining(LocalDate.now(clock), due));
    }

    private Happening happening(CaseEvent event, CaseVersion version, Locale locale) {
        return new Happening(
                event.at(),
                event.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                event.subject(),
                eventTexts.of(event, version, locale),
                event.actor() != null);
    }

    private @Nullable Ending ending(CaseFile file, CaseVersion version, Locale locale) {
        if (!file.status().isClosed() || file.status() == CaseStatus.WITHDRAWN) {
            return null;
        }
        Outcomes.Outcome outcome = outcomes.of(file, version, locale);
        return new Ending(
                outcome.reasons(),
                outcome.clerkReason(),
                outcome.appeal(),
                outcome.certificate() == null ? null : "/api/v1/applications/" + file.id() + "/certificate");
    }
}
