package io.yici.command;

import io.yici.catalogue.Finding;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.jspecify.annotations.Nullable;

/** What the commands say, in Chinese or English. */
final class Texts {

    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final ResourceBundle command;
    private final ResourceBundle codes;
    private final ResourceBundle calendar;
    private final ResourceBundle rehearsal;
    private final Locale language;
    private @Nullable ResourceBundle analysis;

    Texts(Locale locale) {
        boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
        language = chinese ? Locale.CHINESE : Locale.ENGLISH;
        command = ResourceBundle.getBundle("templates.messages.command", language, NO_FALLBACK);
        codes = ResourceBundle.getBundle("templates.messages.codes", language, NO_FALLBACK);
        calendar = ResourceBundle.getBundle("templates.messages.calendar", language, NO_FALLBACK);
        rehearsal = ResourceBundle.getBundle("templates.messages.rehearsal", language, NO_FALLBACK);
    }

    Locale language() {
        return language;
    }

    ResourceBundle bundle() {
        return command;
    }

    String text(String key, Object... arguments) {
        return MessageFormat.format(bundle(key).getString(key), arguments);
    }

    private ResourceBundle bundle(String key) {
        return switch (key.substring(0, Math.max(0, key.indexOf('.')))) {
            case "codes" -> codes;
            case "calendar" -> calendar;
            case "rehearsal" -> rehearsal;
            default -> command;
        };
    }

    /** What a finding says. */
    String finding(Finding finding) {
        return analysis("analysis." + finding.rule(), finding);
    }

    /** How it is put right. */
    String fix(Finding finding) {
        return analysis("analysis." + finding.rule() + ".fix", finding);
    }

    private String analysis(String key, Finding finding) {
        ResourceBundle bundle = analysis;
        if (bundle == null) {
            bundle = ResourceBundle.getBundle("templates.messages.analysis", language, NO_FALLBACK);
            analysis = bundle;
        }
        return MessageFormat.format(bundle.getString(key), finding.arguments().toArray());
    }
}
