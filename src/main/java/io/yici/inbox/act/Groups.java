package io.yici.inbox.act;

import io.yici.cases.SubCase;
import io.yici.inbox.OpinionItems;
import io.yici.inbox.WorkItem;
import io.yici.organisation.Accounts;
import io.yici.organisation.Organisation;
import io.yici.site.FieldOption;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The groups of clerks, by their names. */
@Component
class Groups {

    private final Accounts accounts;
    private final Organisation organisation;
    private final MessageSource messages;

    Groups(Accounts accounts, Organisation organisation, MessageSource messages) {
        this.accounts = accounts;
        this.organisation = organisation;
        this.messages = messages;
    }

    /** All with somebody in them to which the item may go. */
    List<FieldOption> others(WorkItem item, Locale locale) {
        return accounts.groups().stream()
                .filter(name -> takes(name, item))
                .map(name -> FieldOption.of(name, name(name, locale)))
                .toList();
    }

    /** Whether there is any to which the item may go. */
    boolean hasOther(WorkItem item) {
        return accounts.groups().stream().anyMatch(name -> takes(name, item));
    }

    boolean mayTake(String group, WorkItem item) {
        return accounts.groups().contains(group) && takes(group, item);
    }

    /** Another one; an opinion stays in the department that is asked for it. */
    private static boolean takes(String group, WorkItem item) {
        return !group.equals(item.group())
                && (!OpinionItems.is(item) || SubCase.department(group).equals(SubCase.department(item.group())));
    }

    String name(String group, Locale locale) {
        String known = organisation.groupName(group, locale).orElse(null);
        if (known != null) {
            return known;
        }
        String otherwise = messages.getMessage("inbox.group.other", new Object[] {group}, locale);
        return String.valueOf(messages.getMessage("inbox.group." + group, null, otherwise, locale));
    }
}
