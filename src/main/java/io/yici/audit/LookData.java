package io.yici.audit;

import io.yici.organisation.PersonalData;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The log's entries about a person: who looked, for what, and the entry as it stands in the log. */
@Component
class LookData implements PersonalData {

    private static final int MOST = 20_000;

    private final Looks looks;
    private final LookLines lines;

    LookData(Looks looks, LookLines lines) {
        this.looks = looks;
        this.lines = lines;
    }

    @Override
    public String part() {
        return "looks";
    }

    @Override
    public Object of(UUID account, Locale locale) {
        Looks.Person person = looks.person(account);
        return looks.page(person, look -> true, Long.MAX_VALUE, MOST).looks().stream()
                .map(look -> written(lines.line(look, person, 0, Map.of(), locale)))
                .toList();
    }

    private static Map<String, @Nullable Object> written(LookLines.Line line) {
        Map<String, @Nullable Object> written = new LinkedHashMap<>();
        written.put("what", line.title());
        written.put("at", line.iso());
        line.rows().forEach(row -> written.put(row.key(), row.value()));
        written.put("place", line.place());
        written.put("entry", line.leaf());
        return written;
    }
}
