package io.yici.analysis.flow;

/**
 * Where tokens are: two bits of a marking, so that a second token is seen where one belongs.
 *
 * @param number from 0
 * @param element id of the element in which its token is, or for which it waits
 * @param counter whether several tokens are as it should be
 * @param visits how many visits a token that comes here begins
 */
record Place(int number, String element, boolean counter, int visits) {

    static final int WIDTH = 2;
    static final int MOST = (1 << WIDTH) - 1;
    static final int PER_WORD = Long.SIZE / WIDTH;

    int word() {
        return number / PER_WORD;
    }

    int shift() {
        return number % PER_WORD * WIDTH;
    }

    long bits() {
        return (long) MOST << shift();
    }

    static int count(long[] marking, int number) {
        return (int) (marking[number / PER_WORD] >>> (number % PER_WORD * WIDTH)) & MOST;
    }

    static void change(long[] marking, int number, int by) {
        marking[number / PER_WORD] += (long) by << (number % PER_WORD * WIDTH);
    }
}
