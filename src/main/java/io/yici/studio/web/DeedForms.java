package io.yici.studio.web;

import io.yici.catalogue.ServiceDefinition;
import io.yici.catalogue.scenario.Deed;
import io.yici.catalogue.scenario.Scenario;
import io.yici.organisation.Role;
import io.yici.rehearsal.Moment;
import io.yici.site.FieldKind;
import io.yici.site.FieldOption;
import io.yici.site.FieldView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What can be done next in a story, each with what has to be entered for it. */
@Component
class DeedForms {

    private final StoryViews words;
    private final RehearsalViews views;

    DeedForms(StoryViews words, RehearsalViews views) {
        this.words = words;
        this.views = views;
    }

    /** A form for each thing that can be done next. */
    List<DeedForm> of(ServiceDefinition service, Scenario story, Moment now, Locale locale) {
        return Stories.next(now).stream()
                .map(deed -> new DeedForm(
                        deed.key(),
                        views.text(locale, "studio.deed." + deed.key()),
                        fields(service, story, deed, now, locale)))
                .toList();
    }

    private List<FieldView> fields(ServiceDefinition service, Scenario story, Deed deed, Moment now, Locale locale) {
        List<FieldView> fields = new ArrayList<>();
        if (deed.isByPerson()) {
            boolean clerk = deed == Deed.DECIDE || deed == Deed.CHECK || deed == Deed.ACT || deed == Deed.WEIGH;
            fields.add(words.select("by", locale, words.people(clerk ? Role.CLERK : Role.CITIZEN, locale))
                    .value(clerk ? null : story.given().applicant()));
        }
        for (Deed.Setting setting : deed.settings()) {
            if (setting.kind() == Deed.Kind.MAP) {
                if (deed == Deed.ANSWER) {
                    questions(now)
                            .forEach(key -> fields.add(FieldView.of(FieldKind.TEXT, setting.name() + "." + key, key)
                                    .optional()));
                    continue;
                }
                now.waiting().stream()
                        .filter(waiting -> !Stories.isForApplicant(waiting))
                        .flatMap(waiting -> waiting.questions().stream())
                        .distinct()
                        .forEach(record -> fields.add(FieldView.of(
                                        FieldKind.SELECT,
                                        setting.name() + "." + record,
                                        StoryViews.record(service, record, locale))
                                .options(words.options("findings", locale, "record-stands", "material-prevails"))));
            } else {
                FieldView field = field(service, setting.name(), deed, now, locale);
                fields.add(setting.required() ? field : field.optional());
            }
        }
        return fields.stream()
                .map(field -> field.id(deed.key() + "-" + field.name()))
                .toList();
    }

    /** What the applicant is asked, by the form's keys. */
    private static List<String> questions(Moment now) {
        return now.waiting().stream()
                .filter(Stories::isForApplicant)
                .flatMap(waiting -> waiting.questions().stream())
                .distinct()
                .toList();
    }

    /** Each step once, with the groups that have it. */
    private static List<FieldOption> steps(Moment now, Deed deed) {
        return now.waiting().stream()
                .filter(one -> Stories.isForApplicant(one) == (deed == Deed.ANSWER))
                .collect(Collectors.groupingBy(
                        Moment.Waiting::step,
                        LinkedHashMap::new,
                        Collectors.mapping(Moment.Waiting::group, Collectors.joining(", "))))
                .entrySet()
                .stream()
                .map(step -> FieldOption.of(
                        step.getKey(),
                        step.getValue().isEmpty() ? step.getKey() : step.getKey() + " · " + step.getValue()))
                .toList();
    }

    private FieldView field(ServiceDefinition service, String name, Deed deed, Moment now, Locale locale) {
        return switch (name) {
            case "step" -> words.select(name, locale, steps(now, deed));
            case "outcome" ->
                words.select(
                        name,
                        locale,
                        words.options(
                                name,
                                locale,
                                deed == Deed.WEIGH
                                        ? new String[] {"upheld", "not-upheld"}
                                        : now.waiting().stream()
                                                .flatMap(one -> one.outcomes().stream())
                                                .distinct()
                                                .toArray(String[]::new)));
            case "record" ->
                words.select(
                        name,
                        locale,
                        service.item().records().values().stream()
                                .map(one -> FieldOption.of(one.name(), StoryViews.record(service, one.name(), locale)))
                                .toList());
            case "department" -> words.department(locale);
            case "fault" -> words.fault(locale);
            case "unit" -> words.select(name, locale, words.options(name, locale, "calendar", "working"));
            case "days" -> words.text(name, locale).value("1").attribute("width", "5");
            default -> words.text(name, locale);
        };
    }

    /** What is entered to do one thing. */
    record DeedForm(String key, String name, List<FieldView> fields) {}
}
