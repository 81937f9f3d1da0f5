package io.yici.simulator;

/**
 * What a simulated department has been asked.
 *
 * @param calls questions that were answered by its register, each page and each repetition counted
 * @param distinct questions with different request ids among them
 * @param refused questions turned away: badly signed, too old, without purpose
 */
public record CallCount(long calls, long distinct, long refused) {

    /** Questions asked again. */
    public long repeated() {
        return calls - distinct;
    }
}
