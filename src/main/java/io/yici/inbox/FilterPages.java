package io.yici.inbox;

import io.yici.organisation.Account;
import io.yici.organisation.Accounts;
import io.yici.site.SignedIn;
import io.yici.site.Views;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Narrows the list, keeps what it is narrowed to, and takes it away as a file. */
@Controller
class FilterPages {

    private final SavedFilters saved;
    private final InboxList list;
    private final InboxCsv csv;
    private final InboxExports exports;
    private final Accounts accounts;

    FilterPages(SavedFilters saved, InboxList list, InboxCsv csv, InboxExports exports, Accounts accounts) {
        this.saved = saved;
        this.list = list;
        this.csv = csv;
        this.exports = exports;
        this.accounts = accounts;
    }

    /** Sent, not asked for: what was typed reaches an address only when it is a code and nobody's name or number. */
    @PostMapping("/clerk/filter")
    String filter(@RequestParam Map<String, String> entered) {
        String typed = entered.getOrDefault("q", "");
        Map<String, String> query = new HashMap<>(entered);
        query.replaceAll((key, value) -> value == null ? "" : value);
        String address = InboxFilter.of(query).address();
        boolean bad = !typed.isBlank() && !InboxFilter.isCode(typed);
        return "redirect:" + address + (bad ? (address.contains("?") ? "&" : "?") + "badCode" : "");
    }

    @PostMapping("/clerk/filters")
    String save(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String back,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes redirect) {
        InboxPlace place = InboxPlace.back(back);
        if (name.isBlank() || name.strip().length() > SavedFilters.LONGEST_NAME) {
            redirect.addFlashAttribute(
                    "notice", Views.Notice.warning("inbox.filter.name.bad", SavedFilters.LONGEST_NAME));
        } else {
            saved.save(me.account(), name.strip(), place.filter());
            redirect.addFlashAttribute("notice", Views.Notice.success("inbox.filter.saved"));
        }
        return "redirect:" + place.address();
    }

    @PostMapping("/clerk/filters/{id}/remove")
    String remove(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String back,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes redirect) {
        saved.remove(me.account(), id);
        redirect.addFlashAttribute("notice", Views.Notice.success("inbox.filter.removed"));
        return "redirect:" + InboxPlace.back(back).address();
    }

    /** Asks what a list is written into a file for; the list is the one that the address names. */
    @GetMapping("/clerk/export")
    String export(@RequestParam Map<String, String> query, Model model, Locale locale) {
        return exports.ask(InboxFilter.of(query), model, locale);
    }

    /** For a stated purpose, which is logged with who exports; without one it is asked for. */
    @GetMapping("/clerk/export.csv")
    @Transactional
    ResponseEntity<byte[]> export(
            @RequestParam Map<String, String> query, @AuthenticationPrincipal SignedIn me, Locale locale) {
        Account clerk = accounts.byId(me.account()).orElseThrow(WorkItemNotFound::new);
        InboxFilter filter = InboxFilter.of(query);
        if (!exports.enter(clerk, query.getOrDefault("purpose", ""))) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .header(HttpHeaders.LOCATION, "/clerk/export?" + filter.query())
                    .build();
        }
        List<InboxRow> rows = list.export(clerk, filter);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(filter.view().key() + ".csv")
                                .build()
                                .toString())
                .header(HttpHeaders.CONTENT_TYPE, "text/csv; charset=UTF-8")
                .body(csv.write(rows, clerk, locale));
    }
}
