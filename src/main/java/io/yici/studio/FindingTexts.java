package io.yici.studio;

import io.yici.catalogue.Finding;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Findings in words: messages {@code analysis.<rule>} and {@code analysis.<rule>.fix}, with the finding's arguments. */
@Component
public class FindingTexts {

    private final MessageSource messages;

    FindingTexts(MessageSource messages) {
        this.messages = messages;
    }

    /** What is wrong. */
    public String sentence(Finding finding, Locale locale) {
        return text("analysis." + finding.rule(), finding, locale);
    }

    /** What to do about it. */
    public String fix(Finding finding, Locale locale) {
        return text("analysis." + finding.rule() + ".fix", finding, locale);
    }

    private String text(String key, Finding finding, Locale locale) {
        return Objects.requireNonNullElse(
                messages.getMessage(key, finding.arguments().toArray(), key, locale), key);
    }
}
