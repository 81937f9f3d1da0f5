package io.yici.notice;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses as people type them, made fit for sending to; what could be anything but one address is refused. */
final class ContactAddress {

    /** RFC 5321. */
    private static final int LONGEST = 254;

    private static final int LONGEST_LOCAL_PART = 64;

    /** The strict parser also takes quoted names and bare numbers in brackets, which no mail service gives to people. */
    private static final Pattern MAIL = Pattern.compile(
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]");

    private static final Pattern MOBILE = Pattern.compile("(?:\\+?86)?(1[3-9][0-9]{9})");

    private ContactAddress() {}

    /** The address in its normal form; empty where it is none. */
    static Optional<String> typed(Channel channel, String typed) {
        if (typed.length() > LONGEST * 2) {
            return Optional.empty();
        }
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        return channel == Channel.MAIL ? mail(plain) : mobile(plain);
    }

    private static Optional<String> mail(String plain) {
        int at = plain.lastIndexOf('@');
        if (plain.length() > LONGEST
                || at > LONGEST_LOCAL_PART
                || !MAIL.matcher(plain).matches()) {
            return Optional.empty();
        }
        try {
            InternetAddress address = new InternetAddress(plain, true);
            address.validate();
            String same = address.getAddress();
            return plain.equals(same)
                    ? Optional.of(plain.substring(0, at) + plain.substring(at).toLowerCase(Locale.ROOT))
                    : Optional.empty();
        } catch (AddressException refused) {
            return Optional.empty();
        }
    }

    private static Optional<String> mobile(String plain) {
        var matcher = MOBILE.matcher(plain.replaceAll("[ -]", ""));
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** So much of it that its owner knows it again. */
    static String masked(Channel channel, String address) {
        if (channel == Channel.SMS) {
            return address.substring(0, 3) + "****" + address.substring(7);
        }
        int at = address.lastIndexOf('@');
        return address.substring(0, Math.min(at, 2)) + "***" + address.substring(at);
    }
}
