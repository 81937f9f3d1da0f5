package io.yici.site;

import io.yici.codes.YiciException;

/** The key that makes a request repeatable is missing, malformed, or taken by another request. */
public final class RequestKeyRefused extends YiciException {

    private static final long serialVersionUID = 1L;

    private RequestKeyRefused(String code) {
        super(code);
    }

    static RequestKeyRefused missing() {
        return new RequestKeyRefused("request.key-missing");
    }

    static RequestKeyRefused invalid() {
        return new RequestKeyRefused("request.key-invalid");
    }

    public static RequestKeyRefused reused() {
        return new RequestKeyRefused("request.key-reused");
    }
}
