package io.yici.rehearsal;

/**
 * Something in a scenario that did not come as it says. Its sentence is message {@code rehearsal.<what>}, with what was expected and what came.
 *
 * @param what {@code status}, {@code path}, {@code not}, {@code documents}, {@code visits}, {@code due}, {@code notices}, {@code reasons},
 *     {@code act} where an act was not possible, {@code awaited} where what it needs did not come about
 */
public record Mismatch(String what, String expected, String actual) {}
