package io.yici.site;

import io.yici.organisation.Role;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The front page and the short pages about the site. */
@Controller
class HomePages {

    /** Theme of the catalogue and its icon. */
    private record Theme(String id, String icon) {}

    private static final List<Theme> THEMES = List.of(
            new Theme("housing", "house"),
            new Theme("family", "family"),
            new Theme("birth", "birth"),
            new Theme("work", "work"),
            new Theme("residence", "user"),
            new Theme("elder", "elder"),
            new Theme("business", "business"),
            new Theme("all", "more"));

    /** Places of the navigation where staff work. */
    private static final Set<String> DESKS = Set.of("inbox", "objections", "studio", "organisation");

    private final MessageSource messages;
    private final ObjectProvider<MyCases> cases;

    HomePages(MessageSource messages, ObjectProvider<MyCases> cases) {
        this.messages = messages;
        this.cases = cases;
    }

    @GetMapping("/")
    String home(@AuthenticationPrincipal @Nullable SignedIn me, Model model, Locale locale) {
        if (me != null && me.is(Role.CITIZEN)) {
            MyCases mine = cases.getIfAvailable(() -> (account, language) -> List.of());
            model.addAttribute("cases", mine.latest(me.account(), locale));
        }
        if (me != null) {
            model.addAttribute("desks", desks(me, locale));
        }
        Stream<Views.Tile> tiles = THEMES.stream()
                .map(theme -> new Views.Tile(
                        messages.getMessage("site.theme." + theme.id(), null, locale),
                        messages.getMessage("site.theme." + theme.id() + ".hint", null, locale),
                        theme.id().equals("all") ? "/services" : "/services?theme=" + theme.id(),
                        theme.icon()));
        model.addAttribute("tiles", tiles.toList());
        return "site/home";
    }

    private List<Views.Tile> desks(SignedIn me, Locale locale) {
        return Navigation.of("/", me, account -> 0).stream()
                .filter(entry -> DESKS.contains(entry.key()))
                .map(entry -> new Views.Tile(
                        messages.getMessage("site.nav." + entry.key(), null, locale),
                        messages.getMessage("site.desk." + entry.key(), null, locale),
                        entry.path(),
                        entry.icon()))
                .toList();
    }

    @GetMapping("/about/{page:accessibility|privacy}")
    String about(@PathVariable String page) {
        return "site/" + page;
    }
}
