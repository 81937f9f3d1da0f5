package io.yici.notice;

import io.yici.catalogue.Services;
import io.yici.site.SignedIn;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A person's letters, over all their cases. */
@Controller
class MessagePages {

    private static final int PAGE = 20;
    private static final int LAST_PAGE = 500;

    private final Notices notices;
    private final LetterPdf pdf;
    private final Services services;
    private final MessageSource messages;
    private final Clock clock;

    MessagePages(Notices notices, LetterPdf pdf, Services services, MessageSource messages, Clock clock) {
        this.notices = notices;
        this.pdf = pdf;
        this.services = services;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/messages")
    String list(
            @RequestParam(defaultValue = "1") int page,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            Locale locale) {
        int shown = Math.max(1, Math.min(page, LAST_PAGE));
        List<Notice> found = notices.of(me.account(), (shown - 1) * PAGE, PAGE + 1);
        model.addAttribute(
                "lines",
                found.stream().limit(PAGE).map(notice -> line(notice, locale)).toList());
        model.addAttribute("unread", notices.unread(me.account()));
        model.addAttribute("page", shown);
        model.addAttribute("more", found.size() > PAGE && shown < LAST_PAGE);
        return "notice/messages";
    }

    /**
     * A letter in the list.
     *
     * @param urgent whether something must be done by a day
     */
    record Line(String title, String service, String time, String href, boolean unread, boolean urgent) {}

    private Line line(Notice notice, Locale locale) {
        return new Line(
                title(notice, locale),
                service(notice, locale),
                time(notice.visibleFrom(), locale),
                "/messages/" + notice.id(),
                notice.isUnread(),
                notice.kind().isUrgent());
    }

    @GetMapping("/messages/{id}")
    String one(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model, Locale locale) {
        Notice notice = notices.own(id, me.account());
        Letter letter = notices.letters(notice).in(locale);
        notices.read(notice);
        model.addAttribute("id", id);
        model.addAttribute("dossier", notice.dossier());
        model.addAttribute("own", notices.isOfOwnCase(notice));
        model.addAttribute("title", letter.title());
        model.addAttribute("service", service(notice, locale));
        model.addAttribute("urgent", notice.kind().isUrgent());
        model.addAttribute("blocks", LetterBlock.of(letter));
        return "notice/letter";
    }

    @GetMapping("/messages/{id}/letter.pdf")
    ResponseEntity<byte[]> print(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Locale locale) {
        Notice notice = notices.own(id, me.account());
        byte[] content = pdf.write(notice, notices.letters(notice).in(locale), locale);
        notices.read(notice);
        String name = notice.kind().key() + "-"
                + notice.writtenAt().atZone(clock.getZone()).toLocalDate() + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }

    private String title(Notice notice, Locale locale) {
        return messages.getMessage(notice.kind().titleKey(), null, locale);
    }

    private String service(Notice notice, Locale locale) {
        return services.version(notice.service(), notice.serviceVersion()).name(locale);
    }

    private String time(Instant at, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .format(at.atZone(clock.getZone()));
    }
}
