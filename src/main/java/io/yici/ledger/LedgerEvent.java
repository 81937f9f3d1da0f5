package io.yici.ledger;

import java.util.Locale;

/** What an entry of the ledger tells of. */
public enum LedgerEvent {
    /** A department was asked for a record. */
    PULL,
    /** A department answered about somebody else, or somebody else answered in its name; nothing of it was used. */
    ALARM,
    /** What a department gave for an earlier case was taken over into another one. */
    REUSED,
    /** A person saw data with its sensitive parts masked. */
    VIEW,
    /** A person saw a sensitive part unmasked, for a reason. */
    REVEAL,
    /** Data was read by the rules of a decision. */
    USED_IN_DECISION,
    /** Data was handed to another department or published. */
    DISCLOSED,
    /** A person allowed data about them to be pulled. */
    CONSENT,
    /** A person took a consent back. */
    CONSENT_WITHDRAWN,
    /** A person asked for a person to look at what rules decided. */
    REVIEW_ASKED,
    /** People were told of a breach. */
    BREACH_TOLD,
    /** A person said that a record is wrong. */
    DISPUTED,
    /** A department was told that a record of its may be wrong, looked at that, or answered it. */
    FEEDBACK,
    /** A person handed in an application. */
    SUBMITTED,
    /** A person did, in the course of a case, what they were asked to do. */
    ANSWERED,
    /** A department that was asked said what it thinks of a case. */
    OPINION_GIVEN,
    /** A person took an application back. */
    WITHDRAWN,
    /** An application was decided, by rules or by a clerk. */
    DECIDED,
    /** A certificate was issued. */
    ISSUED,
    /** A certificate was revoked. */
    REVOKED,
    /** A service's process or rules were published. */
    DEPLOYED,
    /** A running case went over to another version of its service, or back. */
    VERSION_CHANGED,
    /** What somebody of staff may see or do was changed, or where. */
    ORGANISATION_CHANGED,
    /** A look in an emergency was asked for, agreed to, or not. */
    EMERGENCY,
    /** Somebody of staff wanted to see what is not theirs to see, and was refused. */
    REFUSED,
    /** Data was written into a file: a list of work, or all that is held about a person, for them. */
    EXPORTED,
    /** Somebody of staff may look at nothing for now, as they looked at too much. */
    LOCKED,
    /** Such a lock was taken away. */
    UNLOCKED,
    /** An auditor looked into an alarm. */
    ALARM_HANDLED,
    /** A clerk or designer signed in. */
    STAFF_SIGN_IN,
    /** Somebody typed their password again before a grave act. */
    CONFIRMED,
    /** The key of a case or an account was unwrapped so that what it seals could be read. */
    KEY_RELEASED,
    /** The keys of all cases were wrapped anew under another master key. */
    KEYS_ROTATED,
    /** A list of cases whose retention is over was drawn up, approved or refused. */
    RETENTION,
    /** Data was erased by destroying its key. */
    ERASED;

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** How a leaf names the event. */
    String word() {
        return word;
    }

    static LedgerEvent of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
