package io.yici.exchange;

/** What the applicant said of a record (Zhejiang regulation, article 7). */
public enum Verdict {
    AGREED,
    DISPUTED
}
