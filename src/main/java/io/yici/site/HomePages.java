package io.yici.site;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
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
            new Theme("insurance", "health"),
            new Theme("elder", "elder"),
            new Theme("business", "business"),
            new Theme("all", "more"));

    private final MessageSource messages;

    HomePages(MessageSource messages) {
        this.messages = messages;
    }

    @GetMapping("/")
    String home(Model model, Locale locale) {
        Stream<Views.Tile> tiles = THEMES.stream()
                .map(theme -> new Views.Tile(
                        messages.getMessage("site.theme." + theme.id(), null, locale),
                        messages.getMessage("site.theme." + theme.id() + ".hint", null, locale),
                        theme.id().equals("all") ? "/services" : "/services?theme=" + theme.id(),
                        theme.icon()));
        model.addAttribute("tiles", tiles.toList());
        return "site/home";
    }

    @GetMapping("/about/{page:accessibility|privacy}")
    String about(@PathVariable String page) {
        return "site/" + page;
    }
}
