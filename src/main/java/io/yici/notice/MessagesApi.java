package io.yici.notice;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.yici.catalogue.Services;
import io.yici.site.SignedIn;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A person's letters, for programs. */
@RestController
@RequestMapping("/api/v1/messages")
@Tag(name = "messages", description = "Letters to the person who applied")
class MessagesApi {

    private static final int PAGE = 20;
    private static final int LAST_PAGE = 500;

    private final Notices notices;
    private final Services services;
    private final MessageSource messages;

    MessagesApi(Notices notices, Services services, MessageSource messages) {
        this.notices = notices;
        this.services = services;
        this.messages = messages;
    }

    /** A letter without what it says. */
    @Schema(name = "Message")
    record Message(
            UUID id,
            UUID application,

            @Schema(description = "kind of letter, such as accepted or correction")
            String kind,

            String title,
            String service,
            Instant sentAt,
            boolean unread,

            @Schema(description = "whether something must be done by a day")
            boolean urgent) {}

    @Schema(name = "Messages")
    record MessageList(List<Message> messages, boolean more) {}

    /** A part of a letter: the items of a list, or one paragraph. */
    @Schema(name = "LetterPart")
    record LetterPart(String role, List<String> texts) {}

    @Schema(name = "MessageText")
    record MessageText(Message message, List<LetterPart> parts) {}

    @GetMapping
    @Operation(summary = "Your letters, the latest first, 20 a page")
    MessageList list(@RequestParam(defaultValue = "1") int page, @AuthenticationPrincipal SignedIn me, Locale locale) {
        int shown = Math.max(1, Math.min(page, LAST_PAGE));
        List<Notice> found = notices.of(me.account(), (shown - 1) * PAGE, PAGE + 1);
        return new MessageList(
                found.stream()
                        .limit(PAGE)
                        .map(notice -> message(notice, locale))
                        .toList(),
                found.size() > PAGE);
    }

    @GetMapping("/{id}")
    @Operation(summary = "A letter with what it says; it counts as read from then on")
    MessageText one(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Locale locale) {
        Notice notice = notices.own(id, me.account());
        List<LetterPart> parts = LetterBlock.of(notices.letters(notice).in(locale)).stream()
                .map(block -> new LetterPart(block.role(), block.texts()))
                .toList();
        notices.read(notice);
        return new MessageText(message(notice, locale), parts);
    }

    private Message message(Notice notice, Locale locale) {
        return new Message(
                notice.id(),
                notice.dossier(),
                notice.kind().key(),
                messages.getMessage(notice.kind().titleKey(), null, locale),
                services.version(notice.service(), notice.serviceVersion()).name(locale),
                notice.visibleFrom(),
                notice.isUnread(),
                notice.kind().isUrgent());
    }
}
