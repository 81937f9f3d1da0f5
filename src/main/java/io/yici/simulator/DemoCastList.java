package io.yici.simulator;

import io.yici.site.DemoPeople.Person;
import java.util.List;

/** The demo people, for those who rehearse with them where there is no demo. */
public final class DemoCastList {

    private DemoCastList() {}

    /** Citizens first. */
    public static List<Person> all() {
        return DemoAccounts.cast();
    }
}
