package io.yici.studio;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.catalogue.ServiceFolder;
import io.yici.testing.Visitor;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What designers do on the pages of a service. */
final class DesignerWork {

    static final String SERVICE = "housing-fund-rent";
    static final String STUDIO = "/studio/services/" + SERVICE;
    static final String PUBLISH = STUDIO + "/publish";

    private static final Pattern PROPOSAL = Pattern.compile(PUBLISH + "/([0-9a-f-]{36})");
    private static final Pattern BEFORE = Pattern.compile("name=\"before\" value=\"([0-9a-f]{64})\"");

    private DesignerWork() {}

    /** As if it had been rehearsed; what a rehearsal does, {@code ShippedScenariosTest} tells. */
    static void rehearsed(RehearsalRunStore runs, Rehearsals rehearsals, ServiceFolder saved, boolean green) {
        Instant now = Instant.now();
        UUID id = UUID.randomUUID();
        runs.insert(
                new RehearsalRun(
                        id,
                        saved.name(),
                        RehearsalRun.Kind.FOLDER,
                        rehearsals.files(saved),
                        null,
                        RehearsalRun.State.PLAYING,
                        0,
                        1,
                        false,
                        id,
                        now,
                        now,
                        null),
                saved.zipWhole());
        String result = "{\"played\":[],\"findings\":[],\"walked\":[],\"rows\":[]}";
        assertThat(runs.end(id, RehearsalRun.State.DONE, green, result, now)).isTrue();
    }

    /** The id of the open proposal. */
    static String proposal(Visitor designer) {
        return found(PROPOSAL, designer.get(PUBLISH).body());
    }

    static HttpResponse<String> save(Visitor designer, String before, String content) {
        return designer.postFiles(STUDIO + "/edit", Map.of("before", before, "content", content), Map.of());
    }

    static String before(Visitor designer) {
        return found(BEFORE, designer.get(STUDIO + "/edit").body());
    }

    static HttpResponse<String> decide(Visitor designer, String proposal, String act, String answer) {
        designer.get(PUBLISH);
        return designer.post(PUBLISH + "/" + proposal, Map.of("act", act, "answer", answer));
    }

    private static String found(Pattern pattern, String body) {
        Matcher matcher = pattern.matcher(body);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
