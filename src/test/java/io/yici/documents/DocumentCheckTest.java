package io.yici.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class DocumentCheckTest {

    private final DocumentCheck check =
            new DocumentCheck(new DocumentSettings(DataSize.ofMegabytes(10), 20, 1_000_000));

    @Test
    void tellsTypesByContent() throws IOException {
        assertThat(check.typeOf(TestFiles.pdf())).isEqualTo(DocumentType.PDF);
        assertThat(check.typeOf(TestFiles.jpeg())).isEqualTo(DocumentType.JPEG);
        assertThat(check.typeOf(TestFiles.image("png", 30, 20))).isEqualTo(DocumentType.PNG);
    }

    @Test
    void refusesOtherTypes() {
        assertRefused("document.type", "<html><script>alert(1)</script></html>".getBytes(ISO_8859_1));
        assertRefused("document.type", "GIF89a0000000000".getBytes(ISO_8859_1));
        assertRefused("document.type", "PK\3\4 a docx or a zip".getBytes(ISO_8859_1));
        assertRefused("document.type", "\0\0\0\30ftypheic\0\0\0\0mif1heic".getBytes(ISO_8859_1));
        assertRefused("document.type", new byte[] {1, 2, 3});
    }

    @Test
    void refusesAnEmptyFile() {
        assertRefused("document.empty", new byte[0]);
    }

    @Test
    void refusesAPictureThatIsCutInItsHead() throws IOException {
        assertRefused("document.type", Arrays.copyOf(TestFiles.jpeg(), 4));
        assertRefused("document.type", Arrays.copyOf(TestFiles.image("png", 30, 20), 12));
    }

    @Test
    void refusesAPictureThatUnfoldsTooFar() throws IOException {
        assertRefused("document.unsafe", TestFiles.image("png", 2000, 1000));
    }

    @Test
    void refusesAPdfThatOnlyBeginsLikeOne() throws IOException {
        assertRefused("document.type", "%PDF-1.7 and no more".getBytes(ISO_8859_1));
        var pdf = TestFiles.pdf();
        assertRefused("document.type", Arrays.copyOf(pdf, pdf.length / 2));
    }

    @Test
    void refusesAPdfBehindSomethingElse() throws IOException {
        var page = "<html></html>\n".getBytes(ISO_8859_1);
        var pdf = TestFiles.pdf();
        var both = Arrays.copyOf(page, page.length + pdf.length);
        System.arraycopy(pdf, 0, both, page.length, pdf.length);
        assertRefused("document.type", both);
    }

    @Test
    void refusesAnEncryptedPdf() throws IOException {
        assertRefused("document.encrypted", TestFiles.encryptedPdf());
    }

    @Test
    void refusesAPdfThatActs() throws IOException {
        assertRefused("document.unsafe", TestFiles.scriptedPdf(false));
        assertRefused("document.unsafe", TestFiles.scriptedPdf(true));
        assertRefused("document.unsafe", TestFiles.launchingPdf());
    }

    @Test
    void seesThroughEscapedNames() throws IOException {
        var hidden = new String(TestFiles.scriptedPdf(false), ISO_8859_1).replace("/JavaScript", "/J#61vaScr#69pt");
        assertThat(hidden).contains("/J#61vaScr#69pt");
        assertRefused("document.unsafe", hidden.getBytes(ISO_8859_1));
    }

    @Test
    void seesWhatStandsBeforeDamage() throws IOException {
        var damaged = TestFiles.scriptedPdf(true);
        var start = new String(damaged, ISO_8859_1).indexOf("/ObjStm");
        var end = new String(damaged, ISO_8859_1).indexOf("endstream", start);
        damaged[end - 3] ^= 0x55;
        assertRefused("document.unsafe", damaged);
    }

    @Test
    void refusesAPdfThatUnfoldsTooFar() throws IOException {
        var bomb = TestFiles.bombPdf();
        assertThat(bomb).hasSizeLessThan(2_000_000);
        assertRefused("document.unsafe", bomb);
    }

    private void assertRefused(String code, byte[] content) {
        assertThatExceptionOfType(DocumentRefused.class)
                .isThrownBy(() -> check.typeOf(content))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
