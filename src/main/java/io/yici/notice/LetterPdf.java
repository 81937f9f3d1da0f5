package io.yici.notice;

import io.yici.print.Fonts;
import io.yici.print.Imprint;
import io.yici.print.Sheet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Prints letters. */
@Component
class LetterPdf {

    private final Fonts fonts;
    private final MessageSource messages;
    private final boolean demo;

    LetterPdf(Fonts fonts, MessageSource messages, Environment environment) {
        this.fonts = fonts;
        this.messages = messages;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    /** The letter as a file; the same letter gives the same bytes. */
    byte[] write(Notice notice, Letter letter, Locale locale) {
        String agency = letter.parts().stream()
                .filter(part -> part.role() == Letter.Role.AGENCY)
                .map(Letter.Part::text)
                .findFirst()
                .orElse("");
        var imprint = new Imprint(
                letter.title(), agency, locale, notice.writtenAt(), notice.id().getMostSignificantBits());
        String mark = demo ? messages.getMessage("site.demo.mark", null, locale) : null;
        try (var sheet = new Sheet(fonts, imprint)) {
            new LetterLayout(sheet, letter, agency, mark).draw();
            return sheet.finish();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
