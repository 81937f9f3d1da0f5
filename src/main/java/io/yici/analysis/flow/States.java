package io.yici.analysis.flow;

import java.util.Arrays;

/** The states found so far, numbered in the order they were found: packed markings in one array, and a table of their numbers. */
final class States {

    private final int words;
    private long[] markings;
    private int[] parents = new int[1024];
    private int[] table = new int[4096];
    private int size;

    States(int words) {
        this.words = words;
        this.markings = new long[1024 * words];
    }

    int size() {
        return size;
    }

    int parent(int state) {
        return parents[state];
    }

    void read(int state, long[] into) {
        System.arraycopy(markings, state * words, into, 0, words);
    }

    long[] marking(int state) {
        return Arrays.copyOfRange(markings, state * words, (state + 1) * words);
    }

    /** The state's number; {@code -1 - number} when it is new. */
    int add(long[] marking, int parent) {
        int slot = hash(marking) & (table.length - 1);
        while (table[slot] != 0) {
            if (isAt(table[slot] - 1, marking)) {
                return table[slot] - 1;
            }
            slot = (slot + 1) & (table.length - 1);
        }
        table[slot] = size + 1;
        append(marking, parent);
        if (size * 2 > table.length) {
            rehash();
        }
        return -size;
    }

    long bytes() {
        return 8L * markings.length + 4L * parents.length + 4L * table.length;
    }

    private void append(long[] marking, int parent) {
        if (size == parents.length) {
            parents = Arrays.copyOf(parents, size + (size >> 1));
            markings = Arrays.copyOf(markings, parents.length * words);
        }
        System.arraycopy(marking, 0, markings, size * words, words);
        parents[size++] = parent;
    }

    private boolean isAt(int state, long[] marking) {
        int at = state * words;
        for (int i = 0; i < words; i++) {
            if (markings[at + i] != marking[i]) {
                return false;
            }
        }
        return true;
    }

    private void rehash() {
        int[] larger = new int[table.length * 2];
        long[] marking = new long[words];
        for (int state = 0; state < size; state++) {
            read(state, marking);
            int slot = hash(marking) & (larger.length - 1);
            while (larger[slot] != 0) {
                slot = (slot + 1) & (larger.length - 1);
            }
            larger[slot] = state + 1;
        }
        table = larger;
    }

    private static int hash(long[] marking) {
        long hash = 0;
        for (long word : marking) {
            hash = (hash ^ word) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        hash *= 0xBF58476D1CE4E5B9L;
        return (int) (hash ^ (hash >>> 32));
    }
}
