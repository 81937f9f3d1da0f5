package io.yici.notice;

import io.yici.organisation.PersonalData;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Where a person wants to be told that there is something to read. */
@Component
class ContactData implements PersonalData {

    private final Contacts contacts;

    ContactData(Contacts contacts) {
        this.contacts = contacts;
    }

    @Override
    public String part() {
        return "contacts";
    }

    @Override
    public Object of(UUID account, Locale locale) {
        return contacts.of(account).stream()
                .map(contact -> Map.of(
                        "channel", contact.channel().name().toLowerCase(Locale.ROOT),
                        "address", contact.address(),
                        "wanted", contact.wanted(),
                        "verified", contact.isVerified()))
                .toList();
    }
}
