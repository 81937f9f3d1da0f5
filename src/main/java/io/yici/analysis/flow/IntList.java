package io.yici.analysis.flow;

import java.util.Arrays;

/** Numbers in order, without an object for each. */
final class IntList {

    private int[] values = new int[4];
    private int size;

    IntList add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1) + 1);
        }
        values[size++] = value;
        return this;
    }

    int get(int index) {
        return values[index];
    }

    void set(int index, int value) {
        values[index] = value;
    }

    int removeLast() {
        return values[--size];
    }

    int last() {
        return values[size - 1];
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    int[] toArray() {
        return Arrays.copyOf(values, size);
    }

    long bytes() {
        return 4L * values.length;
    }
}
