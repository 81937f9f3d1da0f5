package io.yici.site;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The HTTP status of every code, from {@code errors/<module>.properties}. */
@Component
class ErrorCodes {

    private static final int CONFLICT = 409;

    private final Map<String, Integer> statuses;

    ErrorCodes() {
        Properties all = new Properties();
        try {
            for (Resource resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:errors/*.properties")) {
                try (Reader reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
                    all.load(reader);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        statuses = all.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        entry -> entry.getKey().toString(),
                        entry -> Integer.valueOf(entry.getValue().toString().trim())));
    }

    /** A code without an entry is a conflict with the state of things. */
    int status(String code) {
        return statuses.getOrDefault(code, CONFLICT);
    }
}
