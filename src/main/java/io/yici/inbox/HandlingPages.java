package io.yici.inbox;

import io.yici.organisation.Account;
import io.yici.organisation.Accounts;
import io.yici.site.SignedIn;
import io.yici.site.Views;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a clerk does with items of the list, one or many. */
@Controller
class HandlingPages {

    private static final String TO_LIST = "redirect:/inbox";

    private final Handling handling;
    private final ItemNotes notes;
    private final Accounts accounts;

    HandlingPages(Handling handling, ItemNotes notes, Accounts accounts) {
        this.handling = handling;
        this.notes = notes;
        this.accounts = accounts;
    }

    @PostMapping("/clerk/claim")
    String claim(
            @RequestParam(defaultValue = "") List<String> item,
            @RequestParam(defaultValue = "") String only,
            @RequestParam(defaultValue = "") String back,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes redirect) {
        List<String> asked = only.isEmpty() ? item : List.of(only);
        return done("claimed", asked, handling.claim(asked, clerk(me)), back, redirect);
    }

    @PostMapping("/clerk/release")
    String release(
            @RequestParam(defaultValue = "") List<String> item,
            @RequestParam(defaultValue = "") String only,
            @RequestParam(defaultValue = "") String back,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes redirect) {
        List<String> asked = only.isEmpty() ? item : List.of(only);
        return done("released", asked, handling.release(asked, clerk(me)), back, redirect);
    }

    @PostMapping("/clerk/assign")
    String assign(
            @RequestParam(defaultValue = "") List<String> item,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String back,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes redirect) {
        UUID colleague = id(to);
        if (colleague == null) {
            redirect.addFlashAttribute("notice", Views.Notice.warning("inbox.assign.choose"));
            return "redirect:" + InboxPlace.back(back).address();
        }
        return done("assigned", item, handling.assign(item, clerk(me), colleague), back, redirect);
    }

    private static String done(
            String what, List<String> asked, List<String> refused, String back, RedirectAttributes redirect) {
        int number = Math.min(asked.size(), Handling.AT_ONCE) - refused.size();
        if (asked.isEmpty()) {
            redirect.addFlashAttribute("notice", Views.Notice.warning("inbox.select.some"));
        } else if (refused.isEmpty()) {
            redirect.addFlashAttribute("notice", Views.Notice.success("inbox.done." + what, number));
        } else {
            redirect.addFlashAttribute(
                    "notice", Views.Notice.warning("inbox.done.some." + what, number, refused.size()));
            redirect.addFlashAttribute(InboxPages.REFUSED, List.copyOf(refused));
        }
        return "redirect:" + InboxPlace.back(back).address();
    }

    /** The most urgent that is free, opened at once. */
    @PostMapping("/clerk/next")
    String next(
            @RequestParam(defaultValue = "") String back,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes redirect) {
        Optional<String> item = handling.next(clerk(me));
        if (item.isEmpty()) {
            redirect.addFlashAttribute("notice", Views.Notice.info("inbox.next.none"));
            return "redirect:" + InboxPlace.back(back).address();
        }
        return TO_LIST + "/" + item.get();
    }

    @PostMapping("/clerk/items/{id}/handover")
    String handOver(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String note,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes redirect) {
        UUID colleague = id(to);
        if (colleague == null || note.length() > Handling.NOTE_MAX) {
            redirect.addFlashAttribute(
                    "notice",
                    colleague == null
                            ? Views.Notice.warning("inbox.assign.choose")
                            : Views.Notice.warning("inbox.note.long", Handling.NOTE_MAX));
            return TO_LIST + "/" + id;
        }
        handling.handOver(id, clerk(me), colleague, note);
        redirect.addFlashAttribute("notice", Views.Notice.success("inbox.handed-over"));
        return TO_LIST;
    }

    @PostMapping("/clerk/items/{id}/note")
    String note(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String note,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes redirect) {
        if (note.length() > ItemNotes.LONGEST) {
            redirect.addFlashAttribute("notice", Views.Notice.warning("inbox.note.long", ItemNotes.LONGEST));
        } else {
            notes.write(id, clerk(me), note);
            redirect.addFlashAttribute("notice", Views.Notice.success("inbox.note.kept"));
        }
        return TO_LIST + "/" + id;
    }

    private static @Nullable UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private Account clerk(SignedIn me) {
        return accounts.byId(me.account()).orElseThrow(WorkItemNotFound::new);
    }
}
