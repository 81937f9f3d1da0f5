package io.yici.codes;

/**
 * A province or a unit of prefecture level.
 *
 * @param code six digits, GB/T 2260
 * @param name in Chinese
 */
public record Region(String code, String name) {

    public boolean isProvince() {
        return code.endsWith("0000");
    }
}
