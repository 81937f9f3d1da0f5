package io.yici.codes;

import java.util.Arrays;
import java.util.Optional;

/** What an identifier identifies. */
public enum CodeKind {
    /** A citizen, GB 11643. */
    PERSON("person"),
    /** A legal person or agency, GB 32100. */
    CREDIT("credit"),
    /** An organisation, GB 11714. */
    ORGANISATION("organisation"),
    /** A service of an agency. */
    ITEM("item"),
    /** A case of a service. */
    CASE("case"),
    /** The short code by which people ask for their case. */
    QUERY("query"),
    /** An administrative division, GB/T 2260. */
    REGION("region");

    private final String key;

    CodeKind(String key) {
        this.key = key;
    }

    /** The stable name in commands, JSON and message keys. */
    public String key() {
        return key;
    }

    public static Optional<CodeKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
    }
}
