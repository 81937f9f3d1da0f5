package io.yici.catalogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The services that are published, in every version there ever was. */
@Component
public class Services {

    private static final int KEPT = 500;

    private final ServiceVersionStore store;
    private final Clock clock;
    private final Cache<Key, ServiceVersion> versions =
            Caffeine.newBuilder().maximumSize(KEPT).build();
    private volatile Map<String, ServiceVersion> current = Map.of();

    Services(ServiceVersionStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * The version new applications begin with.
     *
     * @throws ServiceUnknown when there is no such service
     */
    public ServiceVersion current(String id) {
        return find(id).orElseThrow(() -> ServiceUnknown.named(id));
    }

    /** The version new applications begin with. */
    public Optional<ServiceVersion> find(String id) {
        return Optional.ofNullable(current.get(id));
    }

    /**
     * A certain version, also one that was replaced since.
     *
     * @throws ServiceUnknown when it was never published
     */
    public ServiceVersion version(String id, int number) {
        return versions.get(
                new Key(id, number),
                key -> load(store.find(key.service(), key.number())
                        .orElseThrow(() -> ServiceUnknown.version(key.service(), key.number()))));
    }

    /** The current version of every service, in the order of their ids. */
    public Collection<ServiceVersion> all() {
        return current.values();
    }

    /**
     * The services that fit the words best, the best first; all of them when there are no words.
     *
     * @param words Chinese or English, as people type them
     * @param theme to stay within, or null
     */
    public List<ServiceVersion> search(String words, @Nullable String theme) {
        List<ServiceVersion> within = all().stream()
                .filter(version -> theme == null || version.item().theme().equals(theme))
                .toList();
        return ServiceSearch.of(words).best(within);
    }

    /** The themes that have a service. */
    public List<String> themes() {
        return all().stream()
                .map(version -> version.item().theme())
                .distinct()
                .sorted()
                .toList();
    }

    /** Everything ever published of a service, the latest first. */
    public List<PublishedVersion> history(String id) {
        return store.ofService(id);
    }

    /**
     * Keeps a folder as the service's next version, in the caller's transaction; {@link #refresh} makes it current once that is over.
     *
     * @param definitionId the engine's process definition, deployed in the same transaction
     * @param held hash of the folder it is published instead of; null where it is the folder itself
     * @throws org.springframework.dao.DuplicateKeyException when another node was faster
     */
    @Transactional
    public PublishedVersion publish(ServiceFolder folder, String definitionId, @Nullable String held) {
        int number = store.ofService(folder.name()).stream()
                        .mapToInt(PublishedVersion::number)
                        .max()
                        .orElse(0)
                + 1;
        PublishedVersion version =
                new PublishedVersion(folder.name(), number, folder.hash(), definitionId, clock.instant(), held);
        store.insert(version, folder.zip());
        return version;
    }

    /** Takes what was published since, here or on another node. */
    public synchronized void refresh() {
        Map<String, ServiceVersion> latest = new TreeMap<>();
        for (PublishedVersion version : store.latest()) {
            latest.put(
                    version.service(),
                    versions.get(new Key(version.service(), version.number()), key -> load(version)));
        }
        current = Collections.unmodifiableMap(latest);
    }

    private ServiceVersion load(PublishedVersion version) {
        ServiceFolder folder = ServiceFolder.unzip(version.service(), store.content(version));
        return new ServiceVersion(
                version.number(),
                version.publishedAt(),
                version.definitionId(),
                ServiceDefinition.readPublished(folder));
    }

    private record Key(String service, int number) {}
}
