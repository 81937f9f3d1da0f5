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

    /** How the status is shown at the top of a case's page: {@code success}, {@code refused} or {@code waiting}. */
    static String result(CaseStatus status) {
        return switch (tone(status)) {
            case "success" -> "success";
            case "danger" -> "refused";
            default -> "waiting";
        };
    }

    static String tone(CaseStatus status) {
        return switch (status) {
            case DRAFT, WITHDRAWN, DEEMED_WITHDRAWN, NOT_REQUIRED, TERMINATED -> "neutral";
            case SUBMITTED, PRE_REVIEW, ACCEPTED, TOLERANTLY_ACCEPTED, DEEMED_ACCEPTED -> "progress";
            case REVIEW, EXTENDED, SPECIAL_PROCEDURE, FORWARDED -> "info";
            case CORRECTION -> "warning";
            case GRANTED -> "success";
            case REFUSED, NOT_ACCEPTED, ACCEPTANCE_REVOKED, DECISION_REVOKED -> "danger";
        };
    }
}
