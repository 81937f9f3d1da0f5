package io.yici.notice;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How people are told outside their account.
 *
 * @param attempts after how many a message is given up; they are made over about a day
 */
@ConfigurationProperties("yici.notice")
@Validated
record NoticeSettings(
        @DefaultValue("9") @Min(1) @Max(20) int attempts,
        @DefaultValue Mail mail,
        @DefaultValue Sms sms) {

    /**
     * Mail goes through the server of {@code spring.mail.host}; none is sent where that is not set.
     *
     * @param from the sender's address; needed where there is a server
     */
    record Mail(@Nullable String from) {}

    /**
     * SMS go through a gateway; none is sent where it has no address.
     *
     * @param address to which they are posted as JSON
     * @param secret by which the gateway knows the product; from the environment
     */
    record Sms(@Nullable URI address, @Nullable String secret) {

        @Override
        public String toString() {
            return "Sms[]";
        }
    }
}
