package io.yici.studio;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.catalogue.scenario.ScenarioReader;
import io.yici.rehearsal.Trial;
import io.yici.testing.Visitor;
import io.yici.testing.Waiting;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A story that is clicked through in a copy of the product, and kept as a scenario. */
class StoryPageTest extends ByTwo {

    /** The copy of the product takes half a minute to open on a busy machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Test
    void aStoryIsTriedOutActByActAndKeptAsAScenario() throws IOException {
        Visitor designer = first();
        designer.get(STUDIO + "/rehearse/story");
        String begun = played(designer.post(STUDIO + "/rehearse/story", given()));
        assertThat(designer.get(begun).body()).contains("p01 开始申请", "申请人提交");

        String submitted = played(designer.post(begun + "/act", Map.of("does", "submit", "by", "p01")));
        assertThat(designer.get(submitted).body()).contains("准予", "成立的规则", "存为情景");

        String undone = played(designer.post(submitted + "/back", Map.of()));
        assertThat(rehearsals
                        .trial(rehearsals.of(SERVICE, id(undone)))
                        .orElseThrow()
                        .moments())
                .hasSize(1);

        designer.get(submitted);
        designer.post(submitted + "/keep", Map.of("file", "clicked-through", "zh", " ", "en", "Granted"));
        Path kept = file().resolveSibling("scenarios/clicked-through.yaml");
        assertThat(kept).doesNotExist();
        HttpResponse<String> answer = designer.post(
                submitted + "/keep", Map.of("file", "clicked-through", "zh", "点一遍就准予", "en", "Clicked through"));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(ScenarioReader.read("clicked-through", Files.readAllBytes(kept), new ArrayList<>()))
                .hasValueSatisfying(scenario -> {
                    assertThat(scenario.then().status()).isEqualTo("granted");
                    assertThat(scenario.then().visits()).isZero();
                    assertThat(scenario.when()).hasSize(1);
                });
        assertThat(designer.get(STUDIO + "/rehearse").body()).contains("点一遍就准予", "演练 1 个情景");
        Files.delete(kept);
    }

    private static Map<String, String> given() {
        Map<String, String> given = new HashMap<>(Map.of("applicant", "p01"));
        Map.of(
                        "monthlyRent", "1500",
                        "months", "3",
                        "rentedAddress", "九九市一区三号路12号301室",
                        "leaseStart", "2026-03-01",
                        "leaseEnd", "2027-02-28",
                        "landlordKind", "person",
                        "bankCard", "9900000000000001234",
                        "phone", "13900000000",
                        "declaration", "true")
                .forEach((key, value) -> given.put("answer." + key, value));
        return given;
    }

    /** Waits until what was asked for has been played; its page. */
    private String played(HttpResponse<String> begun) {
        assertThat(begun.statusCode()).isEqualTo(302);
        String page = begun.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        UUID id = id(page);
        Waiting.until("it is played", PATIENCE, () -> !rehearsals.isUnderWay(rehearsals.of(SERVICE, id)));
        assertThat(rehearsals.trial(rehearsals.of(SERVICE, id)).map(Trial::stopped))
                .isEmpty();
        return page;
    }

    private static UUID id(String page) {
        return UUID.fromString(Path.of(page).getName(4).toString());
    }
}
