package io.yici.site;

import io.yici.organisation.Role;
import java.util.List;

/** The made-up people the sign-in page offers in the demo; implemented by the module that makes them up. */
public interface DemoPeople {

    /**
     * One made-up person.
     *
     * @param name to show
     * @param expectation key of the text that says what happens to this person
     */
    record Person(String login, String password, String name, Role role, String expectation) {}

    /** Citizens first, in the order to show them. */
    List<Person> people();
}
