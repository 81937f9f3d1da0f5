package io.yici.organisation;

/** Codes of districts (GB/T 2260): six digits, of which zeros at the end stand for all that lies within. */
public final class Districts {

    private static final String ALL_WITHIN = "00";

    private Districts() {}

    /** With what the codes of all districts in it begin: two digits for a province, four for a prefecture, six for a county. */
    public static String start(String code) {
        String start = code;
        while (start.length() > 2 && start.endsWith(ALL_WITHIN)) {
            start = start.substring(0, start.length() - 2);
        }
        return start;
    }
}
