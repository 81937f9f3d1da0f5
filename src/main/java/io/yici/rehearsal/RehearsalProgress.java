package io.yici.rehearsal;

/** Told how far a rehearsal is, before its first scenario and after each. */
@FunctionalInterface
public interface RehearsalProgress {

    /**
     * Some scenarios were played.
     *
     * @param played of them
     * @param all there are
     * @return whether to play the next
     */
    boolean goesOn(int played, int all);
}
