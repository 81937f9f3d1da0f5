package io.yici.notice;

import io.yici.cases.CaseFile;
import io.yici.cases.CaseFiles;
import io.yici.catalogue.Services;
import io.yici.notice.OutboxEntry.State;
import io.yici.site.SiteSettings;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What leaves by mail or SMS: that there is a letter, of which kind, for which service and query code, and where to read it. It names nobody and
 * nothing of what the letter says: mail passes through many hands.
 */
@Component
class OutboxTexts {

    private final OutboxStore outbox;
    private final NoticeStore notices;
    private final ContactStore contacts;
    private final CaseFiles files;
    private final Services services;
    private final SiteSettings site;
    private final MessageSource messages;
    private final Clock clock;

    OutboxTexts(
            OutboxStore outbox,
            NoticeStore notices,
            ContactStore contacts,
            CaseFiles files,
            Services services,
            SiteSettings site,
            MessageSource messages,
            Clock clock) {
        this.outbox = outbox;
        this.notices = notices;
        this.contacts = contacts;
        this.files = files;
        this.services = services;
        this.site = site;
        this.messages = messages;
        this.clock = clock;
    }

    /** The message; nothing where it is no longer wanted, see {@link State#DROPPED}. */
    Optional<Outgoing> of(OutboxEntry entry) {
        return contacts.find(entry.account(), entry.channel())
                .flatMap(contact -> entry.isCode() ? code(entry, contact) : letter(entry, contact));
    }

    private Optional<Outgoing> code(OutboxEntry entry, Contact contact) {
        boolean late = entry.createdAt().plus(Contacts.VALID).isBefore(clock.instant());
        if (late || contact.isVerified()) {
            return Optional.empty();
        }
        return outbox.code(entry).map(code -> message(entry, contact, "code", code, Contacts.VALID.toMinutes()));
    }

    private Optional<Outgoing> letter(OutboxEntry entry, Contact contact) {
        return notices.find(Objects.requireNonNull(entry.notice()))
                .filter(notice -> contact.mayBeTold())
                .map(notice -> message(
                        entry,
                        contact,
                        files.of(notice.dossier()).queryCode() == null ? "draft" : "letter",
                        services.version(notice.service(), notice.serviceVersion())
                                .name(contact.language()),
                        queryCode(notice),
                        messages.getMessage(notice.kind().titleKey(), null, contact.language()),
                        site.address().resolve("/messages/" + notice.id())));
    }

    /** Of a case of their own: somebody else's says too much. */
    private String queryCode(Notice notice) {
        CaseFile file = files.of(notice.dossier());
        return file.account().equals(notice.account()) ? String.valueOf(file.queryCode()) : "—";
    }

    private Outgoing message(OutboxEntry entry, Contact contact, String what, Object... values) {
        String key = "notice." + entry.channel().key() + "." + what;
        Locale locale = contact.language();
        String subject = entry.channel() == Channel.MAIL ? messages.getMessage(key + ".subject", values, locale) : "";
        return new Outgoing(entry.id(), contact.address(), subject, messages.getMessage(key, values, locale));
    }
}
