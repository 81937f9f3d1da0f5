package io.yici.inbox;

import io.yici.cases.CaseFile;
import io.yici.organisation.Account;
import java.util.List;
import java.util.Locale;

/** What a clerk can do to an item's case besides answering its step, for the item's page. */
public interface ItemActs {

    /** The acts possible now, for this clerk. */
    List<Link> of(WorkItem item, CaseFile file, Account clerk, Locale locale);

    /**
     * Leads to an act's page.
     *
     * @param text the act
     * @param what what it will do
     */
    record Link(String href, String text, String what) {}
}
