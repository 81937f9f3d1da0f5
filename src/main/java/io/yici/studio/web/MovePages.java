package io.yici.studio.web;

import io.yici.catalogue.Services;
import io.yici.site.FormErrors;
import io.yici.site.GraveAct;
import io.yici.site.SignedIn;
import io.yici.site.Views;
import io.yici.studio.MovePreview;
import io.yici.studio.MovePreviews;
import io.yici.studio.VersionMove;
import io.yici.studio.VersionMoves;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Running cases that go over to a new version: what that would mean, the words of both designers, how far it is, and what came of each case. */
@Controller
class MovePages {

    private static final String PLAN = "/studio/services/{service}/versions/{number}/move";
    private static final String MOVE = "/studio/services/{service}/moves/{id}";
    private static final String STEP = "step.";

    private final VersionMoves moves;
    private final MovePreviews previews;
    private final MoveViews views;
    private final MoveLog log;
    private final Services services;

    MovePages(VersionMoves moves, MovePreviews previews, MoveViews views, MoveLog log, Services services) {
        this.moves = moves;
        this.previews = previews;
        this.views = views;
        this.log = log;
        this.services = services;
    }

    @GetMapping(PLAN)
    String plan(@PathVariable String service, @PathVariable int number, Model model, Locale locale) {
        MovePreview preview = previews.of(service, number);
        if (preview.from() >= preview.to()) {
            return "redirect:/studio/services/" + service;
        }
        model.addAttribute("preview", preview);
        model.addAttribute("plan", views.plan(preview, locale));
        model.addAttribute("two", moves.needsTwo());
        model.addAttribute("moves", views.lines(moves.ofService(service), locale));
        frame(service, model, locale);
        return "studio/move-plan";
    }

    @PostMapping(PLAN)
    @GraveAct("move")
    String propose(
            @PathVariable String service,
            @PathVariable int number,
            @RequestParam Map<String, String> entered,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            Locale locale,
            RedirectAttributes redirect) {
        String reason = entered.getOrDefault("reason", "");
        FormErrors errors = ProposalPages.said("reason", reason);
        if (!errors.isEmpty()) {
            model.addAttribute("errors", errors);
            model.addAttribute("reason", reason);
            model.addAttribute("chosen", chosen(entered));
            return plan(service, number, model, locale);
        }
        return told(moves.propose(service, number, chosen(entered), reason.strip(), me.account()), redirect);
    }

    private static Map<String, String> chosen(Map<String, String> entered) {
        Map<String, String> chosen = new LinkedHashMap<>();
        entered.forEach((name, value) -> {
            if (name.startsWith(STEP) && !value.isEmpty()) {
                chosen.put(name.substring(STEP.length()), value);
            }
        });
        return chosen;
    }

    @GetMapping(MOVE)
    String move(
            @PathVariable String service,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String after,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            Locale locale) {
        VersionMove move = moves.of(service, id);
        model.addAttribute("move", views.line(move, locale));
        model.addAttribute("mine", move.proposedBy().equals(me.account()));
        model.addAttribute("steps", views.steps(move, locale));
        model.addAttribute("cases", views.cases(move, after, locale));
        model.addAttribute("next", views.next(move, after));
        model.addAttribute("after", after);
        frame(service, model, locale);
        return "studio/move";
    }

    @PostMapping(MOVE)
    @GraveAct(
            value = "move",
            field = "act",
            answers = {"approve", "back"})
    String act(
            @PathVariable String service,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String answer,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            Locale locale,
            RedirectAttributes redirect) {
        FormErrors errors = new FormErrors();
        if (act.equals("decline") || answer.strip().length() > ProposalPages.LONGEST) {
            errors = ProposalPages.said("answer", answer);
        }
        if (!errors.isEmpty()) {
            model.addAttribute("errors", errors);
            model.addAttribute("answer", answer);
            return move(service, id, "", me, model, locale);
        }
        return told(
                switch (act) {
                    case "approve" -> moves.approve(service, id, me.account(), answer.strip());
                    case "decline" -> moves.decline(service, id, me.account(), answer.strip());
                    case "withdraw" -> moves.withdraw(service, id, me.account());
                    case "stop" -> moves.stop(service, id);
                    case "go-on" -> moves.goOn(service, id);
                    case "again" -> moves.again(service, id);
                    case "back" -> moves.back(service, id, me.account());
                    default -> moves.of(service, id);
                },
                redirect);
    }

    /** What came of each case, for whoever keeps the file. */
    @GetMapping(MOVE + "/log.csv")
    void log(@PathVariable String service, @PathVariable UUID id, Locale locale, HttpServletResponse response)
            throws IOException {
        VersionMove move = moves.of(service, id);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(service + "-" + move.from() + "-" + move.to() + ".csv")
                        .build()
                        .toString());
        log.write(move, locale, response.getWriter());
    }

    private static String told(VersionMove move, RedirectAttributes redirect) {
        redirect.addFlashAttribute(
                "notice", Views.Notice.success("studio.move.told." + MoveViews.state(move), move.from(), move.to()));
        return "redirect:/studio/services/" + move.service() + "/moves/" + move.id();
    }

    private void frame(String service, Model model, Locale locale) {
        model.addAttribute("service", service);
        model.addAttribute("name", services.current(service).name(locale));
    }
}
