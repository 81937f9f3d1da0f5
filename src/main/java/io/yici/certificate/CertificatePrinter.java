package io.yici.certificate;

import io.yici.certificate.PrintedCertificate.Verification;
import io.yici.print.Fonts;
import io.yici.print.Imprint;
import io.yici.print.Sheet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Locale;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Prints certificates as PDF, when somebody asks for one. */
@Component
@EnableConfigurationProperties(CertificateSettings.class)
class CertificatePrinter {

    private final Fonts fonts;
    private final Wording wording;
    private final CertificateSettings settings;
    private final Clock clock;
    private final boolean demo;

    CertificatePrinter(
            Fonts fonts, Wording wording, CertificateSettings settings, Clock clock, Environment environment) {
        this.fonts = fonts;
        this.wording = wording;
        this.settings = settings;
        this.clock = clock;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    /** The same certificate in the same language gives the same bytes. */
    byte[] print(Certificate certificate, SealedContent sealed, Locale locale) {
        var text = new CertificateText(wording, sealed.content(), locale);
        var words = text.words(certificate, verification(sealed.code(), locale), demo, clock.getZone());
        var imprint = new Imprint(
                words.title(),
                words.authority(),
                locale,
                certificate.issuedAt(),
                certificate.id().getMostSignificantBits());
        try (var sheet = new Sheet(fonts, imprint)) {
            new CertificateLayout(sheet, words).draw();
            return sheet.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Verification verification(String code, Locale locale) {
        return new Verification(
                settings.verification(code),
                wording.page("certificate.print.qr", locale),
                wording.page("certificate.print.code", locale),
                CertificateCode.readable(code),
                wording.page("certificate.print.advice", locale, settings.verificationPage()));
    }
}
