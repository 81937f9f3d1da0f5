package io.yici.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.print.Fonts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class CertificatePrinterTest {

    private static final Fonts FONTS = new Fonts();

    @Test
    void tellsWhatWasDecided() throws IOException {
        var text = text(print(Locale.SIMPLIFIED_CHINESE, true));
        assertThat(text)
                .contains("准予提取住房公积金决定书", "林晓：", "5,400.00 元", "伍仟肆佰元整", "3 个月")
                .contains("990***********0017", "2026-0304-7KQ2-M9XW-4DTV", "2026年3月4日", "2026年4月3日")
                .contains("《住房公积金管理条例》第二十四条", "ABCD-EFGH-JKLM-NPQ8", "yici.example/verify")
                .doesNotContain("990106199003070017", "{", "certificate.");
    }

    @Test
    void speaksEnglish() throws IOException {
        assertThat(text(print(Locale.ENGLISH, true)))
                .contains("Legal basis", "CNY 5,400.00", "3 months", "4 March 2026")
                .doesNotContain("{", "certificate.");
    }

    @Test
    void saysThatTheDemoIsOne() throws IOException {
        assertThat(text(print(Locale.SIMPLIFIED_CHINESE, true))).contains("演示凭证", "非正式印章");
        assertThat(text(print(Locale.SIMPLIFIED_CHINESE, false))).doesNotContain("演示凭证", "印章");
    }

    @Test
    void isSmallAndAlwaysTheSame() throws IOException {
        var pdf = print(Locale.SIMPLIFIED_CHINESE, true);
        assertThat(pdf).hasSizeLessThan(100_000).isEqualTo(print(Locale.SIMPLIFIED_CHINESE, true));
    }

    @Test
    void canBeListenedTo() throws IOException {
        try (var document = Loader.loadPDF(print(Locale.ENGLISH, true))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentInformation().getTitle()).isNotBlank();
        }
    }

    private static byte[] print(Locale locale, boolean demo) throws IOException {
        var environment = new MockEnvironment();
        environment.setActiveProfiles(demo ? "demo" : "production");
        var printer = new CertificatePrinter(
                FONTS, TestCertificates.wording(), TestCertificates.SETTINGS, TestCertificates.CLOCK, environment);
        var sealed = new SealedContent(TestCertificates.CODE, TestCertificates.content());
        var pdf = printer.print(TestCertificates.certificate(null), sealed, locale);
        var folder = Files.createDirectories(Path.of("target/print"));
        Files.write(folder.resolve("certificate-" + locale + (demo ? "-demo" : "") + ".pdf"), pdf);
        return pdf;
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
