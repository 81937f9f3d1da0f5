package io.yici.exchange;

/** The text people agree to: every record a version of a service pulls, its fields, purpose and legal basis. */
public interface ConsentText {

    /** Hash of the text, in hexadecimal: what was agreed to can be shown again and proved unchanged. */
    String hash(String service, int version);
}
