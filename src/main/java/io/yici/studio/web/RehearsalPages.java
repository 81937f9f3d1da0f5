package io.yici.studio.web;

import io.yici.catalogue.Finding;
import io.yici.catalogue.ProcessesFolder;
import io.yici.catalogue.ServiceDefinition;
import io.yici.catalogue.ServiceFolder;
import io.yici.catalogue.ServiceVersion;
import io.yici.catalogue.Services;
import io.yici.catalogue.scenario.ScenarioReader;
import io.yici.rehearsal.Moment;
import io.yici.rehearsal.Trial;
import io.yici.site.SignedIn;
import io.yici.studio.Proposals;
import io.yici.studio.RehearsalResult;
import io.yici.studio.RehearsalRun;
import io.yici.studio.Rehearsals;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** A service's scenarios, played in the background, and what they walked. */
@Controller
class RehearsalPages {

    private static final String HERE = "/studio/services/{service}/rehearse";

    private final Rehearsals rehearsals;
    private final Proposals proposals;
    private final Services services;
    private final ProcessesFolder folder;
    private final RehearsalViews views;

    RehearsalPages(
            Rehearsals rehearsals,
            Proposals proposals,
            Services services,
            ProcessesFolder folder,
            RehearsalViews views) {
        this.rehearsals = rehearsals;
        this.proposals = proposals;
        this.services = services;
        this.folder = folder;
        this.views = views;
    }

    @GetMapping(HERE)
    String scenarios(@PathVariable String service, Model model, Locale locale) {
        ServiceFolder saved = proposals.saved(service);
        Optional<RehearsalRun> latest = rehearsals.latest(saved);
        model.addAttribute("latest", latest.map(run -> line(run, locale)).orElse(null));
        model.addAttribute("scenarios", ScenarioReader.ofFolder(saved, new ArrayList<Finding>()));
        model.addAttribute(
                "history",
                rehearsals.ofService(service).stream()
                        .map(run -> line(run, locale))
                        .toList());
        frame(service, model, locale);
        return "studio/rehearse";
    }

    @PostMapping(HERE)
    String begin(@PathVariable String service, @AuthenticationPrincipal SignedIn me) {
        RehearsalRun run = rehearsals.start(proposals.saved(service), me.account());
        return "redirect:/studio/services/" + service + "/rehearse/" + run.id();
    }

    @PostMapping(HERE + "/{id}/stop")
    String stop(@PathVariable String service, @PathVariable UUID id) {
        rehearsals.stop(rehearsals.of(service, id));
        return "redirect:/studio/services/" + service + "/rehearse";
    }

    @GetMapping(HERE + "/{id}")
    String run(
            @PathVariable String service,
            @PathVariable UUID id,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        RehearsalRun run = rehearsals.of(service, id);
        if (run.kind() == RehearsalRun.Kind.TRIAL) {
            return "redirect:/studio/services/" + service + "/rehearse/" + id + "/story";
        }
        RehearsalViews.RunLine line = line(run, locale);
        if (!line.underWay()) {
            // What has been polled for comes with a diagram, which the page draws when it is loaded.
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("run", line);
        rehearsals.result(run).ifPresent(result -> result(run, result, model, locale));
        frame(service, model, locale);
        return "studio/rehearsed";
    }

    private void result(RehearsalRun run, RehearsalResult result, Model model, Locale locale) {
        ServiceFolder rehearsed = rehearsals.folder(run);
        model.addAttribute("played", views.played(result, locale));
        model.addAttribute("findings", views.findings(result, locale));
        model.addAttribute("covered", views.covered(rehearsed, result));
        model.addAttribute("tables", views.tables(rehearsed, result.rows()));
        model.addAttribute(
                "current",
                !folder.services().contains(run.service())
                        || rehearsals.files(proposals.saved(run.service())).equals(run.files()));
    }

    @GetMapping(HERE + "/{id}/marks")
    @ResponseBody
    Collection<Marks.Mark> marks(@PathVariable String service, @PathVariable UUID id, Locale locale) {
        RehearsalRun run = rehearsals.of(service, id);
        if (run.kind() == RehearsalRun.Kind.TRIAL) {
            return rehearsals.trial(run).map(trial -> way(trial, locale).all()).orElse(List.of());
        }
        return rehearsals
                .result(run)
                .map(result ->
                        views.marks(rehearsals.folder(run), result, locale).all())
                .orElse(List.of());
    }

    private Marks way(Trial trial, Locale locale) {
        if (trial.moments().isEmpty()) {
            return new Marks();
        }
        Moment last = trial.moments().get(trial.moments().size() - 1);
        return views.way(
                last.way(), last.waiting().stream().map(Moment.Waiting::step).collect(Collectors.toSet()), locale);
    }

    /** The diagram that was rehearsed. */
    @GetMapping(HERE + "/{id}/diagram")
    ResponseEntity<byte[]> diagram(@PathVariable String service, @PathVariable UUID id) {
        ServiceFolder rehearsed = rehearsals.folder(rehearsals.of(service, id));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(ServiceDefinition.read(rehearsed, new ArrayList<>())
                        .flatMap(read -> rehearsed.file(read.item().diagram()))
                        .orElse(new byte[0]));
    }

    private RehearsalViews.RunLine line(RehearsalRun run, Locale locale) {
        return views.line(run, rehearsals.isUnderWay(run), locale);
    }

    private void frame(String service, Model model, Locale locale) {
        model.addAttribute("service", service);
        model.addAttribute(
                "name",
                services.find(service)
                        .map((ServiceVersion version) -> version.name(locale))
                        .orElse(service));
    }
}
