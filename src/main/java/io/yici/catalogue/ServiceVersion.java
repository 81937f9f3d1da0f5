package io.yici.catalogue;

import java.time.Instant;
import java.util.Locale;

/**
 * A service as it was published once. Cases keep the version they began with.
 *
 * @param number counted from 1 for each service
 * @param definitionId the engine's process definition
 */
public record ServiceVersion(int number, Instant publishedAt, String definitionId, ServiceDefinition definition) {

    /** The service's id. */
    public String service() {
        return definition.item().id();
    }

    public String hash() {
        return definition.folder().hash();
    }

    public ServiceItem item() {
        return definition.item();
    }

    public FormSchema form() {
        return definition.form();
    }

    public FolderTexts texts() {
        return definition.texts();
    }

    public ServiceFolder folder() {
        return definition.folder();
    }

    /** The service's name in the language. */
    public String name(Locale locale) {
        return texts().text(locale, "service.name");
    }
}
