package io.yici.audit;

import io.yici.ledger.TransparencyLog;
import io.yici.ledger.tlog.Checkpoint;
import io.yici.site.FieldKind;
import io.yici.site.FieldOption;
import io.yici.site.FieldView;
import io.yici.site.FormErrors;
import io.yici.site.SignedIn;
import io.yici.site.Views;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who looked at my data: every look, its proof, and a way to ask about it. */
@Controller
class LookPages {

    private static final int PAGE = 20;
    private static final int WORDS_MAX = 1_000;
    private static final int YEARS = 5;
    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final Looks looks;
    private final LookLines lines;
    private final LookTexts texts;
    private final LookQuestions questions;
    private final TransparencyLog log;
    private final Clock clock;

    LookPages(
            Looks looks, LookLines lines, LookTexts texts, LookQuestions questions, TransparencyLog log, Clock clock) {
        this.looks = looks;
        this.lines = lines;
        this.texts = texts;
        this.questions = questions;
        this.log = log;
        this.clock = clock;
    }

    @GetMapping("/data/looks")
    String list(
            @RequestParam(defaultValue = "") String dossier,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            Locale locale) {
        Looks.Person person = looks.person(me.account());
        Looks.Page page = looks.page(person, which(dossier, year, kind), before, PAGE);
        Map<UUID, Question> asked = LookLines.byEntry(questions.of(me.account()));
        long covered = covered();
        model.addAttribute(
                "lines",
                page.looks().stream()
                        .map(look -> lines.line(look, person, covered, asked, locale))
                        .toList());
        model.addAttribute("next", page.more() ? next(page, dossier, year, kind) : null);
        model.addAttribute("filtered", !dossier.isEmpty() || !year.isEmpty() || !kind.isEmpty());
        model.addAttribute("first", before == Long.MAX_VALUE);
        model.addAttribute("selects", selects(person, dossier, year, kind, locale));
        return "audit/looks";
    }

    private Predicate<Looks.Look> which(String dossier, String year, String kind) {
        return look -> {
            var logged = look.entry().logged();
            UUID in = logged.entry().dossier();
            boolean ofCase = dossier.isEmpty()
                    || (dossier.equals("others") ? in != null && !look.own() : dossier.equals(String.valueOf(in)));
            boolean ofYear = year.isEmpty()
                    || year.equals(
                            String.valueOf(logged.at().atZone(clock.getZone()).getYear()));
            return ofCase
                    && ofYear
                    && (kind.isEmpty() || LookLines.isOf(kind, logged.entry().event()));
        };
    }

    private static @Nullable String next(Looks.Page page, String dossier, String year, String kind) {
        long last = page.looks().get(page.looks().size() - 1).entry().place();
        return last < 0 ? null : "/data/looks?" + query(dossier, year, kind) + "before=" + last;
    }

    /** What was chosen, if it is something that can be. */
    private static String query(String dossier, String year, String kind) {
        StringBuilder query = new StringBuilder();
        for (Map.Entry<String, String> one :
                Map.of("dossier", dossier, "year", year, "kind", kind).entrySet()) {
            if (one.getValue().matches("[0-9a-z-]{1,40}")) {
                query.append(one.getKey()).append('=').append(one.getValue()).append('&');
            }
        }
        return query.toString();
    }

    private List<FieldView> selects(Looks.Person person, String dossier, String year, String kind, Locale locale) {
        List<FieldOption> cases = new ArrayList<>();
        person.own().forEach((id, file) -> {
            String number = file.caseNumber();
            cases.add(FieldOption.of(
                    id.toString(),
                    texts.serviceName(file.service(), locale)
                            + (number == null
                                    ? texts.word("audit.looks.draft.short", locale)
                                    : " · " + number.substring(Math.max(0, number.length() - 4)))));
        });
        cases.add(FieldOption.of("others", texts.word("audit.looks.others", locale)));
        int now = LocalDate.now(clock).getYear();
        List<FieldOption> years = new ArrayList<>();
        for (int y = now; y > now - YEARS; y--) {
            years.add(FieldOption.of(String.valueOf(y), String.valueOf(y)));
        }
        List<FieldOption> kinds = LookLines.ORDER.stream()
                .map(key -> FieldOption.of(key, texts.word("audit.kind." + key, locale)))
                .toList();
        return List.of(
                select("dossier", cases, dossier, locale),
                select("year", years, year, locale),
                select("kind", kinds, kind, locale));
    }

    private FieldView select(String name, List<FieldOption> options, String value, Locale locale) {
        List<FieldOption> all = new ArrayList<>();
        all.add(FieldOption.of("", texts.word("audit.looks.all", locale)));
        all.addAll(options);
        return FieldView.of(FieldKind.SELECT, name, texts.word("audit.looks.filter." + name, locale))
                .options(all)
                .value(value);
    }

    private long covered() {
        return log.checkpoint()
                .map(note -> Checkpoint.parse(note.text()).size())
                .orElse(0L);
    }

    private Looks.Look own(long place, SignedIn me) {
        return looks.at(looks.person(me.account()), place).orElseThrow(LookNotFound::new);
    }

    @GetMapping("/data/looks/{place}/receipt.txt")
    ResponseEntity<String> receipt(@PathVariable long place, @AuthenticationPrincipal SignedIn me) {
        String receipt = looks.receipt(own(place, me)).orElseThrow(ProofNotYet::new);
        return file(receipt, TEXT, "receipt-" + place + ".txt");
    }

    @GetMapping("/data/looks/looks.json")
    ResponseEntity<String> download(@AuthenticationPrincipal SignedIn me) {
        String all = looks.file(looks.person(me.account())).orElseThrow(ProofNotYet::new);
        return file(all, MediaType.APPLICATION_JSON, "who-looked-at-my-data.json");
    }

    private static ResponseEntity<String> file(String content, MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }

    @GetMapping("/data/looks/{place}/ask")
    String ask(@PathVariable long place, @AuthenticationPrincipal SignedIn me, Model model, Locale locale) {
        Looks.Person person = looks.person(me.account());
        Looks.Look look = looks.at(person, place).orElseThrow(LookNotFound::new);
        model.addAttribute("line", lines.line(look, person, covered(), Map.of(), locale));
        model.addAttribute(
                "kindField",
                FieldView.of(FieldKind.RADIOS, "kind", texts.word("audit.ask.kind", locale))
                        .options(List.of(
                                FieldOption.of("question", texts.word("audit.ask.question", locale)),
                                FieldOption.of("complaint", texts.word("audit.ask.complaint", locale))))
                        .value(String.valueOf(model.asMap().getOrDefault("kind", ""))));
        model.addAttribute(
                "wordsField",
                FieldView.of(FieldKind.TEXTAREA, "words", texts.word("audit.ask.words", locale))
                        .hint(texts.word("audit.ask.hint", locale))
                        .attribute("maxlength", String.valueOf(WORDS_MAX))
                        .value(String.valueOf(model.asMap().getOrDefault("words", ""))));
        return "audit/ask";
    }

    @PostMapping("/data/looks/{place}/ask")
    String ask(
            @PathVariable long place,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String words,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            Locale locale,
            RedirectAttributes redirect) {
        Looks.Look look = own(place, me);
        FormErrors errors = check(kind, words.strip());
        if (!errors.isEmpty()) {
            model.addAttribute("errors", errors);
            model.addAttribute("kind", kind);
            model.addAttribute("words", words);
            return ask(place, me, model, locale);
        }
        boolean kept = questions.ask(me.account(), look.entry(), kind.equals("complaint"), words.strip());
        redirect.addFlashAttribute(
                "notice", kept ? Views.Notice.success("audit.ask.done") : Views.Notice.warning("audit.ask.too-many"));
        return "redirect:/data/looks";
    }

    private static FormErrors check(String kind, String words) {
        FormErrors errors = new FormErrors();
        if (!List.of("question", "complaint").contains(kind)) {
            errors.add("kind", "audit.ask.kind.choose");
        }
        if (words.isEmpty()) {
            errors.add("words", "audit.ask.words.empty");
        } else if (words.length() > WORDS_MAX) {
            errors.add("words", "audit.words.long", WORDS_MAX);
        }
        return errors;
    }
}
