package io.yici.studio.web;

import io.yici.catalogue.FileChanged;
import io.yici.catalogue.ProcessesFolder;
import io.yici.catalogue.ServiceDefinition;
import io.yici.catalogue.ServiceFolder;
import io.yici.catalogue.ServiceUnknown;
import io.yici.catalogue.scenario.Deed;
import io.yici.catalogue.scenario.Scenario;
import io.yici.rehearsal.Moment;
import io.yici.rehearsal.Trial;
import io.yici.site.FormErrors;
import io.yici.site.SignedIn;
import io.yici.site.Views;
import io.yici.studio.Proposals;
import io.yici.studio.RehearsalRun;
import io.yici.studio.Rehearsals;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A story of a case, tried out act by act with made-up people and registers, and kept as a scenario. */
@Controller
class StoryPages {

    private static final String HERE = "/studio/services/{service}/rehearse";
    private static final int MOST_ENTERED = 20_000;

    private final Rehearsals rehearsals;
    private final Proposals proposals;
    private final ProcessesFolder folder;
    private final RehearsalViews views;
    private final StoryViews stories;
    private final DeedForms forms;

    StoryPages(
            Rehearsals rehearsals,
            Proposals proposals,
            ProcessesFolder folder,
            RehearsalViews views,
            StoryViews stories,
            DeedForms forms) {
        this.rehearsals = rehearsals;
        this.proposals = proposals;
        this.folder = folder;
        this.views = views;
        this.stories = stories;
        this.forms = forms;
    }

    @GetMapping(HERE + "/story")
    String begin(@PathVariable String service, Model model, Locale locale) {
        ServiceFolder saved = proposals.saved(service);
        ServiceDefinition read = read(saved);
        Optional<Scenario> first = Stories.first(saved);
        frame(read, model, locale);
        model.addAttribute(
                "applicant",
                stories.applicant(first.map(one -> one.given().applicant()).orElse(null), locale));
        model.addAttribute("clock", stories.clock(locale));
        model.addAttribute(
                "answers",
                stories.answers(read, first.map(one -> one.given().answers()).orElse(Map.of()), locale));
        model.addAttribute("faults", stories.faults(locale));
        model.addAttribute("records", stories.records(read, locale));
        return "studio/story-begin";
    }

    @PostMapping(HERE + "/story")
    String begun(
            @PathVariable String service,
            @RequestParam Map<String, String> entered,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            Locale locale) {
        if (entered.getOrDefault("applicant", "").isBlank()
                || entered.values().stream().mapToInt(String::length).sum() > MOST_ENTERED) {
            FormErrors errors = new FormErrors();
            errors.add("applicant", "studio.trial.applicant.required");
            model.addAttribute("errors", errors);
            return begin(service, model, locale);
        }
        ServiceFolder saved = proposals.saved(service);
        return tryOut(saved, Stories.begin(read(saved), entered), me);
    }

    private String tryOut(ServiceFolder saved, String story, SignedIn me) {
        RehearsalRun run = rehearsals.tryOut(saved, story, me.account());
        return "redirect:/studio/services/" + saved.name() + "/rehearse/" + run.id() + "/story";
    }

    @GetMapping(HERE + "/{id}/story")
    String story(
            @PathVariable String service,
            @PathVariable UUID id,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        RehearsalRun run = rehearsals.of(service, id);
        RehearsalViews.RunLine line = views.line(run, rehearsals.isUnderWay(run), locale);
        if (!line.underWay()) {
            response.setHeader("HX-Refresh", "true");
        }
        ServiceDefinition read = read(rehearsals.folder(run));
        frame(read, model, locale);
        model.addAttribute("run", line);
        model.addAttribute("file", "");
        rehearsals.trial(run).ifPresent(trial -> trial(run, read, trial, model, locale));
        return "studio/story";
    }

    private void trial(RehearsalRun run, ServiceDefinition read, Trial trial, Model model, Locale locale) {
        Scenario story = scenario(run);
        model.addAttribute("moments", stories.moments(story, trial, locale));
        model.addAttribute("stopped", trial.stopped() == null ? null : views.sentence(trial.stopped(), locale));
        model.addAttribute("acts", story.when().size());
        model.addAttribute("tables", views.tables(read.folder(), trial.rows()));
        last(trial).ifPresent(now -> model.addAttribute("forms", forms.of(read, story, now, locale)));
        model.addAttribute(
                "recordable", trial.stopped() == null && !trial.moments().isEmpty());
        model.addAttribute("editable", folder.editable().isPresent());
    }

    private static Optional<Moment> last(Trial trial) {
        List<Moment> moments = trial.moments();
        return moments.isEmpty() ? Optional.empty() : Optional.of(moments.get(moments.size() - 1));
    }

    @PostMapping(HERE + "/{id}/story/act")
    String act(
            @PathVariable String service,
            @PathVariable UUID id,
            @RequestParam String does,
            @RequestParam Map<String, String> entered,
            @AuthenticationPrincipal SignedIn me) {
        RehearsalRun run = rehearsals.of(service, id);
        Optional<Deed> deed = Arrays.stream(Deed.values())
                .filter(one -> one.key().equals(does))
                .findFirst();
        if (deed.isEmpty() || entered.values().stream().mapToInt(String::length).sum() > MOST_ENTERED) {
            return back(run);
        }
        return tryOut(rehearsals.folder(run), Stories.then(scenario(run), Stories.act(deed.get(), entered)), me);
    }

    @PostMapping(HERE + "/{id}/story/back")
    String undo(@PathVariable String service, @PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        RehearsalRun run = rehearsals.of(service, id);
        return tryOut(rehearsals.folder(run), Stories.back(scenario(run)), me);
    }

    @PostMapping(HERE + "/{id}/story/keep")
    String keep(
            @PathVariable String service,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String file,
            @RequestParam(defaultValue = "") String zh,
            @RequestParam(defaultValue = "") String en,
            RedirectAttributes redirect) {
        RehearsalRun run = rehearsals.of(service, id);
        Optional<Moment> came = rehearsals.trial(run).flatMap(StoryPages::last);
        if (came.isEmpty() || zh.isBlank() || en.isBlank() || zh.length() + en.length() > 400) {
            redirect.addFlashAttribute("notice", Views.Notice.warning("studio.trial.keep.named"));
            return back(run);
        }
        String text = Stories.record(scenario(run), came.get(), rehearsals.folder(run), zh.strip(), en.strip());
        try {
            folder.addScenario(service, file.strip(), text.getBytes(StandardCharsets.UTF_8));
        } catch (FileChanged | IllegalArgumentException taken) {
            redirect.addFlashAttribute("notice", Views.Notice.warning("studio.trial.keep.taken"));
            return back(run);
        }
        redirect.addFlashAttribute("notice", Views.Notice.success("studio.trial.kept", file.strip()));
        return "redirect:/studio/services/" + service + "/rehearse";
    }

    private static String back(RehearsalRun run) {
        return "redirect:/studio/services/" + run.service() + "/rehearse/" + run.id() + "/story";
    }

    private static Scenario scenario(RehearsalRun run) {
        return Stories.read(Objects.requireNonNullElse(run.story(), ""))
                .orElseThrow(() -> ServiceUnknown.named(run.service()));
    }

    private static ServiceDefinition read(ServiceFolder folder) {
        return ServiceDefinition.read(folder, new ArrayList<>()).orElseThrow(() -> ServiceUnknown.named(folder.name()));
    }

    private static void frame(ServiceDefinition read, Model model, Locale locale) {
        model.addAttribute("service", read.folder().name());
        model.addAttribute("name", read.texts().text(locale, "service.name"));
    }
}
