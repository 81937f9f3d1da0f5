package io.yici.catalogue.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.yici.catalogue.Guides;
import io.yici.catalogue.ServiceGuide;
import io.yici.catalogue.ServiceVersion;
import io.yici.catalogue.Services;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Services and their guides for programs. */
@RestController
@RequestMapping("/api/v1/services")
@Tag(name = "services", description = "Services that can be applied for, and their guides")
class ServicesApi {

    private final Services services;
    private final Guides guides;

    ServicesApi(Services services, Guides guides) {
        this.services = services;
        this.guides = guides;
    }

    @GetMapping
    @Operation(summary = "Finds services", description = "In the language of Accept-Language, the best match first")
    ServiceList list(
            @Parameter(description = "words to search for, Chinese or English")
                    @RequestParam(name = "q", defaultValue = "")
                    String words,
            @Parameter(description = "theme to stay within") @RequestParam(required = false) @Nullable String theme,
            Locale locale) {
        return new ServiceList(services.search(words, theme).stream()
                .map(version -> new ServiceLine(version, locale))
                .toList());
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "The guide of a service",
            description = "All that is asked, fetched and decided; nothing outside it is")
    ServiceGuide guide(@PathVariable String id, Locale locale) {
        return guides.of(services.current(id), locale);
    }

    /** The services found. */
    record ServiceList(List<ServiceLine> services) {}

    /** A service in a list. */
    record ServiceLine(String id, int version, String name, String summary, String theme, int visits) {

        ServiceLine(ServiceVersion version, Locale locale) {
            this(
                    version.service(),
                    version.number(),
                    version.name(locale),
                    version.texts().text(locale, "service.summary"),
                    version.item().theme(),
                    version.item().visits());
        }
    }
}
