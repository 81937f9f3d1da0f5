package io.yici.notice;

/** A message was not taken. Says why in a word that holds nothing of the message, since servers repeat addresses in what they answer. */
final class NotSent extends Exception {

    private static final long serialVersionUID = 1L;

    NotSent(String word) {
        super(word, null, false, false);
    }
}
