package io.yici.certificate;

import io.yici.catalogue.ResourceCatalogue;
import io.yici.catalogue.Services;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words as the catalogue and the pages have them. */
@Component
class CatalogueWording implements Wording {

    private final Services services;
    private final ResourceCatalogue resources;
    private final MessageSource messages;

    CatalogueWording(Services services, ResourceCatalogue resources, MessageSource messages) {
        this.services = services;
        this.resources = resources;
        this.messages = messages;
    }

    @Override
    public Optional<String> service(String service, int version, String key, Locale locale) {
        return services.version(service, version).texts().find(locale, key);
    }

    @Override
    public String department(String id, Locale locale) {
        return resources.registers().departmentName(id, locale);
    }

    @Override
    public String page(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
