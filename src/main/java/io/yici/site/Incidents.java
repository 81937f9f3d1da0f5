package io.yici.site;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Names errors and writes them to the log without the exceptions' messages, which may hold what people entered. */
final class Incidents {

    private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Without the letters and digits that are taken for one another. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 8;

    private Incidents() {}

    static String next() {
        StringBuilder id = new StringBuilder(LENGTH + 1);
        for (int i = 0; i < LENGTH; i++) {
            id.append(i == LENGTH / 2 ? "-" : "").append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return id.toString();
    }

    static void log(String incident, int status, @Nullable Throwable cause) {
        if (status >= 500) {
            LOG.error("Incident {}: {}{}", incident, status, trace(cause));
        } else {
            LOG.debug("Incident {}: {}", incident, status);
        }
    }

    private static String trace(@Nullable Throwable thrown) {
        StringBuilder text = new StringBuilder();
        Set<Throwable> seen = new HashSet<>();
        for (Throwable cause = thrown; cause != null && seen.add(cause); cause = cause.getCause()) {
            text.append(cause == thrown ? "\n" : "\nCaused by: ")
                    .append(cause.getClass().getName());
            for (StackTraceElement frame : cause.getStackTrace()) {
                text.append("\n\tat ").append(frame);
            }
        }
        return text.toString();
    }
}
