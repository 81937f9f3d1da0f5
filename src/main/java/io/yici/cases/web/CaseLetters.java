package io.yici.cases.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What the applicant was told of a case in writing; implemented by the module that writes the letters. */
public interface CaseLetters {

    /** The case's letters that have left the house, the newest first. */
    List<Line> of(UUID dossier, Locale locale);

    /**
     * One letter.
     *
     * @param unread whether the applicant has not opened it
     */
    record Line(String title, String date, String href, boolean unread) {}
}
