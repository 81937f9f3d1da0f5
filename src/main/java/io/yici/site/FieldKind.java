package io.yici.site;

/** The ways a form asks for one thing. */
public enum FieldKind {
    TEXT,
    TEXTAREA,
    NUMBER,
    /** Yuan with up to two decimals. */
    MONEY,
    /** Year, month and day, typed into three boxes named {@code <name>-year}, {@code <name>-month}, {@code <name>-day}. */
    DATE,
    SELECT,
    RADIOS,
    CHECKBOXES,
    FILE,
    PASSWORD;

    /** Whether the field is a group of inputs, with a legend in the place of a label. */
    public boolean grouped() {
        return this == DATE || this == RADIOS || this == CHECKBOXES;
    }
}
