package io.yici.feedback;

import io.yici.calendar.DueDate;
import io.yici.calendar.Unit;
import io.yici.calendar.WorkingCalendar;
import io.yici.catalogue.ResourceCatalogue;
import io.yici.catalogue.Services;
import io.yici.site.FieldKind;
import io.yici.site.FieldView;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What pages of follow-ups show. */
@Component
class FollowUpView {

    private final WorkingCalendar calendar;
    private final Services services;
    private final ResourceCatalogue catalogue;
    private final RatingView ratings;
    private final MessageSource messages;
    private final Clock clock;

    FollowUpView(
            WorkingCalendar calendar,
            Services services,
            ResourceCatalogue catalogue,
            RatingView ratings,
            MessageSource messages,
            Clock clock) {
        this.calendar = calendar;
        this.services = services;
        this.catalogue = catalogue;
        this.ratings = ratings;
        this.messages = messages;
        this.clock = clock;
    }

    /** A follow-up in a list. */
    record Line(String id, String service, String department, String due, String tone, String state) {}

    List<Line> lines(List<FollowUp> followUps, Locale locale) {
        return followUps.stream().map(followUp -> line(followUp, locale)).toList();
    }

    private Line line(FollowUp followUp, Locale locale) {
        long left = calendar.remaining(
                LocalDate.now(clock), new DueDate(followUp.due(), Unit.WORKING, followUp.dueProvisional()));
        boolean late = followUp.overdue() || LocalDate.now(clock).isAfter(followUp.due());
        return new Line(
                followUp.id().toString(),
                services.find(followUp.service())
                        .map(version -> version.name(locale))
                        .orElse(followUp.service()),
                catalogue.registers().departmentName(followUp.department(), locale),
                RatingView.date(followUp.due(), locale),
                !followUp.open() ? "success" : late ? "danger" : left <= 1 ? "warning" : "info",
                state(followUp, late, left, locale));
    }

    private String state(FollowUp followUp, boolean late, long left, Locale locale) {
        if (!followUp.open()) {
            return word(followUp.overdue() ? "feedback.follow-up.closed-late" : "feedback.follow-up.closed", locale);
        }
        return late ? word("feedback.late", locale, Math.max(1, -left)) : word("feedback.left", locale, left);
    }

    void show(FollowUps.Read read, Model model, Locale locale) {
        model.addAttribute("line", line(read.followUp(), locale));
        model.addAttribute("open", read.followUp().open());
        model.addAttribute("score", ratings.score(read.rating().score(), locale));
        model.addAttribute("reasons", ratings.reasons(read.rating(), locale));
        model.addAttribute("words", read.words().orElse(null));
        model.addAttribute("given", read.answer().orElse(null));
        Object typed = model.getAttribute("typed");
        model.addAttribute(
                "answerField",
                FieldView.of(FieldKind.TEXTAREA, "answer", word("feedback.follow-up.answer", locale))
                        .hint(word("feedback.follow-up.answer.hint", locale))
                        .attribute("maxlength", "1000")
                        .value(typed == null ? null : typed.toString()));
    }

    private String word(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
