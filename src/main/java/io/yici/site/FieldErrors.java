package io.yici.site;

/** What an exception is when it can say which fields are wrong; programs are told each of them. */
public interface FieldErrors {

    FormErrors errors();
}
