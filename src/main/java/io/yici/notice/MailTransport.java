package io.yici.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Mail through the operator's SMTP server. */
@Component
class MailTransport implements Transport {

    private final @Nullable JavaMailSender server;
    private final @Nullable InternetAddress from;

    MailTransport(ObjectProvider<JavaMailSender> server, NoticeSettings settings) {
        this.server = server.getIfAvailable();
        this.from = this.server == null ? null : address(settings.mail().from());
    }

    private static InternetAddress address(@Nullable String from) {
        try {
            InternetAddress address = new InternetAddress(from == null ? "" : from, true);
            address.validate();
            return address;
        } catch (AddressException wrong) {
            throw new IllegalStateException(
                    "spring.mail.host is set, so yici.notice.mail.from must be the sender's address");
        }
    }

    @Override
    public Channel channel() {
        return Channel.MAIL;
    }

    @Override
    public boolean isOn() {
        return server != null;
    }

    @Override
    public void send(Outgoing message) throws NotSent {
        if (server == null || from == null) {
            throw new NotSent("off");
        }
        try {
            server.send(mail(server, from, message));
        } catch (MailException | MessagingException refused) {
            throw new NotSent(refused.getClass().getSimpleName());
        }
    }

    private static MimeMessage mail(JavaMailSender server, InternetAddress from, Outgoing message)
            throws MessagingException {
        MimeMessage mail = server.createMimeMessage();
        MimeMessageHelper parts = new MimeMessageHelper(mail, StandardCharsets.UTF_8.name());
        parts.setFrom(from);
        parts.setTo(new InternetAddress(message.address(), true));
        parts.setSubject(message.subject());
        parts.setText(message.text());
        // Nobody's out-of-office answers, and a server or reader that gets it twice knows it again.
        mail.setHeader("Auto-Submitted", "auto-generated");
        String host = from.getAddress().substring(from.getAddress().lastIndexOf('@') + 1);
        mail.setHeader("Message-ID", "<" + message.id() + "@" + host + ">");
        return mail;
    }
}
