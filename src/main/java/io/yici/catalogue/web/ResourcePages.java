package io.yici.catalogue.web;

import io.yici.catalogue.Guides;
import io.yici.catalogue.Registers;
import io.yici.catalogue.ResourceCatalogue;
import io.yici.catalogue.ResourceUnknown;
import io.yici.catalogue.ServiceVersion;
import io.yici.catalogue.Services;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The resource catalogue, what a department is asked to grant, and what a service does with personal data; open to everybody. */
@Controller
class ResourcePages {

    private static final int LONGEST_SEARCH = 60;

    private final ResourceCatalogue catalogue;
    private final ResourceViews views;
    private final Services services;
    private final Guides guides;

    ResourcePages(ResourceCatalogue catalogue, ResourceViews views, Services services, Guides guides) {
        this.catalogue = catalogue;
        this.views = views;
        this.services = services;
        this.guides = guides;
    }

    @GetMapping("/resources")
    String list(@RequestParam(name = "q", defaultValue = "") String typed, Model model, Locale locale) {
        String words = typed.length() > LONGEST_SEARCH ? typed.substring(0, LONGEST_SEARCH) : typed;
        model.addAttribute("q", words.strip());
        model.addAttribute("resources", views.find(words, locale));
        return "catalogue/resources";
    }

    @GetMapping("/resources/{id}")
    String one(@PathVariable String id, Model model, Locale locale) {
        Registers.Resource resource = catalogue.registers().resource(id).orElseThrow(ResourceUnknown::new);
        model.addAttribute("resource", views.line(resource, locale));
        model.addAttribute("conditions", views.conditions(resource, locale));
        model.addAttribute("signed", views.isSigned(resource));
        model.addAttribute("fields", views.fields(resource, locale));
        model.addAttribute("authoritative", views.authoritativeFor(resource, locale));
        model.addAttribute("uses", views.uses(resource, locale));
        return "catalogue/resource";
    }

    @GetMapping("/resources/departments/{id}")
    String grants(@PathVariable String id, Model model, Locale locale) {
        Registers.Department department = catalogue.registers().department(id).orElseThrow(ResourceUnknown::new);
        model.addAttribute("department", catalogue.registers().departmentName(department.id(), locale));
        model.addAttribute("grants", views.grants(id, locale));
        return "catalogue/grants";
    }

    @GetMapping("/services/{id}/privacy")
    String privacy(@PathVariable String id, Model model, Locale locale) {
        ServiceVersion version = services.current(id);
        model.addAttribute("guide", guides.of(version, locale));
        model.addAttribute("departments", views.departments(version, locale));
        return "catalogue/privacy";
    }
}
