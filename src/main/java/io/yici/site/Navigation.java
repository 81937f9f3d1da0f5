package io.yici.site;

import io.yici.organisation.Role;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which places each kind of person finds in the navigation. */
final class Navigation {

    private Navigation() {}

    static List<NavigationEntry> of(String here, @Nullable SignedIn me) {
        boolean clerk = me != null && me.is(Role.CLERK);
        boolean officer = me != null && me.is(Role.OFFICER);
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
        entries.add(entry(here, "services", "/services"));
        if (!clerk && !designer && !officer) {
            entries.add(entry(here, "cases", "/cases"));
            entries.add(entry(here, "data", "/data"));
        }
        return List.copyOf(entries);
    }

    private static NavigationEntry entry(String here, String key, String path) {
        boolean current = here.equals(path) || (!path.equals("/") && here.startsWith(path + "/"));
        return new NavigationEntry(key, path, key.equals("objections") ? "pen" : key, current);
    }
}
