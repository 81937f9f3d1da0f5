package io.yici.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an applicant answers where it does not matter, by the form's keys. */
public final class GivenAnswers {

    private GivenAnswers() {}

    /** To the questions of {@code housing-fund-rent}; may be changed. */
    public static Map<String, @Nullable Object> rent() {
        Map<String, @Nullable Object> answers = new HashMap<>();
        answers.put("monthlyRent", new BigDecimal("1500"));
        answers.put("months", new BigDecimal("3"));
        answers.put("rentedAddress", "九九市一区三号路12号301室");
        answers.put("leaseStart", LocalDate.of(2026, 3, 1));
        answers.put("leaseEnd", LocalDate.of(2027, 2, 28));
        answers.put("landlordKind", "person");
        answers.put("bankCard", "9900000000000001234");
        answers.put("phone", "13900000000");
        answers.put("declaration", true);
        return answers;
    }

    /** To the questions of {@code public-rental-housing}; may be changed. */
    public static Map<String, @Nullable Object> housing() {
        return new HashMap<>(Map.of(
                "livingNow", "family", "area", "any", "rooms", "one", "phone", "13900000000", "declaration", true));
    }
}
