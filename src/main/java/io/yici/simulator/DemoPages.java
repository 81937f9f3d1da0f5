package io.yici.simulator;

import io.yici.catalogue.Registers.Resource;
import io.yici.catalogue.ResourceCatalogue;
import io.yici.site.DemoPeople;
import io.yici.site.FieldKind;
import io.yici.site.FieldOption;
import io.yici.site.FieldView;
import io.yici.site.Views;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which departments are switched off and on, and the demo people are told. */
@Controller
@Profile("demo")
class DemoPages {

    private final SimulatedDepartments departments;
    private final ResourceCatalogue catalogue;
    private final SimulatedSms sms;
    private final DemoPeople people;
    private final MessageSource texts;
    private final Clock clock;

    DemoPages(
            SimulatedDepartments departments,
            ResourceCatalogue catalogue,
            SimulatedSms sms,
            DemoPeople people,
            MessageSource texts,
            Clock clock) {
        this.departments = departments;
        this.catalogue = catalogue;
        this.sms = sms;
        this.people = people;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * A department as the page shows it.
     *
     * @param tone of its state
     * @param ask what it suffers from
     * @param resources what each of its resources suffers from
     * @param changed whether one of those does
     */
    record DepartmentView(String tone, String state, FieldView ask, List<FieldView> resources, boolean changed) {}

    @GetMapping("/demo")
    String page(Model model, Locale locale) {
        model.addAttribute(
                "departments",
                SimulatedDepartments.DEPARTMENTS.stream()
                        .map(department -> view(department, locale))
                        .toList());
        model.addAttribute(
                "sms", sms.texts().stream().map(text -> entry(text, locale)).toList());
        model.addAttribute("people", people.people());
        return "simulator/demo";
    }

    private Views.TimelineEntry entry(SimulatedSms.Text text, Locale locale) {
        String time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(text.at().atZone(clock.getZone()));
        return new Views.TimelineEntry(text.to(), time, null, text.text());
    }

    /** Sets what each named department and resource suffers from; a resource is named with its department, {@code ga.ga_czrk}. */
    @PostMapping("/demo/departments")
    String suffer(@RequestParam Map<String, String> choices, RedirectAttributes flash) {
        for (String department : SimulatedDepartments.DEPARTMENTS) {
            fault(choices.get(department))
                    .filter(chosen -> chosen != departments.fault(department))
                    .ifPresent(chosen -> departments.suffer(department, chosen));
            for (String resource : departments.resources(department)) {
                fault(choices.get(department + "." + resource))
                        .ifPresent(chosen -> departments.suffer(department, resource, chosen));
            }
        }
        flash.addFlashAttribute("notice", Views.Notice.success("simulator.demo.switched"));
        return "redirect:/demo";
    }

    @PostMapping("/demo/recover")
    String recover(RedirectAttributes flash) {
        departments.recover();
        flash.addFlashAttribute("notice", Views.Notice.success("simulator.demo.recovered"));
        return "redirect:/demo";
    }

    private static Optional<Fault> fault(@Nullable String name) {
        return Arrays.stream(Fault.values())
                .filter(fault -> fault.name().equals(name))
                .findFirst();
    }

    private DepartmentView view(String department, Locale locale) {
        CallCount count = departments.calls(department);
        Fault fault = departments.fault(department);
        List<String> resources = departments.resources(department);
        boolean changed = resources.stream().anyMatch(one -> departments.fault(department, one) != Fault.UP);
        FieldView ask = choice(department, catalogue.registers().departmentName(department, locale), fault, locale)
                .hint(texts.getMessage(
                        "simulator.demo.asked",
                        new Object[] {
                            String.valueOf(departments.address(department).getPort()), count.calls(), count.repeated()
                        },
                        locale));
        return new DepartmentView(
                fault == Fault.UP ? (changed ? "warning" : "success") : "danger",
                texts.getMessage(
                        "simulator.state." + (fault == Fault.UP ? (changed ? "partly" : "up") : "suffers"),
                        null,
                        locale),
                ask,
                resources.stream()
                        .map(resource -> choice(
                                department + "." + resource,
                                name(resource, locale),
                                departments.fault(department, resource),
                                locale))
                        .toList(),
                changed);
    }

    private String name(String resource, Locale locale) {
        return catalogue
                .registers()
                .resource(resource)
                .map(Resource::nameKey)
                .flatMap(key -> catalogue.registers().texts().find(locale, key))
                .orElse(resource);
    }

    private FieldView choice(String name, String label, Fault fault, Locale locale) {
        return FieldView.of(FieldKind.SELECT, name, label)
                .options(Arrays.stream(Fault.values())
                        .map(one -> FieldOption.of(one.name(), texts.getMessage(one.key(), null, locale)))
                        .toList())
                .value(fault.name());
    }
}
