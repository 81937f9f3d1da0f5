package io.yici.site;

import io.swagger.v3.oas.annotations.Hidden;
import io.yici.codes.YiciException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Pages and API calls that go wrong in every way there is. No stereotype, so that no scan finds it. */
@Import(ProbePages.Probes.class)
class ProbePages {

    static final String SECRET = "990106199003070017";

    @Bean
    PathRule openProbe() {
        return PathRule.open("/probe/**");
    }

    @Bean
    PathRule clerksProbe() {
        return PathRule.only("/probe/clerks", io.yici.organisation.Role.CLERK);
    }

    static final class Taken extends YiciException {

        private static final long serialVersionUID = 1L;

        Taken() {
            super("account.taken");
        }
    }

    @Controller
    @Hidden
    static class Probes {

        @GetMapping({"/probe/fails/{kind}", "/api/v1/probe/fails/{kind}"})
        String fails(@PathVariable String kind) {
            if (kind.equals("domain")) {
                throw new Taken();
            }
            throw new IllegalStateException("holds " + SECRET);
        }

        @GetMapping("/probe/clerks")
        @ResponseBody
        String clerks() {
            return "inbox";
        }

        @PostMapping({"/probe/grave/{kind}", "/api/v1/probe/grave/{kind}"})
        @ResponseBody
        @GraveAct(
                value = "refuse",
                field = "kind",
                answers = {"heavy", "heavier"})
        String grave(@PathVariable String kind, @RequestParam Map<String, String> all) {
            return kind + " " + all.getOrDefault("reason", "") + " " + all.containsKey("password-again");
        }

        @GetMapping({"/private", "/api/v1/private"})
        @ResponseBody
        Map<String, String> mine(@AuthenticationPrincipal @Nullable SignedIn me) {
            return Map.of("login", me == null ? "" : me.login());
        }

        @PostMapping("/api/v1/private")
        @ResponseBody
        Map<String, String> change(@RequestBody Map<String, String> body) {
            return Map.of("got", String.valueOf(body.size()));
        }
    }
}
