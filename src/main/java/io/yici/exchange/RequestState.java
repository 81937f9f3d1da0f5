package io.yici.exchange;

/** Where a request for a record stands. */
public enum RequestState {
    /** To be asked, now or again later. */
    OPEN,
    /** The department answered; that it holds no such record is an answer too. */
    ANSWERED,
    /** There is nobody to ask about: no spouse, no minor child. */
    NOT_NEEDED,
    /** The applicant supplies the proof instead; the department may still answer. */
    REPLACED,
    /** A clerk looks instead; the department may still answer. */
    GIVEN_UP;

    public boolean isSettled() {
        return this != OPEN;
    }
}
