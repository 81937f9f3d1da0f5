package io.yici.certificate;

import io.yici.site.PathRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may reach the pages of certificates. */
@Configuration(proxyBeanMethods = false)
class CertificateSetup {

    @Bean
    PathRule verificationForm() {
        return PathRule.open("/verify");
    }

    @Bean
    PathRule verificationByCode() {
        return PathRule.open("/verify/*");
    }
}
