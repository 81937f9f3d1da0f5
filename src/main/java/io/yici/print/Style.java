package io.yici.print;

import java.awt.Color;

/**
 * How text looks.
 *
 * @param size in points
 * @param spacing between letters, in points
 */
public record Style(Weight weight, float size, Color color, float spacing) {

    /** The ink of running text. */
    public static final Color INK = new Color(0x17202c);

    public static Style regular(float size) {
        return new Style(Weight.REGULAR, size, INK, 0);
    }

    public static Style bold(float size) {
        return new Style(Weight.BOLD, size, INK, 0);
    }

    public Style in(Color other) {
        return new Style(weight, size, other, spacing);
    }

    public Style spaced(float other) {
        return new Style(weight, size, color, other);
    }
}
