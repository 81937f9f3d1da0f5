package io.yici.simulator;

import io.yici.catalogue.Registers;
import io.yici.catalogue.ResourceCatalogue;
import io.yici.organisation.Entries;
import io.yici.organisation.Entry;
import io.yici.organisation.EntryKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The departments of the registers, and the groups that the shipped services name; what is there from an earlier start is left as it is. */
@Component
@Profile("demo")
class DemoOrganisation implements SmartInitializingSingleton {

    private static final Map<String, List<String>> GROUPS = Map.of(
            "gjj", List.of("gjj-review"),
            "js", List.of("js-review", "js-approve"),
            "jd", List.of("jd-review", "jd-home"),
            "mz", List.of("mz-window", "mz-approve"),
            "cl", List.of("cl-review"),
            "ga", List.of("ga-permit"));

    private final Entries entries;
    private final ResourceCatalogue catalogue;
    private final MessageSource messages;

    DemoOrganisation(Entries entries, ResourceCatalogue catalogue, MessageSource messages) {
        this.entries = entries;
        this.catalogue = catalogue;
        this.messages = messages;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Registers registers = catalogue.registers();
        List<Entry> first = new ArrayList<>();
        registers
                .departments()
                .forEach(one -> first.add(new Entry(
                        EntryKind.DEPARTMENT,
                        one.id(),
                        Map.of(
                                "name_zh", registers.departmentName(one.id(), Locale.SIMPLIFIED_CHINESE),
                                "name_en", registers.departmentName(one.id(), Locale.ENGLISH)))));
        GROUPS.forEach((department, groups) -> groups.forEach(group -> first.add(group(department, group))));
        entries.found(first);
    }

    private Entry group(String department, String group) {
        String key = "inbox.group." + group;
        return new Entry(
                EntryKind.GROUP,
                group,
                Map.of(
                        "department", department,
                        "name_zh", messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE),
                        "name_en", messages.getMessage(key, null, Locale.ENGLISH)));
    }
}
