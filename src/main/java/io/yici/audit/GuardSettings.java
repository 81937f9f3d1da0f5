package io.yici.audit;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of what is noticed about staff who look at cases.
 *
 * @param views of how many cases' data an account may look at within the span; who looks at more is locked. A case looked at again within it counts once
 * @param span the time in which they are counted
 * @param officeBegins looks before it, and on days that are no working days, are an alarm
 * @param officeEnds looks after it are an alarm
 * @param workWithin a look after which the clerk does nothing on the case for so long is an alarm
 * @param canaries logins of made-up people whose cases nobody has a reason to open: whoever does raises an alarm
 * @param watched logins of people whose cases are watched, as many are curious about them
 */
@ConfigurationProperties("yici.audit")
@Validated
record GuardSettings(
        @DefaultValue("50") @Min(1) @Max(10_000) int views,
        @DefaultValue("PT10M") Duration span,
        @DefaultValue("07:30") LocalTime officeBegins,
        @DefaultValue("19:00") LocalTime officeEnds,
        @DefaultValue("P1D") Duration workWithin,
        @DefaultValue List<String> canaries,
        @DefaultValue List<String> watched) {

    GuardSettings {
        canaries = List.copyOf(canaries);
        watched = List.copyOf(watched);
    }

    @AssertTrue(message = "span and workWithin must be at least a minute, and at most a week")
    boolean isReasonable() {
        return isReasonable(span) && isReasonable(workWithin);
    }

    @AssertTrue(message = "officeBegins must be before officeEnds")
    boolean isInOrder() {
        return officeBegins.isBefore(officeEnds);
    }

    private static boolean isReasonable(Duration some) {
        return some.compareTo(Duration.ofMinutes(1)) >= 0 && some.compareTo(Duration.ofDays(7)) <= 0;
    }
}
