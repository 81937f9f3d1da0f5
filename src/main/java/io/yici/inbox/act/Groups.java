package io.yici.inbox.act;

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

    /** All with somebody in them but this one. */
    List<FieldOption> others(String group, Locale locale) {
        return accounts.groups().stream()
                .filter(name -> !name.equals(group))
                .map(name -> FieldOption.of(name, name(name, locale)))
                .toList();
    }

    boolean exists(String group) {
        return accounts.groups().contains(group);
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
