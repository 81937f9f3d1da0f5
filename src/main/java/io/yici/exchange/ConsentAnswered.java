package io.yici.exchange;

/** Somebody answered; published in the transaction that keeps it. */
public record ConsentAnswered(Consent consent) {}
