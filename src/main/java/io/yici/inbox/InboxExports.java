package io.yici.inbox;

import io.yici.audit.LookGuard;
import io.yici.organisation.Account;
import io.yici.site.FieldKind;
import io.yici.site.FieldOption;
import io.yici.site.FieldView;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.util.UriComponentsBuilder;

/** Lists of work leave the product as files for a stated purpose only. */
@Component
class InboxExports {

    private static final List<String> PURPOSES = List.of("meeting", "report", "handover", "check");

    private final LookGuard guard;
    private final MessageSource messages;

    InboxExports(LookGuard guard, MessageSource messages) {
        this.guard = guard;
        this.messages = messages;
    }

    String ask(InboxFilter filter, Model model, Locale locale) {
        Map<String, String> kept = new TreeMap<>();
        UriComponentsBuilder.fromUriString("/?" + filter.query())
                .build()
                .getQueryParams()
                .toSingleValueMap()
                .forEach((name, value) -> kept.put(name, value == null ? "" : value));
        model.addAttribute("kept", kept);
        model.addAttribute(
                "purposeField",
                FieldView.of(FieldKind.RADIOS, "purpose", word("inbox.export.question", locale))
                        .hint(word("inbox.export.hint", locale))
                        .options(PURPOSES.stream()
                                .map(key -> FieldOption.of(key, word("inbox.export.purpose." + key, locale)))
                                .toList()));
        return "inbox/export";
    }

    /** Enters an export into the log; says whether the purpose is one. */
    boolean enter(Account clerk, String purpose) {
        if (!PURPOSES.contains(purpose)) {
            return false;
        }
        guard.exports(clerk, "inbox.export." + purpose);
        return true;
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
