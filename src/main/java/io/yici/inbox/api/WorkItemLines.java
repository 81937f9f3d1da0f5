package io.yici.inbox.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import io.yici.calendar.Light;
import io.yici.catalogue.Services;
import io.yici.inbox.InboxList;
import io.yici.inbox.InboxRow;
import io.yici.inbox.WorkItemNotFound;
import io.yici.organisation.Account;
import io.yici.organisation.Colleagues;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Work items in lists, as programs see them. */
@Component
class WorkItemLines {

    private final InboxList list;
    private final Services services;
    private final Colleagues colleagues;
    private final MessageSource messages;
    private final Clock clock;

    WorkItemLines(InboxList list, Services services, Colleagues colleagues, MessageSource messages, Clock clock) {
        this.list = list;
        this.services = services;
        this.colleagues = colleagues;
        this.messages = messages;
        this.clock = clock;
    }

    /** A work item in a list. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WorkItemLine(
            String id,
            String caseNumber,
            @Nullable String queryCode,

            @Schema(description = "id of the service", example = "housing-fund-rent")
            String service,

            String serviceName,

            @Schema(description = "id of the step in the service's diagram")
            String step,

            @Schema(
                    description = "intake, review, dispute, proposed-refusal or publicity-objection",
                    example = "proposed-refusal")
            String kind,

            String kindText,

            @Schema(description = "free, mine, taken, waiting or done", example = "free")
            String state,

            @Schema(description = "who has it") @Nullable String holder,

            @Schema(description = "the absent colleague for whom it is held") @Nullable
            String heldFor,

            Instant openedAt,

            @Schema(description = "last day of the limit") @Nullable
            LocalDate due,

            @Schema(description = "green, yellow, red or blue; none where there is no limit") @Nullable
            String light,

            @Schema(description = "code of the district; may be empty")
            String district,

            String applicantType,

            @Schema(description = "department it waits for; may be empty")
            String waitsFor,

            boolean unread,
            @Nullable Instant closedAt) {}

    /** The item as it is now. */
    WorkItemLine of(String id, Account clerk, Locale locale) {
        return list.rows(clerk, List.of(id)).stream()
                .map(row -> of(row, clerk, locale))
                .findFirst()
                .orElseThrow(WorkItemNotFound::new);
    }

    WorkItemLine of(InboxRow row, Account clerk, Locale locale) {
        Light light = row.light(LocalDate.now(clock));
        String kind = messages.getMessage("inbox.kind." + row.kind(), null, row.kind(), locale);
        return new WorkItemLine(
                row.id(),
                row.caseNumber(),
                row.queryCode(),
                row.service(),
                services.find(row.service())
                        .map(version -> version.name(locale))
                        .orElse(row.service()),
                row.activity(),
                row.kind(),
                kind == null ? row.kind() : kind,
                state(row, clerk),
                name(row.clerk()),
                name(row.heldFor()),
                row.openedAt(),
                row.due(),
                light == null ? null : light.key(),
                row.district(),
                row.applicantType(),
                row.waitsFor(),
                !row.seen() && !row.isDone(),
                row.closedAt());
    }

    private @Nullable String name(@Nullable UUID account) {
        return account == null ? null : colleagues.name(account);
    }

    private static String state(InboxRow row, Account clerk) {
        return switch (row.state()) {
            case "CLOSED" -> "done";
            case "WAITING" -> "waiting";
            default -> {
                UUID holder = row.clerk();
                yield holder == null ? "free" : holder.equals(clerk.id()) ? "mine" : "taken";
            }
        };
    }
}
