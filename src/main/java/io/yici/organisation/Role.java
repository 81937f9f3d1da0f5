package io.yici.organisation;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

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
    OPERATOR,
    /** Reads who may do what, and who changed it; sees no case. */
    AUDITOR,
    /** Says who may do what; sees no case. */
    ADMINISTRATOR;

    /** Roles that go with no other, so that nobody both gives rights and uses them, or watches themselves. */
    public static final Set<Role> ALONE = EnumSet.of(CITIZEN, AUDITOR, ADMINISTRATOR);

    /** The stable name in files and messages. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
