package io.yici.audit;

import io.yici.ledger.LogStatus;
import io.yici.ledger.TransparencyLog;
import io.yici.organisation.Account;
import io.yici.organisation.Accounts;
import io.yici.organisation.Role;
import io.yici.site.FieldKind;
import io.yici.site.FieldOption;
import io.yici.site.FieldView;
import io.yici.site.FormErrors;
import io.yici.site.GraveAct;
import io.yici.site.SignedIn;
import io.yici.site.Views;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What auditors look into first: alarms, locks, and how the log is. Nothing that was logged can be changed here. */
@Controller
class AuditPages {

    private static final int NOTE_MAX = 1_000;

    private final Alarms alarms;
    private final AlarmTexts alarmTexts;
    private final LookQuestions questions;
    private final LookStore looks;
    private final LookGuard guard;
    private final Canaries canaries;
    private final TransparencyLog log;
    private final LogTexts texts;
    private final Accounts accounts;

    AuditPages(
            Alarms alarms,
            AlarmTexts alarmTexts,
            LookQuestions questions,
            LookStore looks,
            LookGuard guard,
            Canaries canaries,
            TransparencyLog log,
            LogTexts texts,
            Accounts accounts) {
        this.alarms = alarms;
        this.alarmTexts = alarmTexts;
        this.questions = questions;
        this.looks = looks;
        this.guard = guard;
        this.canaries = canaries;
        this.log = log;
        this.texts = texts;
        this.accounts = accounts;
    }

    /** Somebody who may look at nothing for now. */
    record Locked(UUID account, String login) {}

    @GetMapping("/audit")
    String overview(Model model, Locale locale) {
        LogStatus status = log.status();
        model.addAttribute(
                "open",
                alarms.open().stream().map(one -> alarmTexts.line(one, locale)).toList());
        model.addAttribute(
                "closed",
                alarms.closed().stream()
                        .map(one -> alarmTexts.line(one, locale))
                        .toList());
        model.addAttribute("canaries", canaries.cases());
        model.addAttribute("questions", questions.open().size());
        model.addAttribute("logAlarms", texts.alarms(status, locale));
        model.addAttribute("damaged", texts.damage(status, locale));
        model.addAttribute("rows", texts.rows(status, locale));
        model.addAttribute("witnesses", texts.witnesses(status, locale));
        locks(model);
        return "audit/audit";
    }

    /** For administrators too: logins, and no data of people. */
    @GetMapping("/audit/locks")
    String locks(Model model) {
        model.addAttribute(
                "locked",
                looks.locked().stream()
                        .flatMap(id -> accounts.byId(id).stream())
                        .map(one -> new Locked(one.id(), one.login()))
                        .toList());
        return "audit/locks";
    }

    @PostMapping("/audit/locks/{account}")
    @GraveAct("unlock")
    String unlock(@PathVariable UUID account, @AuthenticationPrincipal SignedIn me, RedirectAttributes redirect) {
        if (account.equals(me.account())) {
            throw new LookNotFound();
        }
        guard.unlock(account, account(me));
        redirect.addFlashAttribute("notice", Views.Notice.success("audit.lock.gone"));
        return "redirect:" + (me.is(Role.AUDITOR) ? "/audit" : "/audit/locks");
    }

    @GetMapping("/audit/alarms/{id}")
    String alarm(@PathVariable UUID id, Model model, Locale locale) {
        Alarm alarm = alarms.find(id).orElseThrow(LookNotFound::new);
        model.addAttribute("line", alarmTexts.line(alarm, locale));
        model.addAttribute("rows", rows(alarm, locale));
        model.addAttribute("open", alarm.state() != Alarm.State.CLOSED);
        List<FieldOption> states = new ArrayList<>();
        if (alarm.state() == Alarm.State.OPEN) {
            states.add(FieldOption.of("ACKNOWLEDGED", texts.word("audit.alarm.acknowledge", locale)));
        }
        states.add(FieldOption.of("CLOSED", texts.word("audit.alarm.close", locale)));
        model.addAttribute(
                "stateField",
                FieldView.of(FieldKind.RADIOS, "state", texts.word("audit.alarm.do", locale))
                        .options(states)
                        .value(String.valueOf(model.asMap().getOrDefault("state", ""))));
        model.addAttribute(
                "noteField",
                FieldView.of(FieldKind.TEXTAREA, "note", texts.word("audit.alarm.note", locale))
                        .hint(texts.word("audit.alarm.note.hint", locale))
                        .value(String.valueOf(model.asMap().getOrDefault("note", ""))));
        return "audit/alarm";
    }

    private List<Views.SummaryRow> rows(Alarm alarm, Locale locale) {
        List<Views.SummaryRow> rows = new ArrayList<>(alarmTexts.rows(alarm, locale));
        alarms.note(alarm)
                .ifPresent(note -> rows.add(new Views.SummaryRow(texts.word("audit.alarm.noted", locale), note, null)));
        return rows;
    }

    @PostMapping("/audit/alarms/{id}")
    String handle(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String note,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            Locale locale,
            RedirectAttributes redirect) {
        FormErrors errors = check(state, note.strip());
        if (!errors.isEmpty()) {
            model.addAttribute("errors", errors);
            model.addAttribute("state", state);
            model.addAttribute("note", note);
            return alarm(id, model, locale);
        }
        alarms.handle(id, Alarm.State.valueOf(state), note.strip(), account(me));
        redirect.addFlashAttribute("notice", Views.Notice.success("audit.alarm.done"));
        return "redirect:/audit";
    }

    private static FormErrors check(String state, String note) {
        FormErrors errors = new FormErrors();
        if (!List.of("ACKNOWLEDGED", "CLOSED").contains(state)) {
            errors.add("state", "audit.alarm.choose");
        }
        if (note.isEmpty()) {
            errors.add("note", "audit.alarm.note.empty");
        } else if (note.length() > NOTE_MAX) {
            errors.add("note", "audit.words.long", NOTE_MAX);
        }
        return errors;
    }

    private Account account(SignedIn me) {
        return accounts.byId(me.account()).orElseThrow(LookNotFound::new);
    }
}
