package io.yici.exchange;

/** Somebody is asked to let their records be pulled for another person's case; published in the transaction that keeps it. */
public record ConsentAsked(Consent consent) {}
