package io.yici.print;

/** How strong letters are. */
public enum Weight {
    REGULAR,
    BOLD
}
