package io.yici.studio.web;

import io.yici.catalogue.FormSchema;
import io.yici.catalogue.ResourceCatalogue;
import io.yici.catalogue.ServiceDefinition;
import io.yici.catalogue.ServiceItem;
import io.yici.catalogue.scenario.Act;
import io.yici.catalogue.scenario.Scenario;
import io.yici.organisation.Role;
import io.yici.rehearsal.Moment;
import io.yici.rehearsal.Rehearsal;
import io.yici.rehearsal.Trial;
import io.yici.site.FieldKind;
import io.yici.site.FieldOption;
import io.yici.site.FieldView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a designer enters to try a story out, and what came of it, in words. */
@Component
class StoryViews {

    private static final FieldOption NONE = FieldOption.of("", "—");

    private final ResourceCatalogue catalogue;
    private final RehearsalViews views;

    StoryViews(ResourceCatalogue catalogue, RehearsalViews views) {
        this.catalogue = catalogue;
        this.views = views;
    }

    FieldView applicant(@Nullable String chosen, Locale locale) {
        return select("applicant", locale, people(Role.CITIZEN, locale)).value(chosen);
    }

    FieldView clock(Locale locale) {
        return text("clock", locale).hint(views.text(locale, "studio.trial.clock.hint"));
    }

    /** Questions of the form, answered as in the scenario. */
    List<FieldView> answers(ServiceDefinition service, Map<String, List<String>> given, Locale locale) {
        return service.form().pages().stream()
                .flatMap(page -> page.fields().stream())
                .map(field -> answer(service, field, given.getOrDefault(field.key(), List.of()), locale))
                .toList();
    }

    private static FieldView answer(
            ServiceDefinition service, FormSchema.Field field, List<String> given, Locale locale) {
        String label = service.texts().text(locale, field.label());
        String value = String.join(",", given);
        FieldView view = FieldView.of(FieldKind.TEXT, "answer." + field.key(), label)
                .optional()
                .value(value);
        if (field.kind() == FormSchema.Kind.SELECT || field.kind() == FormSchema.Kind.RADIO) {
            return FieldView.of(FieldKind.SELECT, "answer." + field.key(), label)
                    .optional()
                    .options(Stream.concat(
                                    Stream.of(NONE),
                                    field.options().stream()
                                            .map(option -> FieldOption.of(
                                                    option.value(),
                                                    service.texts().text(locale, option.label()))))
                            .toList())
                    .value(value);
        }
        return view;
    }

    List<List<FieldView>> faults(Locale locale) {
        List<List<FieldView>> lines = new ArrayList<>();
        for (int n = 1; n <= Stories.LINES; n++) {
            lines.add(List.of(
                    department(locale).id("department." + n), fault(locale).id("fault." + n)));
        }
        return named(lines);
    }

    List<List<FieldView>> records(ServiceDefinition service, Locale locale) {
        List<FieldOption> resources = service.item().records().values().stream()
                .map(ServiceItem.Requirement::resource)
                .distinct()
                .map(resource -> FieldOption.of(resource, resource + " " + resourceName(resource, locale)))
                .toList();
        List<List<FieldView>> lines = new ArrayList<>();
        for (int n = 1; n <= Stories.LINES; n++) {
            lines.add(List.of(
                    select("resource", locale, resources).optional().id("resource." + n),
                    select("of", locale, people(Role.CITIZEN, locale))
                            .optional()
                            .id("of." + n),
                    FieldView.of(FieldKind.TEXTAREA, "rows", views.text(locale, "studio.deed.setting.rows"))
                            .hint(views.text(locale, "studio.trial.rows.hint"))
                            .attribute("rows", "3")
                            .optional()
                            .id("rows." + n)));
        }
        return named(lines);
    }

    /** Several of a kind are told apart by the name, which is their id. */
    private static List<List<FieldView>> named(List<List<FieldView>> lines) {
        return lines.stream()
                .map(line -> line.stream()
                        .map(view -> new FieldView(
                                view.id(),
                                view.id(),
                                view.kind(),
                                view.label(),
                                view.hint(),
                                view.error(),
                                view.values(),
                                view.options(),
                                view.required(),
                                view.attributes()))
                        .toList())
                .toList();
    }

    private String resourceName(String resource, Locale locale) {
        return catalogue
                .registers()
                .resource(resource)
                .flatMap(found -> catalogue.registers().texts().find(locale, found.nameKey()))
                .orElse("");
    }

    /** How the case stood at the beginning and after each act. */
    List<MomentView> moments(Scenario story, Trial trial, Locale locale) {
        List<MomentView> moments = new ArrayList<>();
        for (int n = 0; n < trial.moments().size(); n++) {
            Moment moment = trial.moments().get(n);
            moments.add(new MomentView(
                    n == 0
                            ? views.text(
                                    locale, "studio.trial.began", story.given().applicant())
                            : told(story.when().get(n - 1), locale),
                    views.status(moment.status(), locale),
                    moment.waiting().stream().map(Moment.Waiting::step).toList(),
                    moment.due() == null ? null : moment.due().toString(),
                    moment.documents(),
                    moment.notices(),
                    moment.reasons(),
                    moment.visits()));
        }
        return moments;
    }

    /** An act in words. */
    String told(Act act, Locale locale) {
        List<String> words = new ArrayList<>();
        if (!act.by().isEmpty()) {
            words.add(act.by());
        }
        words.add(views.text(locale, "studio.deed." + act.deed().key()));
        act.deed().settings().forEach(setting -> {
            switch (setting.kind()) {
                case TEXT -> words.add(act.text(setting.name()));
                case LIST -> words.add(String.join(", ", act.list(setting.name())));
                case MAP ->
                    act.map(setting.name())
                            .forEach((key, value) -> words.add(key + " → " + option("findings", value, locale)));
            }
        });
        return String.join(" ", words.stream().filter(word -> !word.isEmpty()).toList());
    }

    static String record(ServiceDefinition service, String name, Locale locale) {
        return service.texts().text(locale, "record." + name);
    }

    FieldView department(Locale locale) {
        return select(
                        "department",
                        locale,
                        catalogue.registers().departments().stream()
                                .map(one -> FieldOption.of(
                                        one.id(), catalogue.registers().departmentName(one.id(), locale)))
                                .toList())
                .optional();
    }

    FieldView fault(Locale locale) {
        return select(
                        "fault",
                        locale,
                        Rehearsal.faults().stream()
                                .skip(1)
                                .map(key -> FieldOption.of(key, views.text(locale, "simulator.fault." + key)))
                                .toList())
                .optional();
    }

    List<FieldOption> people(Role role, Locale locale) {
        return Rehearsal.people().stream()
                .filter(person -> person.role() == role)
                .map(person -> FieldOption.of(
                        person.login(),
                        person.login() + " " + person.name() + " · " + views.text(locale, person.expectation())))
                .toList();
    }

    List<FieldOption> options(String name, Locale locale, String... values) {
        return Stream.of(values)
                .map(value -> FieldOption.of(value, option(name, value, locale)))
                .toList();
    }

    private String option(String name, String value, Locale locale) {
        return views.text(locale, "studio.deed." + name + "." + value);
    }

    FieldView select(String name, Locale locale, List<FieldOption> options) {
        return FieldView.of(FieldKind.SELECT, name, views.text(locale, "studio.deed.setting." + name))
                .options(Stream.concat(Stream.of(NONE), options.stream()).toList());
    }

    FieldView text(String name, Locale locale) {
        return FieldView.of(FieldKind.TEXT, name, views.text(locale, "studio.deed.setting." + name))
                .optional();
    }

    /** How the case stands at one moment. */
    record MomentView(
            String what,
            String status,
            List<String> waiting,
            @Nullable String due,
            List<String> documents,
            List<String> notices,
            List<String> reasons,
            int visits) {}
}
