package io.yici.audit;

import io.yici.catalogue.FolderTexts;
import io.yici.catalogue.Registers;
import io.yici.catalogue.ResourceCatalogue;
import io.yici.catalogue.ServiceItem;
import io.yici.catalogue.ServiceVersion;
import io.yici.catalogue.Services;
import io.yici.ledger.LedgerEntry;
import io.yici.ledger.LedgerEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Entries of the log in plain words. */
@Component
class LookTexts {

    private static final String RECORD = "record.";
    private static final String PURPOSE = ".purpose";

    private final Services services;
    private final ResourceCatalogue catalogue;
    private final MessageSource messages;
    private final Clock clock;

    LookTexts(Services services, ResourceCatalogue catalogue, MessageSource messages, Clock clock) {
        this.services = services;
        this.catalogue = catalogue;
        this.messages = messages;
        this.clock = clock;
    }

    String event(LedgerEvent event, Locale locale) {
        return word("audit.event." + key(event), locale);
    }

    static String key(LedgerEvent event) {
        return event.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The service an entry belongs to; nothing where it belongs to none. */
    Optional<ServiceVersion> service(LedgerEntry entry) {
        return service(entry.purpose()).or(() -> service(entry.legalBasis()));
    }

    private Optional<ServiceVersion> service(String key) {
        return services.find(first(key));
    }

    String serviceName(String id, Locale locale) {
        return services.find(id).map(version -> version.name(locale)).orElse(id);
    }

    private static String first(String key) {
        int dot = key.indexOf('.');
        return dot < 0 ? key : key.substring(0, dot);
    }

    private static String rest(String key) {
        int dot = key.indexOf('.');
        return dot < 0 ? "" : key.substring(dot + 1);
    }

    /** What it was done for. */
    String purpose(LedgerEntry entry, Locale locale) {
        Optional<ServiceVersion> service = service(entry.purpose());
        if (service.isEmpty()) {
            String group = find("audit.purpose." + first(entry.purpose()), entry.purpose(), locale);
            return find("audit.purpose." + entry.purpose(), group, locale);
        }
        FolderTexts texts = service.get().texts();
        String key = rest(entry.purpose());
        return texts.find(locale, key)
                .or(() -> texts.find(locale, key + PURPOSE))
                .orElseGet(() ->
                        word("audit.purpose.service", locale, service.get().name(locale)));
    }

    /** The law that allows it. */
    String basis(LedgerEntry entry, Locale locale) {
        Optional<ServiceVersion> service = service(entry.legalBasis());
        if (service.isEmpty()) {
            return find("audit.basis." + entry.legalBasis(), word("audit.basis.law", locale), locale);
        }
        String named = rest(entry.legalBasis());
        List<String> general = service.get().item().basis();
        String key = named.isEmpty() && !general.isEmpty() ? general.get(0) : named;
        return service.get().texts().find(locale, "basis." + key).orElseGet(() -> word("audit.basis.law", locale));
    }

    /** The fields' names as their register's catalogue has them. */
    String fields(LedgerEntry entry, Locale locale) {
        Registers registers = catalogue.registers();
        return entry.fields().stream()
                .map(name -> resource(entry)
                        .flatMap(resource -> resource.field(name))
                        .or(() -> registers.resources().stream()
                                .filter(one -> entry.departments().contains(one.department()))
                                .flatMap(one -> one.field(name).stream())
                                .findFirst())
                        .map(field -> registers.texts().text(locale, field.nameKey()))
                        .orElseGet(() -> find("audit.field." + name, name, locale)))
                .distinct()
                .collect(Collectors.joining(word("audit.comma", locale)));
    }

    private Optional<Registers.Resource> resource(LedgerEntry entry) {
        return requirement(entry).flatMap(record -> catalogue.registers().resource(record.resource()));
    }

    private Optional<ServiceItem.Requirement> requirement(LedgerEntry entry) {
        String key = rest(entry.purpose());
        String name = key.startsWith(RECORD) && key.endsWith(PURPOSE)
                ? key.substring(RECORD.length(), key.length() - PURPOSE.length())
                : "";
        return service(entry.purpose()).flatMap(version -> version.item().requirement(name));
    }

    /** What the service calls the record that was pulled; empty where none was. */
    String record(LedgerEntry entry, Locale locale) {
        return requirement(entry)
                .flatMap(one ->
                        service(entry.purpose()).map(version -> version.texts().text(locale, one.nameKey())))
                .orElse("");
    }

    /** What a step of a service is called. */
    String activity(ServiceVersion service, String activity, Locale locale) {
        return service.texts().find(locale, "activity." + activity).orElse(activity);
    }

    String departments(LedgerEntry entry, Locale locale) {
        return entry.departments().stream()
                .map(id -> catalogue.registers().departmentName(id, locale))
                .collect(Collectors.joining(word("audit.comma", locale)));
    }

    String time(Instant at, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(at.atZone(clock.getZone()));
    }

    private String find(String key, String otherwise, Locale locale) {
        return Objects.requireNonNullElse(messages.getMessage(key, null, otherwise, locale), otherwise);
    }

    String word(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
