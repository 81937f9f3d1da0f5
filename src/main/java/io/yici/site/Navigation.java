package io.yici.site;

import io.yici.organisation.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which places each kind of person finds in the navigation. */
final class Navigation {

    private static final int MOST = 99;
    private static final Map<String, String> ICONS = Map.of(
            "objections",
            "pen",
            "messages",
            "mail",
            "organisation",
            "department",
            "audit",
            "search",
            "retention",
            "clock");

    private Navigation() {}

    /** @param unread counts a person's unread letters; asked only where they are shown */
    static List<NavigationEntry> of(String here, @Nullable SignedIn me, UnreadMessages unread) {
        boolean clerk = me != null && me.is(Role.CLERK);
        boolean officer = me != null && me.is(Role.OFFICER);
        boolean keeper = me != null && (me.is(Role.ADMINISTRATOR) || me.is(Role.AUDITOR));
        boolean designer = me != null && me.is(Role.DESIGNER);
        List<NavigationEntry> entries = new ArrayList<>();
        entries.add(entry(here, "home", "/"));
        if (clerk) {
            entries.add(entry(here, "inbox", "/inbox"));
        }
        if (officer) {
            entries.add(entry(here, "objections", "/objections"));
        }
        if (designer) {
            entries.add(entry(here, "studio", "/studio"));
        }
        if (me != null && me.is(Role.AUDITOR)) {
            entries.add(entry(here, "audit", "/audit"));
        }
        if (keeper) {
            entries.add(entry(here, "organisation", "/organisation"));
            entries.add(entry(here, "retention", "/retention"));
        }
        entries.add(entry(here, "services", "/services"));
        if (!clerk && !designer && !officer && !keeper) {
            entries.add(entry(here, "cases", "/cases"));
            entries.add(entry(here, "messages", "/messages", count(me, unread)));
            entries.add(entry(here, "data", "/data"));
        }
        return List.copyOf(entries);
    }

    private static @Nullable String count(@Nullable SignedIn me, UnreadMessages unread) {
        int count = me == null ? 0 : unread.of(me.account());
        return count == 0 ? null : count > MOST ? MOST + "+" : Integer.toString(count);
    }

    private static NavigationEntry entry(String here, String key, String path) {
        return entry(here, key, path, null);
    }

    private static NavigationEntry entry(String here, String key, String path, @Nullable String count) {
        boolean current = here.equals(path) || (!path.equals("/") && here.startsWith(path + "/"));
        return new NavigationEntry(key, path, ICONS.getOrDefault(key, key), current, count);
    }
}
