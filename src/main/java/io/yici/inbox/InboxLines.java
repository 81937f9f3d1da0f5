package io.yici.inbox;

import io.yici.calendar.DueDate;
import io.yici.calendar.Light;
import io.yici.calendar.Unit;
import io.yici.calendar.WorkingCalendar;
import io.yici.catalogue.ResourceCatalogue;
import io.yici.catalogue.Services;
import io.yici.codes.Region;
import io.yici.codes.Regions;
import io.yici.organisation.Colleagues;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Items of a list in words. Reads no case: what a line says is in the item's row. */
@Component
class InboxLines {

    private static final int ITEM_CODE = 31;
    private static final int DATE = 8;
    private static final DateTimeFormatter THIS_YEAR = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter OTHER_YEAR = DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);
    private static final Regions REGIONS = Regions.of(true);

    private final Services services;
    private final ResourceCatalogue resources;
    private final Colleagues colleagues;
    private final WorkingCalendar calendar;
    private final MessageSource messages;
    private final Clock clock;

    InboxLines(
            Services services,
            ResourceCatalogue resources,
            Colleagues colleagues,
            WorkingCalendar calendar,
            MessageSource messages,
            Clock clock) {
        this.services = services;
        this.resources = resources;
        this.colleagues = colleagues;
        this.calendar = calendar;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * One item as a list shows it.
     *
     * @param code what people call it by: the query code, or the end of the case number
     * @param number the end of the case number, where that is not the code
     * @param light its key, or null
     * @param left what is left of the limit
     * @param holder who has it, in words
     * @param forWhom the colleague for whom it is held, in words, or null
     * @param hand {@code free}, {@code mine}, {@code acting} or {@code taken}
     */
    record Line(
            String id,
            String code,
            @Nullable String number,
            String caseNumber,
            String service,
            String step,
            String district,
            String districtCode,
            String type,
            String opened,
            String due,
            String left,
            @Nullable String light,
            @Nullable String lightText,
            String waits,
            String holder,
            @Nullable String forWhom,
            String hand,
            boolean unread,
            boolean noted) {}

    Line of(InboxRow row, InboxScope scope, Locale locale) {
        Light light = row.light(LocalDate.now(clock));
        String number = shortNumber(row.caseNumber());
        String hand = hand(row, scope);
        return new Line(
                row.id(),
                Objects.requireNonNullElse(row.queryCode(), number),
                row.queryCode() == null ? null : number,
                row.caseNumber(),
                service(row.service(), locale),
                step(row, locale),
                district(row.district()),
                row.district(),
                type(row.applicantType(), locale),
                time(row.openedAt()),
                row.due() == null ? "" : row.due().toString(),
                row.isDone() ? closed(row) : left(row, locale),
                light == null ? null : light.key(),
                light == null ? null : word("inbox.light." + light.key(), locale),
                row.waitsFor().isEmpty() ? "" : department(row.waitsFor(), locale),
                holder(row, hand, locale),
                forWhom(row, hand, locale),
                hand,
                !row.seen() && !row.isDone(),
                row.noted());
    }

    private static String hand(InboxRow row, InboxScope scope) {
        UUID holder = row.clerk();
        if (holder == null) {
            return "free";
        }
        return scope.isMine(row) ? "mine" : scope.absent().contains(holder) ? "acting" : "taken";
    }

    private String holder(InboxRow row, String hand, Locale locale) {
        UUID holder = row.clerk();
        return switch (hand) {
            case "mine" -> word("inbox.hand.mine", locale);
            case "free" -> word("inbox.hand.free", locale);
            default -> holder == null ? "" : colleagues.name(holder);
        };
    }

    private @Nullable String forWhom(InboxRow row, String hand, Locale locale) {
        UUID away = hand.equals("acting") ? row.clerk() : row.heldFor();
        return away == null ? null : word("inbox.for", locale, colleagues.name(away));
    }

    /** A number says its item first, which is the same for all of a service; day and serial are what tells it from others. */
    static String shortNumber(String number) {
        return number.length() <= ITEM_CODE + DATE
                ? number
                : number.substring(ITEM_CODE, ITEM_CODE + DATE) + "-" + number.substring(ITEM_CODE + DATE);
    }

    String service(String id, Locale locale) {
        return services.find(id).map(version -> version.name(locale)).orElse(id);
    }

    /** What is to be done: a review is named as its step in the diagram is. */
    String step(InboxRow row, Locale locale) {
        String kind = messages.getMessage("inbox.kind." + row.kind(), null, row.kind(), locale);
        String known = kind == null ? row.kind() : kind;
        return row.kind().equals(WorkItems.REVIEW)
                ? services.find(row.service())
                        .flatMap(version -> version.texts().find(locale, "activity." + row.activity()))
                        .orElse(known)
                : known;
    }

    static String district(String code) {
        return code.isEmpty()
                ? ""
                : REGIONS.prefectureOf(code).map(Region::name).orElse(code);
    }

    String type(String type, Locale locale) {
        String known = messages.getMessage("inbox.type." + type, null, type, locale);
        return known == null ? type : known;
    }

    String department(String id, Locale locale) {
        return resources.registers().department(id).isPresent()
                ? resources.registers().departmentName(id, locale)
                : id;
    }

    /** What is left of the limit, in days of its unit. */
    String left(InboxRow row, Locale locale) {
        DueDate due = row.limit();
        if (due == null) {
            return word("inbox.left.none", locale);
        }
        LocalDate today = LocalDate.now(clock);
        long days = calendar.remaining(today, due);
        String unit = due.unit() == Unit.WORKING ? "working" : "calendar";
        String text = due.due().equals(today)
                ? word("inbox.left.today", locale)
                : due.due().isBefore(today)
                        ? word(days == 0 ? "inbox.left.over" : "inbox.left.late." + unit, locale, -days)
                        : word("inbox.left." + unit, locale, days);
        return due.provisional() ? text + word("inbox.left.provisional", locale) : text;
    }

    private String closed(InboxRow row) {
        return row.closedAt() == null ? "" : time(row.closedAt());
    }

    String time(Instant at) {
        ZonedDateTime time = at.atZone(clock.getZone());
        boolean thisYear = time.getYear() == LocalDate.now(clock).getYear();
        return (thisYear ? THIS_YEAR : OTHER_YEAR).format(time);
    }

    private String word(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
