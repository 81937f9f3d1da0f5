package io.yici.studio.web;

import io.yici.analysis.parts.Part.Area;
import io.yici.analysis.parts.ServiceDifference;
import io.yici.analysis.parts.ServiceDifference.Change;
import io.yici.analysis.parts.ServiceDifference.How;
import io.yici.catalogue.PublishedVersion;
import io.yici.catalogue.ServiceDefinition;
import io.yici.catalogue.Services;
import io.yici.studio.web.Marks.Tone;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** In what two versions of a service differ. */
@Controller
class ComparePages {

    private final Services services;
    private final VersionViews views;
    private final ProposalViews changes;

    ComparePages(Services services, VersionViews views, ProposalViews changes) {
        this.services = services;
        this.views = views;
        this.changes = changes;
    }

    /** Without numbers, the version that runs and the one before it. */
    @GetMapping("/studio/services/{service}/compare")
    String compare(
            @PathVariable String service,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to,
            Model model,
            Locale locale) {
        List<PublishedVersion> history = services.history(service);
        int after = to == null ? services.current(service).number() : to;
        int before = from == null ? before(history, after) : from;
        ServiceDefinition young = services.version(service, after).definition();
        List<Change> found =
                ServiceDifference.between(services.version(service, before).definition(), young);
        model.addAttribute("service", service);
        model.addAttribute("name", services.version(service, after).name(locale));
        model.addAttribute("from", before);
        model.addAttribute("to", after);
        model.addAttribute("history", views.history(history, locale));
        model.addAttribute("areas", changes.areas(found, locale));
        model.addAttribute("diagram", young.item().diagram());
        return "studio/compare";
    }

    @GetMapping("/studio/services/{service}/compare/marks")
    @ResponseBody
    Collection<Marks.Mark> marks(
            @PathVariable String service, @RequestParam int from, @RequestParam int to, Locale locale) {
        Marks marks = new Marks();
        ServiceDifference.between(
                        services.version(service, from).definition(),
                        services.version(service, to).definition())
                .stream()
                .filter(change -> change.part().area() == Area.DIAGRAM && change.how() != How.REMOVED)
                .forEach(change -> marks.add(
                        change.part().id(),
                        change.how() == How.ADDED ? Tone.ADDED : Tone.CHANGED,
                        changes.how(change.how(), locale)));
        return marks.all();
    }

    private static int before(List<PublishedVersion> history, int after) {
        return history.stream()
                .mapToInt(PublishedVersion::number)
                .filter(number -> number < after)
                .max()
                .orElse(after);
    }
}
