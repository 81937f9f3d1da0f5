package io.yici.studio;

import io.yici.calendar.WorkingCalendar;
import io.yici.catalogue.ResourceCatalogue;
import io.yici.catalogue.ServiceFolder;
import io.yici.codes.Sha256;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a rehearsal rests on besides the service's own files: the registers and the calendar in use. Where one of them is another, what was green is not proven any more. */
@Component
class RehearsedWorld {

    private static final String AND = "+";

    private final ResourceCatalogue catalogue;
    private final ObjectProvider<WorkingCalendar> calendar;

    RehearsedWorld(ResourceCatalogue catalogue, ObjectProvider<WorkingCalendar> calendar) {
        this.catalogue = catalogue;
        this.calendar = calendar;
    }

    /** Of the registers and the calendar as they are now. */
    String hash() {
        WorkingCalendar days = calendar.getIfAvailable();
        String all = catalogue.registers().hash() + (days == null ? "" : days.fingerprint());
        return Sha256.hex(all.getBytes(StandardCharsets.UTF_8));
    }

    /** Of the folder's files, scenarios too, with the registers and the calendar as they are now. */
    String with(ServiceFolder folder) {
        return folder.wholeHash() + AND + hash();
    }

    /** The same files that were rehearsed before, with the registers and the calendar as they are now. */
    String now(String rehearsed) {
        return rehearsed.substring(0, Math.max(0, rehearsed.indexOf(AND))) + AND + hash();
    }
}
