package io.yici.exchange;

/** A person's answer to a request for consent. */
public enum ConsentState {
    ASKED,
    GIVEN,
    DECLINED,
    /** Given once and taken back. */
    WITHDRAWN,
    /** No longer asked: the applicant supplies the proof instead. */
    REPLACED
}
