package io.yici.notice;

import io.yici.site.FieldKind;
import io.yici.site.FieldView;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A person's contact as the page shows it. */
@Component
class ContactView {

    private final Contacts contacts;
    private final Outbox outbox;
    private final MessageSource messages;

    ContactView(Contacts contacts, Outbox outbox, MessageSource messages) {
        this.contacts = contacts;
        this.outbox = outbox;
        this.messages = messages;
    }

    /**
     * One channel.
     *
     * @param state end of the keys of its texts: whether it is off, has no address, waits for the code, is verified, or paused
     * @param address masked; null where there is none
     * @param ask for an address
     * @param askCode for the code
     */
    record Shown(
            String key, String state, String tone, @Nullable String address, FieldView ask, FieldView askCode) {}

    Shown of(UUID account, Channel channel, Map<String, String> entered, Locale locale) {
        Contact contact = contacts.find(account, channel).orElse(null);
        String state = state(channel, contact);
        return new Shown(
                channel.key(),
                state,
                tone(state),
                contact == null ? null : ContactAddress.masked(channel, contact.address()),
                address(channel, entered.get(addressField(channel)), locale),
                code(channel, locale));
    }

    private String state(Channel channel, @Nullable Contact contact) {
        if (contact == null) {
            return outbox.isOn(channel) ? "none" : "off";
        }
        return !contact.isVerified() ? "waiting" : contact.wanted() ? "verified" : "paused";
    }

    private static String tone(String state) {
        return switch (state) {
            case "verified" -> "success";
            case "waiting" -> "warning";
            default -> "neutral";
        };
    }

    private FieldView address(Channel channel, @Nullable String entered, Locale locale) {
        FieldView field = FieldView.of(
                        FieldKind.TEXT, addressField(channel), word("notice.contact.address." + channel.key(), locale))
                .hint(word("notice.contact.hint." + channel.key(), locale))
                .attribute("spellcheck", "false")
                .value(entered);
        return channel == Channel.MAIL
                ? field.attribute("autocomplete", "email").attribute("inputmode", "email")
                : field.attribute("autocomplete", "tel-national")
                        .attribute("inputmode", "tel")
                        .attribute("width", "20");
    }

    private FieldView code(Channel channel, Locale locale) {
        return FieldView.of(FieldKind.TEXT, codeField(channel), word("notice.contact.code", locale))
                .hint(word("notice.contact.code.hint." + channel.key(), locale))
                .attribute("autocomplete", "one-time-code")
                .attribute("inputmode", "numeric")
                .attribute("width", "10");
    }

    static String addressField(Channel channel) {
        return channel.key() + "-address";
    }

    static String codeField(Channel channel) {
        return channel.key() + "-code";
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
