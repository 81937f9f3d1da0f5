package io.yici.certificate;

import io.yici.certificate.CertificateContent.Line;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A certificate, and the words it is printed with. */
final class TestCertificates {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-04T05:06:07Z"), ZoneId.of("Asia/Shanghai"));
    static final CertificateSettings SETTINGS = new CertificateSettings(URI.create("https://yici.example"), 20);
    static final String CODE = "ABCDEFGHJKLMNPQ8";

    private TestCertificates() {}

    static CertificateContent content() {
        return new CertificateContent(
                "housing-fund-rent",
                1,
                "gjj",
                "12990000MB0000131B2002017005000202603040001",
                "林晓",
                "990106199003070017",
                LocalDate.of(2026, 4, 3),
                List.of("regulation-24", "regulation-25", "notice-2015", "licence-law-42", "online-services-7"),
                List.of(Line.money("amount", new BigDecimal("5400")), Line.months("months", 3)));
    }

    static Certificate certificate(@Nullable Revocation revocation) {
        return new Certificate(
                UUID.fromString("5a4ad4a9-6ca9-4dd3-a0ab-8a1a9b8a5b6a"),
                UUID.fromString("7b1b3a0e-8b0e-4b7e-9d0d-0d1c2b3a4f5e"),
                "withdrawal-approval",
                "housing-fund-rent",
                1,
                "202603047KQ2M9XW4DTV",
                CLOCK.instant(),
                LocalDate.of(2026, 4, 3),
                revocation);
    }

    /** The texts in the folders, read plainly. */
    static Wording wording() {
        return new Wording() {
            @Override
            public Optional<String> service(String service, int version, String key, Locale locale) {
                var file = "processes/" + service + "/messages_" + (isEnglish(locale) ? "en" : "zh_CN");
                return Optional.ofNullable(texts(file).getProperty(key));
            }

            @Override
            public String department(String id, Locale locale) {
                return isEnglish(locale) ? "Housing Fund Centre" : "住房公积金管理中心";
            }

            @Override
            public String page(String key, Locale locale, Object... arguments) {
                var text = texts("templates/messages/certificate" + (isEnglish(locale) ? "_en" : ""))
                        .getProperty(key);
                return new MessageFormat(text, locale).format(arguments);
            }
        };
    }

    private static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals("en");
    }

    private static Properties texts(String file) {
        var texts = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of(file + ".properties"))) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
