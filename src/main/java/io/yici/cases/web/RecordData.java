package io.yici.cases.web;

import io.yici.organisation.PersonalData;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The records about a person that departments gave. */
@Component
class RecordData implements PersonalData {

    private final HeldRecords held;

    RecordData(HeldRecords held) {
        this.held = held;
    }

    @Override
    public String part() {
        return "records";
    }

    @Override
    public Object of(UUID account, Locale locale) {
        return held.forDownload(account, locale);
    }
}
