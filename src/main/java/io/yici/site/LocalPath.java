package io.yici.site;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Where to go back to: an address inside this site, never one that somebody else chose. */
public final class LocalPath {

    private static final int MAX_LENGTH = 2000;

    private LocalPath() {}

    /** The given address when it is a path (with query) of this site, else the front page. */
    public static String orHome(@Nullable String address) {
        return address != null && isLocal(address) ? address : "/";
    }

    private static boolean isLocal(String address) {
        if (address.length() > MAX_LENGTH || !address.startsWith("/") || address.startsWith("//")) {
            return false;
        }
        // A backslash is a slash to browsers, and control characters are nothing.
        if (address.chars().anyMatch(c -> c <= ' ' || c == '\\' || c == 0x7f)) {
            return false;
        }
        try {
            URI uri = new URI(address);
            return uri.getScheme() == null && uri.getRawAuthority() == null;
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
