package io.yici.publicity;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Where anybody sees what is public now: the list, and one case with what the law lets be seen of it. */
@Controller
class PublicityPages {

    private static final int PAGE = 20;
    private static final int LAST_PAGE = 500;

    private final PublicationStore publications;
    private final PublicityView view;
    private final Clock clock;

    PublicityPages(PublicationStore publications, PublicityView view, Clock clock) {
        this.publications = publications;
        this.view = view;
        this.clock = clock;
    }

    /** What is public for some days is not to be found for ever. */
    @ModelAttribute
    void keepFromSearchEngines(HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex");
    }

    @GetMapping("/publicity")
    String list(
            @RequestParam(defaultValue = "") String service,
            @RequestParam(defaultValue = "1") int page,
            Model model,
            Locale locale) {
        int shown = Math.max(1, Math.min(page, LAST_PAGE));
        List<Publication> found = publications.running(service, clock.instant(), (shown - 1) * PAGE, PAGE + 1);
        model.addAttribute("lines", view.lines(found.subList(0, Math.min(PAGE, found.size())), locale));
        model.addAttribute("services", view.services(publications.services(clock.instant()), locale));
        model.addAttribute("service", service);
        model.addAttribute("page", shown);
        model.addAttribute("more", found.size() > PAGE && shown < LAST_PAGE);
        return "publicity/list";
    }

    @GetMapping("/publicity/{id}")
    String one(@PathVariable UUID id, Model model, Locale locale) {
        Publication publication = publications.find(id).orElseThrow(PublicityNotFound::new);
        if (!publication.isRunning(clock.instant())) {
            throw new PublicityOver();
        }
        view.show(publication, model, locale);
        return "publicity/one";
    }
}
