package io.yici.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;

/** Which places each kind of person finds in the navigation. */
final class Navigation {

    private Navigation() {}

    static List<NavigationEntry> of(HttpServletRequest request) {
        List<NavigationEntry> entries = new ArrayList<>();
        add(entries, request, "home", "/", "home");
        if (request.isUserInRole("CLERK")) {
            add(entries, request, "inbox", "/inbox", "inbox");
        }
        if (request.isUserInRole("DESIGNER")) {
            add(entries, request, "studio", "/studio", "studio");
        }
        if (!request.isUserInRole("CLERK") && !request.isUserInRole("DESIGNER")) {
            add(entries, request, "services", "/services", "services");
            add(entries, request, "cases", "/cases", "cases");
            add(entries, request, "data", "/data", "data");
        } else {
            add(entries, request, "services", "/services", "services");
        }
        return entries;
    }

    private static void add(
            List<NavigationEntry> entries, HttpServletRequest request, String key, String path, String icon) {
        String here = request.getRequestURI();
        boolean current = path.equals("/") ? here.equals("/") : here.equals(path) || here.startsWith(path + "/");
        entries.add(new NavigationEntry(key, path, icon, current));
    }
}
