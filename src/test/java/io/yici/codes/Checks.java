package io.yici.codes;

import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the tests of several codes share. */
final class Checks {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    static final CodeRules STRICT = CodeRules.strict(TODAY);
    static final CodeRules DEMO = CodeRules.demo(TODAY);

    private Checks() {}

    /** All texts that differ from this one in one character of the alphabet. */
    static Stream<String> oneCharacterWrong(String code, Alphabet alphabet) {
        return IntStream.range(0, code.length())
                .boxed()
                .flatMap(at -> alphabet.characters()
                        .chars()
                        .filter(c -> c != code.charAt(at))
                        .mapToObj(c -> code.substring(0, at) + (char) c + code.substring(at + 1)));
    }

    /** All texts in which two different neighbours are swapped. */
    static Stream<String> twoNeighboursSwapped(String code) {
        return IntStream.range(0, code.length() - 1)
                .filter(at -> code.charAt(at) != code.charAt(at + 1))
                .mapToObj(at -> code.substring(0, at) + code.charAt(at + 1) + code.charAt(at) + code.substring(at + 2));
    }
}
