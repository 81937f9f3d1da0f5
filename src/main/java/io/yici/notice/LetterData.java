package io.yici.notice;

import io.yici.organisation.PersonalData;
import io.yici.vault.DossierErased;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The letters to a person, as they were written. */
@Component
class LetterData implements PersonalData {

    private static final int MOST = 1_000;

    private final Notices notices;

    LetterData(Notices notices) {
        this.notices = notices;
    }

    @Override
    public String part() {
        return "letters";
    }

    @Override
    public Object of(UUID account, Locale locale) {
        List<Map<String, Object>> letters = new ArrayList<>();
        for (Notice notice : notices.of(account, 0, MOST)) {
            Map<String, Object> written = new LinkedHashMap<>();
            written.put("kind", notice.kind().key());
            written.put("at", notice.visibleFrom().toString());
            try {
                Letter letter = notices.letters(notice).in(locale);
                written.put("title", letter.title());
                written.put(
                        "text", letter.parts().stream().map(Letter.Part::text).toList());
            } catch (DossierErased erased) {
                written.put("text", List.of());
            }
            letters.add(written);
        }
        return letters;
    }
}
