package io.yici.documents;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "租房合同.pdf, 租房合同.pdf",
        "租房合同.PDF, 租房合同.pdf",
        "C:\\Users\\me\\lease.pdf, lease.pdf",
        "../../etc/passwd, passwd.pdf",
        "lease.exe, lease.pdf",
        "'', document.pdf",
        "..., document.pdf",
        ".htaccess, htaccess.pdf",
        "a\"b;c.pdf, abc.pdf",
        "archive.tar.gz, archive.tar.pdf",
    })
    void isHarmless(String sent, String clean) {
        assertThat(FileName.clean(sent, DocumentType.PDF)).isEqualTo(clean);
    }

    @Property(tries = 500)
    void neverLeadsElsewhere(@ForAll String sent) {
        assertThat(FileName.clean(sent, DocumentType.JPEG))
                .endsWith(".jpg")
                .doesNotStartWith(".")
                .doesNotContainPattern("[\\p{Cntrl}\\p{Cf}/\\\\\"<>:;]")
                .hasSizeLessThanOrEqualTo(170);
    }
}
