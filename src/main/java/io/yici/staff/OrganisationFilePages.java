package io.yici.staff;

import io.yici.organisation.Account;
import io.yici.organisation.Accounts;
import io.yici.organisation.Entries;
import io.yici.organisation.EntryKind;
import io.yici.organisation.EntryNotFound;
import io.yici.organisation.NotAdministrator;
import io.yici.site.FormErrors;
import io.yici.site.SignedIn;
import io.yici.site.Views;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The organisation in files: taken out, and brought in after a look at what that would do. */
@Controller
class OrganisationFilePages {

    private static final String PAGE = "staff/files";

    private final Imports imports;
    private final Entries entries;
    private final ChangeLines lines;
    private final Accounts accounts;
    private final StaffTexts texts;

    OrganisationFilePages(Imports imports, Entries entries, ChangeLines lines, Accounts accounts, StaffTexts texts) {
        this.imports = imports;
        this.entries = entries;
        this.lines = lines;
        this.accounts = accounts;
        this.texts = texts;
    }

    /** A table with what its columns mean. */
    record Table(String key, List<String> columns) {

        Table {
            columns = List.copyOf(columns);
        }
    }

    /** A line of a file with what becomes of it, in words. */
    record Line(
            long number, String id, String verdict, String tone, List<ChangeLines.Part> parts, List<String> refusals) {

        Line {
            parts = List.copyOf(parts);
            refusals = List.copyOf(refusals);
        }
    }

    @GetMapping("/organisation/files")
    String files(Model model) {
        model.addAttribute(
                "tables",
                Arrays.stream(EntryKind.values())
                        .map(kind -> new Table(kind.key(), OrganisationFile.head(kind)))
                        .toList());
        return PAGE;
    }

    @PostMapping("/organisation/files")
    String look(
            @RequestParam @Nullable MultipartFile file,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            Locale locale)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return refused("none", model);
        }
        if (file.getSize() > OrganisationFile.MOST_BYTES) {
            return refused("large", model);
        }
        String text = OrganisationFile.text(file.getBytes()).orElse(null);
        return text == null ? refused("utf-8", model) : planned(text, me, model, locale);
    }

    private String refused(String reason, Model model) {
        model.addAttribute(
                "errors",
                new FormErrors()
                        .add(
                                "file",
                                "staff.file." + reason,
                                OrganisationFile.MOST_BYTES / 1_000,
                                OrganisationFile.MOST_LINES));
        return files(model);
    }

    private String planned(String text, SignedIn me, Model model, Locale locale) {
        OrganisationFile.Read read = OrganisationFile.read(text);
        EntryKind kind = read.kind();
        if (kind == null) {
            return refused(String.valueOf(read.refusal()), model);
        }
        Imports.Plan plan = imports.plan(kind, read.lines(), administrator(me));
        Map<String, String> names = texts.names(locale);
        model.addAttribute("kind", kind.key());
        model.addAttribute("text", text);
        model.addAttribute("mark", plan.mark());
        for (Imports.Verdict verdict : Imports.Verdict.values()) {
            model.addAttribute(key(verdict), plan.count(verdict));
        }
        model.addAttribute(
                "lines",
                plan.lines().stream()
                        .filter(line -> line.verdict() != Imports.Verdict.SAME)
                        .map(line -> line(kind, line, names, locale))
                        .toList());
        return "staff/import";
    }

    private Line line(EntryKind kind, Imports.Planned line, Map<String, String> names, Locale locale) {
        String tone = switch (line.verdict()) {
            case ADD -> "success";
            case CHANGE -> "info";
            case SAME -> "neutral";
            case REFUSE -> "danger";
        };
        return new Line(
                line.number(),
                line.id(),
                texts.word("staff.verdict." + key(line.verdict()), locale),
                tone,
                line.refusals().isEmpty() ? lines.parts(kind, line.differences(), names, locale) : List.of(),
                line.refusals().stream()
                        .map(one -> texts.word(
                                "staff.refused.in",
                                locale,
                                one.column(),
                                texts.word("staff.refused." + one.reason(), locale)))
                        .toList());
    }

    private static String key(Imports.Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    @PostMapping("/organisation/files/confirm")
    String confirm(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String mark,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            Locale locale,
            RedirectAttributes redirect) {
        OrganisationFile.Read read = OrganisationFile.read(text);
        EntryKind kind = read.kind();
        if (kind == null || text.length() > OrganisationFile.MOST_BYTES) {
            return refused(kind == null ? String.valueOf(read.refusal()) : "large", model);
        }
        Imports.Done done = imports.carryOut(kind, read.lines(), mark, administrator(me));
        if (done == null) {
            model.addAttribute("notice", Views.Notice.warning("staff.import.moved"));
            return planned(text, me, model, locale);
        }
        redirect.addFlashAttribute(
                "notice",
                Views.Notice.success(
                        "staff.import.done", done.added(), done.changed(), done.refused(), done.givenBack()));
        return "redirect:/organisation/changes";
    }

    /** All of a kind; with {@code empty} only the columns. */
    @GetMapping("/organisation/files/{kind}.csv")
    ResponseEntity<byte[]> file(@PathVariable String kind, @RequestParam(defaultValue = "false") boolean empty) {
        EntryKind of = EntryKind.of(kind).orElseThrow(EntryNotFound::new);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(kind + ".csv")
                                .build()
                                .toString())
                .body(OrganisationFile.write(of, empty ? List.of() : entries.all(of)));
    }

    private Account administrator(SignedIn me) {
        return accounts.byId(me.account()).orElseThrow(NotAdministrator::new);
    }
}
