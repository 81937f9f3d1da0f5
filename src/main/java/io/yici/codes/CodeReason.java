package io.yici.codes;

/** Why a text is not the code it is taken for; the sentence is message {@code codes.reason.<key>}. */
enum CodeReason {
    EMPTY("empty"),
    LENGTH("length"),
    CHARACTERS("characters"),
    CHECK_CHARACTER("check-character"),
    ORGANISATION_CHECK_CHARACTER("organisation-check-character"),
    REGION("region"),
    DEMO_REGION("demo-region"),
    DATE("date"),
    FUTURE_DATE("future-date"),
    SERIAL("serial"),
    AGENCY("agency"),
    LEVEL("level");

    private final String key;

    CodeReason(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
