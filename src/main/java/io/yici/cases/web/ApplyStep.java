package io.yici.cases.web;

import io.yici.site.Views;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** The steps of applying, in their order. */
public enum ApplyStep {
    CONSENT,
    RECORDS,
    CONFIRM,
    QUESTIONS,
    CHECK;

    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isBefore(ApplyStep other) {
        return compareTo(other) < 0;
    }

    /** The way with this step as the current one. */
    List<Views.Step> way(MessageSource messages, Locale locale) {
        return Arrays.stream(values())
                .map(step -> new Views.Step(
                        messages.getMessage("cases.step." + step.path(), null, locale),
                        step == this ? "current" : step.isBefore(this) ? "done" : "ahead"))
                .toList();
    }
}
