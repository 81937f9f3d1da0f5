package io.yici.inbox;

import io.yici.calendar.Light;
import io.yici.catalogue.Registers;
import io.yici.catalogue.ResourceCatalogue;
import io.yici.catalogue.Services;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a list can be narrowed to, in words. */
@Component
class InboxChoices {

    private final Services services;
    private final ResourceCatalogue resources;
    private final InboxLines lines;
    private final MessageSource messages;

    InboxChoices(Services services, ResourceCatalogue resources, InboxLines lines, MessageSource messages) {
        this.services = services;
        this.resources = resources;
        this.lines = lines;
        this.messages = messages;
    }

    /** One of the options of a filter. */
    record Choice(String value, String text, boolean chosen) {}

    /** A filter with its options, the first of which takes everything. */
    record Select(String name, String label, List<Choice> choices) {

        Select {
            choices = List.copyOf(choices);
        }

        public boolean isSet() {
            return choices.stream()
                    .anyMatch(choice -> choice.chosen() && !choice.value().isEmpty());
        }
    }

    List<Select> of(InboxFilter filter, Locale locale) {
        Light light = filter.light();
        return List.of(
                select("service", filter.service(), locale, services(locale)),
                select("step", filter.step(), locale, steps(filter.service(), locale)),
                select(
                        "light",
                        light == null ? "" : light.key(),
                        locale,
                        Stream.of(Light.RED, Light.YELLOW, Light.GREEN, Light.BLUE)
                                .map(one -> option(one.key(), word("inbox.light." + one.key(), locale)))),
                select(
                        "type",
                        filter.applicantType(),
                        locale,
                        Stream.of("PERSON", "ORGANISATION").map(one -> option(one, lines.type(one, locale)))),
                select("waits", filter.waitsFor(), locale, departments(locale)));
    }

    private Select select(String name, String chosen, Locale locale, Stream<Choice> options) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", word("inbox.filter.all", locale), chosen.isEmpty()));
        options.map(one -> new Choice(one.value(), one.text(), one.value().equals(chosen)))
                .forEach(choices::add);
        if (choices.stream().noneMatch(Choice::chosen)) {
            choices.add(new Choice(chosen, chosen, true));
        }
        return new Select(name, word("inbox.filter." + name, locale), choices);
    }

    private static Choice option(String value, String text) {
        return new Choice(value, text, false);
    }

    private Stream<Choice> services(Locale locale) {
        return services.all().stream().map(version -> option(version.service(), version.name(locale)));
    }

    /** Kinds of items, and what else a clerk does in a service that was chosen. */
    private Stream<Choice> steps(String service, Locale locale) {
        Map<String, String> texts = new LinkedHashMap<>();
        InboxFilter.KINDS.forEach(kind -> texts.put(word("inbox.kind." + kind, locale), kind));
        services.find(service)
                .ifPresent(version -> ServiceSteps.tasks(version.folder())
                        .forEach(step -> texts.putIfAbsent(version.texts().text(locale, "activity." + step), step)));
        return texts.entrySet().stream().map(step -> option(step.getValue(), step.getKey()));
    }

    private Stream<Choice> departments(Locale locale) {
        return resources.registers().departments().stream()
                .map(Registers.Department::id)
                .map(id -> option(id, lines.department(id, locale)));
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
