package io.yici.certificate;

import io.yici.certificate.Revocation.Reason;
import io.yici.ledger.Ledger;
import io.yici.ledger.LedgerEntry;
import io.yici.ledger.LedgerEvent;
import io.yici.vault.Vault;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The certificates that were issued. */
@Component
public class Certificates {

    private final CertificateStore store;
    private final CertificatePrinter printer;
    private final Ledger ledger;
    private final Vault vault;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Certificates(
            CertificateStore store,
            CertificatePrinter printer,
            Ledger ledger,
            Vault vault,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.printer = printer;
        this.ledger = ledger;
        this.vault = vault;
        this.events = events;
        this.clock = clock;
    }

    /** Issues a case's certificate of a kind, in the caller's transaction; issued again, it is the first one. */
    @Transactional
    public Certificate issue(UUID dossier, String kind, CertificateContent content) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var certificate = new Certificate(
                UUID.randomUUID(),
                dossier,
                kind,
                content.service(),
                content.serviceVersion(),
                CertificateCode.number(LocalDate.ofInstant(now, clock.getZone()), random),
                now,
                content.validUntil(),
                null);
        if (!store.insertFirst(certificate, new SealedContent(CertificateCode.verification(random), content))) {
            return store.find(dossier, kind).orElseThrow(CertificateNotFound::new);
        }
        ledger.record(entry(LedgerEvent.ISSUED, certificate, content));
        events.publishEvent(new CertificateIssued(dossier, certificate.id(), kind));
        return certificate;
    }

    public Optional<Certificate> find(UUID id) {
        return store.find(id);
    }

    /** A case's certificate of a kind. */
    public Optional<Certificate> find(UUID dossier, String kind) {
        return store.find(dossier, kind);
    }

    /** A case's certificates, the oldest first. */
    public List<Certificate> of(UUID dossier) {
        return store.ofDossier(dossier);
    }

    /** The certificate as a PDF file in the language, printed anew each time and always the same. */
    public byte[] pdf(Certificate certificate, Locale locale) {
        return printer.print(certificate, store.content(certificate), locale);
    }

    /** Makes a certificate hold no longer; one that was revoked before stays as it is. */
    @Transactional
    public void revoke(Certificate certificate, Reason reason) {
        store.revoke(certificate.id(), clock.instant(), reason);
        ledger.record(entry(
                LedgerEvent.REVOKED, certificate, store.content(certificate).content()));
    }

    /** What everybody may know of the certificate with this verification code, as it is typed or scanned. */
    public Optional<VerifiedCertificate> verify(String code) {
        return CertificateCode.typedVerification(code).flatMap(store::ofCode).map(this::verified);
    }

    /** The same where the number must be right, too. */
    public Optional<VerifiedCertificate> verify(String number, String code) {
        return CertificateCode.typedNumber(number)
                .flatMap(typed -> verify(code)
                        .filter(verified -> verified.certificate().number().equals(typed)));
    }

    /** Today, where certificates are issued. */
    LocalDate today() {
        return LocalDate.now(clock);
    }

    private VerifiedCertificate verified(Certificate certificate) {
        var content = store.content(certificate).content();
        return new VerifiedCertificate(
                certificate, Masking.name(content.holderName()), content.authority(), certificate.state(today()));
    }

    private LedgerEntry entry(LedgerEvent event, Certificate certificate, CertificateContent content) {
        var service = certificate.service();
        var basis = content.basis().isEmpty()
                ? service
                : service + "." + content.basis().get(0);
        return LedgerEntry.of(event, service + ".certificate." + certificate.kind(), basis)
                .in(certificate.dossier())
                .during(new LedgerEntry.Step(service, certificate.serviceVersion(), null))
                .departments(content.authority())
                .about(vault.pseudonym(content.holderId()))
                .requests(List.of(certificate.id().toString()));
    }
}
