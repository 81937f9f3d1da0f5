package io.yici.catalogue.web;

import io.yici.catalogue.DepartmentStates;
import io.yici.catalogue.DepartmentStatus;
import io.yici.catalogue.Guides;
import io.yici.catalogue.Registers;
import io.yici.catalogue.ResourceCatalogue;
import io.yici.catalogue.ServiceGuide;
import io.yici.catalogue.ServiceVersion;
import io.yici.catalogue.Services;
import io.yici.site.Views;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of services, and the guide of each. */
@Controller
class CataloguePages {

    /** Longer texts are no search; the rest is left out. */
    private static final int LONGEST_SEARCH = 60;

    private final Services services;
    private final Guides guides;
    private final ResourceCatalogue catalogue;
    /** None where nobody asks departments. */
    private final Optional<DepartmentStates> states;

    private final MessageSource messages;

    CataloguePages(
            Services services,
            Guides guides,
            ResourceCatalogue catalogue,
            Optional<DepartmentStates> states,
            MessageSource messages) {
        this.services = services;
        this.guides = guides;
        this.catalogue = catalogue;
        this.states = states;
        this.messages = messages;
    }

    @GetMapping("/services")
    String list(
            @RequestParam(name = "q", defaultValue = "") String typed,
            @RequestParam(required = false) @Nullable String theme,
            Model model,
            Locale locale) {
        String words = typed.strip();
        words = words.length() > LONGEST_SEARCH ? words.substring(0, LONGEST_SEARCH) : words;
        String within = theme != null && !theme.equals("all") && isTheme(theme) ? theme : null;
        List<ServiceVersion> found = services.search(words, within);
        model.addAttribute("q", words);
        model.addAttribute("theme", within);
        Set<String> themes = new TreeSet<>(services.themes());
        if (within != null) {
            themes.add(within);
        }
        model.addAttribute("themes", themes);
        model.addAttribute(
                "guides",
                found.stream().map(version -> guides.of(version, locale)).toList());
        return "catalogue/services";
    }

    @GetMapping("/services/{id}")
    String guide(@PathVariable String id, Model model, Locale locale) {
        ServiceVersion version = services.current(id);
        ServiceGuide guide = guides.of(version, locale);
        model.addAttribute("guide", guide);
        model.addAttribute("counters", counters(guide, locale));
        model.addAttribute("silent", silent(version, locale));
        return "catalogue/guide";
    }

    /** The departments this service asks that do not answer at present, by name. */
    private List<String> silent(ServiceVersion version, Locale locale) {
        Registers registers = catalogue.registers();
        return version.item().records().values().stream()
                .flatMap(record -> registers.resource(record.resource()).stream())
                .map(Registers.Resource::department)
                .distinct()
                .filter(department -> states.filter(known -> known.status(department) == DepartmentStatus.DOWN)
                        .isPresent())
                .map(department -> registers.departmentName(department, locale))
                .toList();
    }

    private boolean isTheme(String theme) {
        return !"".equals(messages.getMessage("site.theme." + theme, null, "", Locale.SIMPLIFIED_CHINESE));
    }

    private List<Views.Counter> counters(ServiceGuide guide, Locale locale) {
        List<Views.Counter> counters = new ArrayList<>(List.of(
                counter("visits", guide.effort().visits(), guide.effort().visits() == 0, locale),
                counter("documents", guide.effort().documents(), guide.effort().documents() == 0, locale),
                counter("records", guide.effort().records(), false, locale)));
        if (guide.effort().waitSeconds() > 0) {
            counters.add(counter("wait", guide.effort().waitSeconds(), false, locale));
        }
        return counters;
    }

    private Views.Counter counter(String key, int value, boolean best, Locale locale) {
        Object[] arguments = {value};
        return new Views.Counter(
                String.valueOf(value),
                messages.getMessage("catalogue.counter." + key + ".unit", arguments, locale),
                messages.getMessage("catalogue.counter." + key, arguments, locale),
                best);
    }
}
