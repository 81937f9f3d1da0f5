package io.yici.studio.web;

import io.yici.catalogue.ProcessesFolder;
import io.yici.catalogue.ServiceVersion;
import io.yici.catalogue.Services;
import io.yici.studio.Refusals;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What runs, what was refused and why, and in which order records are fetched. */
@Controller
class StudioPages {

    private final Services services;
    private final Refusals refusals;
    private final ProcessesFolder folder;
    private final StudioViews views;

    StudioPages(Services services, Refusals refusals, ProcessesFolder folder, StudioViews views) {
        this.services = services;
        this.refusals = refusals;
        this.folder = folder;
        this.views = views;
    }

    @GetMapping("/studio")
    String studio(Model model, Locale locale) {
        model.addAttribute(
                "folder",
                folder.editable()
                        .map(Path::getFileName)
                        .map(name -> "./" + name)
                        .orElse(null));
        model.addAttribute("cards", cards(locale));
        return "studio/studio";
    }

    private List<StudioViews.Card> cards(Locale locale) {
        Set<String> names = new TreeSet<>();
        services.all().stream().map(ServiceVersion::service).forEach(names::add);
        refusals.all().forEach(refusal -> names.add(refusal.folder()));
        List<StudioViews.Card> cards = new ArrayList<>();
        for (String name : names) {
            cards.add(views.card(name, services.find(name), services.history(name), refusals.of(name), locale));
        }
        return cards;
    }
}
