package io.yici.cases.web;

import io.yici.cases.CaseStatus;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** A case's status in words and colour. */
public final class StatusTexts {

    private StatusTexts() {}

    public static String of(CaseStatus status, MessageSource messages, Locale locale) {
        return messages.getMessage("cases.status." + status.name().toLowerCase(Locale.ROOT), null, locale);
    }

    static String tone(CaseStatus status) {
        return switch (status) {
            case DRAFT -> "neutral";
            case SUBMITTED, ACCEPTED -> "progress";
            case REVIEW -> "info";
            case GRANTED -> "success";
            case REFUSED -> "danger";
            case WITHDRAWN -> "neutral";
        };
    }
}
