package io.yici.simulator;

import io.yici.catalogue.ResourceCatalogue;
import io.yici.site.DemoPeople;
import io.yici.site.FieldKind;
import io.yici.site.FieldOption;
import io.yici.site.FieldView;
import io.yici.site.Views;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    private final DemoPeople people;
    private final MessageSource texts;

    DemoPages(SimulatedDepartments departments, ResourceCatalogue catalogue, DemoPeople people, MessageSource texts) {
        this.departments = departments;
        this.catalogue = catalogue;
        this.people = people;
        this.texts = texts;
    }

    @GetMapping("/demo")
    String page(Model model, Locale locale) {
        model.addAttribute(
                "departments",
                SimulatedDepartments.DEPARTMENTS.stream()
                        .map(department -> choice(department, locale))
                        .toList());
        model.addAttribute("people", people.people());
        return "simulator/demo";
    }

    /** Sets what each named department suffers from. */
    @PostMapping("/demo/departments")
    String suffer(@RequestParam Map<String, String> choices, RedirectAttributes flash) {
        for (String department : SimulatedDepartments.DEPARTMENTS) {
            String chosen = choices.get(department);
            Arrays.stream(Fault.values())
                    .filter(fault -> fault.name().equals(chosen) && fault != departments.fault(department))
                    .forEach(fault -> departments.suffer(department, fault));
        }
        flash.addFlashAttribute("notice", Views.Notice.success("simulator.demo.switched"));
        return "redirect:/demo";
    }

    private FieldView choice(String department, Locale locale) {
        CallCount count = departments.calls(department);
        return FieldView.of(FieldKind.SELECT, department, catalogue.registers().departmentName(department, locale))
                .hint(texts.getMessage(
                        "simulator.demo.asked",
                        new Object[] {
                            String.valueOf(departments.address(department).getPort()), count.calls(), count.repeated()
                        },
                        locale))
                .options(faults(locale))
                .value(departments.fault(department).name());
    }

    private List<FieldOption> faults(Locale locale) {
        return Arrays.stream(Fault.values())
                .map(fault -> FieldOption.of(
                        fault.name(),
                        texts.getMessage("simulator.fault." + fault.name().toLowerCase(Locale.ROOT), null, locale)))
                .toList();
    }
}
