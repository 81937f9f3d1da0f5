package io.yici.cases;

import io.yici.calendar.DueDate;
import io.yici.calendar.WorkingCalendar;
import io.yici.catalogue.ServiceItem;
import io.yici.codes.CaseNumber;
import io.yici.codes.ItemCode;
import io.yici.codes.QueryCode;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What a case is given when it is received: its number, its query code, and the day its promised limit ends. */
@Component
class CaseNumbers {

    private final SerialStore serials;
    private final WorkingCalendar calendar;
    private final CaseSettings settings;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CaseNumbers(SerialStore serials, WorkingCalendar calendar, CaseSettings settings, Clock clock) {
        this.serials = serials;
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
    }

    /** Not to be called within a transaction. */
    Receipt receive(ServiceItem item) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        int serial = serials.next(item.code(), today);
        DueDate due = calendar.due(today, item.promised());
        return new Receipt(
                CaseNumber.of(ItemCode.of(item.code()), today, serial, settings.serialWidth())
                        .value(),
                QueryCode.random(random).value(),
                due,
                now);
    }

    /**
     * What the applicant is told.
     *
     * @param at when the application came, of which day number and due date are too, be it midnight meanwhile
     */
    record Receipt(String number, String queryCode, DueDate due, Instant at) {}
}
