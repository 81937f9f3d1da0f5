package io.yici.analysis.flow;

import java.util.Arrays;

/** A set of places, as the bits they take in a marking. */
final class Mask {

    private long[] words = new long[0];

    Mask add(Place place) {
        if (place.word() >= words.length) {
            words = Arrays.copyOf(words, place.word() + 1);
        }
        words[place.word()] |= place.bits();
        return this;
    }

    Mask addAll(Iterable<Place> places) {
        places.forEach(this::add);
        return this;
    }

    Mask addAll(Mask other) {
        words = Arrays.copyOf(words, Math.max(words.length, other.words.length));
        for (int i = 0; i < other.words.length; i++) {
            words[i] |= other.words[i];
        }
        return this;
    }

    boolean isEmpty() {
        return Arrays.stream(words).allMatch(word -> word == 0);
    }

    Mask remove(Place place) {
        if (place.word() < words.length) {
            words[place.word()] &= ~place.bits();
        }
        return this;
    }

    long[] words() {
        return words.clone();
    }

    /** Whether one of the places holds a token. */
    static boolean meets(long[] mask, long[] marking) {
        for (int i = 0; i < mask.length; i++) {
            if ((mask[i] & marking[i]) != 0) {
                return true;
            }
        }
        return false;
    }
}
