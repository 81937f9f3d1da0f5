package io.yici.organisation;

/** What a person may be to the product. */
public enum Role {
    /** Applies for services. */
    CITIZEN,
    /** Reviews cases of the groups the account belongs to. */
    CLERK,
    /** Answers for the registers of the departments the account's groups name. */
    OFFICER,
    /** Draws and publishes services. */
    DESIGNER,
    /** Runs the product; sees no personal data. */
    OPERATOR
}
