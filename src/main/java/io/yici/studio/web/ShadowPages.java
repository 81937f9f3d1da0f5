package io.yici.studio.web;

import io.yici.catalogue.ServiceDefinition;
import io.yici.catalogue.ServiceFolder;
import io.yici.studio.Proposals;
import io.yici.studio.ShadowRun;
import io.yici.studio.ShadowRun.Compared;
import io.yici.studio.ShadowRun.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What is saved against the latest decided cases: in how many the rules would have said something else. */
@Controller
class ShadowPages {

    private static final Set<Integer> SIZES = Set.of(20, 100, 500);

    private final ShadowRun shadow;
    private final Proposals proposals;

    ShadowPages(ShadowRun shadow, Proposals proposals) {
        this.shadow = shadow;
        this.proposals = proposals;
    }

    @GetMapping("/studio/services/{service}/shadow")
    String shadow(@PathVariable String service, @RequestParam(defaultValue = "0") int n, Model model, Locale locale) {
        ServiceFolder saved = proposals.saved(service);
        Optional<ServiceDefinition> read = ServiceDefinition.read(saved, new ArrayList<>());
        model.addAttribute("service", service);
        model.addAttribute(
                "name",
                read.map(one -> one.texts().text(locale, "service.name")).orElse(service));
        model.addAttribute("n", n);
        model.addAttribute("sizes", SIZES.stream().sorted().toList());
        if (SIZES.contains(n) && read.isPresent()) {
            List<Compared> all = shadow.of(saved, read.get(), n);
            Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
            all.forEach(one -> counts.merge(one.verdict(), 1L, Long::sum));
            model.addAttribute("all", all.size());
            model.addAttribute("counts", counts);
            model.addAttribute(
                    "others",
                    all.stream().filter(one -> one.verdict() != Verdict.SAME).toList());
        }
        return "studio/shadow";
    }
}
