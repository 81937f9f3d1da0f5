package io.yici.certificate;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How certificates are printed.
 *
 * @param address of the site as its visitors reach it; printed, and led to by the QR code
 * @param triesAMinute how many verification codes one address may try
 */
@ConfigurationProperties("yici.certificate")
record CertificateSettings(
        @DefaultValue("http://localhost:8080") URI address,
        @DefaultValue("20") int triesAMinute) {

    String verification(String code) {
        return address.resolve("/verify/" + CertificateCode.readable(code)).toString();
    }

    /** Where a code is typed, as it is printed. */
    String verificationPage() {
        return address.getAuthority() + "/verify";
    }
}
