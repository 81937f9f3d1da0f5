package io.yici.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.ledger.LedgerEntry;
import io.yici.ledger.LedgerEvent;
import io.yici.ledger.RecordingLedger;
import io.yici.print.Fonts;
import io.yici.testing.StoreTest;
import io.yici.vault.TestVault;
import io.yici.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

@StoreTest
@Import({TestVault.class, CertificateStore.class})
class CertificateStoreTest {

    private static final String KIND = "withdrawal-approval";

    private final UUID dossier = UUID.randomUUID();
    private final RecordingLedger ledger = new RecordingLedger();
    private final List<Object> events = new ArrayList<>();

    @Autowired
    CertificateStore store;

    @Autowired
    Vault vault;

    @Autowired
    JdbcClient jdbc;

    Certificates certificates;

    @BeforeEach
    void prepare() {
        var printer = new CertificatePrinter(
                new Fonts(),
                TestCertificates.wording(),
                TestCertificates.SETTINGS,
                TestCertificates.CLOCK,
                new MockEnvironment());
        certificates = new Certificates(store, printer, ledger, vault, events::add, TestCertificates.CLOCK);
    }

    @Test
    void isIssuedOnceForACase() {
        var first = certificates.issue(dossier, KIND, TestCertificates.content());
        var second = certificates.issue(dossier, KIND, TestCertificates.content());
        assertThat(second).isEqualTo(first);
        assertThat(certificates.of(dossier)).containsExactly(first);
        assertThat(certificates.find(dossier, KIND)).contains(first);
        assertThat(certificates.find(first.id())).contains(first);
        assertThat(events).containsExactly(new CertificateIssued(dossier, first.id(), KIND));
        assertThat(ledger.entries()).extracting(LedgerEntry::event).containsExactly(LedgerEvent.ISSUED);
    }

    @Test
    void isIssuedForEachCaseAndKind() {
        var one = certificates.issue(dossier, KIND, TestCertificates.content());
        var other = certificates.issue(dossier, "other", TestCertificates.content());
        var third = certificates.issue(UUID.randomUUID(), KIND, TestCertificates.content());
        assertThat(List.of(one.number(), other.number(), third.number())).doesNotHaveDuplicates();
    }

    @Test
    void isVerifiedByItsCode() {
        var certificate = certificates.issue(dossier, KIND, TestCertificates.content());
        var code = store.content(certificate).code();
        var verified = certificates.verify(CertificateCode.readable(code)).orElseThrow();
        assertThat(verified).isEqualTo(new VerifiedCertificate(certificate, "林*", "gjj", Certificate.State.VALID));
        assertThat(certificates.verify(certificate.readableNumber(), code)).contains(verified);
    }

    @Test
    void isNotVerifiedByAnythingElse() {
        var certificate = certificates.issue(dossier, KIND, TestCertificates.content());
        var other = certificates.issue(UUID.randomUUID(), KIND, TestCertificates.content());
        var code = store.content(certificate).code();
        assertThat(certificates.verify(certificate.number())).isEmpty();
        assertThat(certificates.verify(TestCertificates.CODE)).isEmpty();
        assertThat(certificates.verify("")).isEmpty();
        assertThat(certificates.verify(other.number(), code)).isEmpty();
    }

    @Test
    void isRevokedForGood() {
        var issued = certificates.issue(dossier, KIND, TestCertificates.content());
        certificates.revoke(issued, Revocation.Reason.MISTAKE);
        certificates.revoke(issued, Revocation.Reason.RETURNED);
        var revoked = certificates.find(issued.id()).orElseThrow();
        assertThat(revoked.revocation())
                .isEqualTo(new Revocation(TestCertificates.CLOCK.instant(), Revocation.Reason.MISTAKE));
        assertThat(certificates
                        .verify(store.content(issued).code())
                        .orElseThrow()
                        .state())
                .isEqualTo(Certificate.State.REVOKED);
        assertThat(certificates.issue(dossier, KIND, TestCertificates.content()))
                .isEqualTo(revoked);
    }

    @Test
    void expiresTheDayAfterItsLast() {
        var certificate = TestCertificates.certificate(null);
        assertThat(certificate.state(LocalDate.of(2026, 4, 3))).isEqualTo(Certificate.State.VALID);
        assertThat(certificate.state(LocalDate.of(2026, 4, 4))).isEqualTo(Certificate.State.EXPIRED);
    }

    @Test
    void keepsNothingInTheClear() {
        var certificate = certificates.issue(dossier, KIND, TestCertificates.content());
        var code = store.content(certificate).code();
        jdbc.sql("select code, content from certificate").query(row -> {
            assertThat(row.getString("code")).doesNotContain(code);
            assertThat(new String(row.getBytes("content"), StandardCharsets.UTF_8))
                    .doesNotContain("林晓", "990106199003070017", code);
        });
    }
}
