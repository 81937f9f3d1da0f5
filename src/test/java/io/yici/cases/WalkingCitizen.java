package io.yici.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.testing.Visitor;
import io.yici.testing.Waiting;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A citizen who walks through the pages of an application, one step at a time, with a browser that keeps its session. */
final class WalkingCitizen {

    private static final String SERVICE = "/services/housing-fund-rent/apply";
    private static final Pattern VERDICT = Pattern.compile("name=\"(verdict-\\w+)\"");
    private static final Pattern REVIEWED = Pattern.compile("name=\"reviewed\" value=\"([^\"]+)\"");
    private static final Pattern ASKED = Pattern.compile("/data/consents/([0-9a-f-]{36})");
    private static final Pattern ITEM = Pattern.compile("/inbox/([0-9a-f-]{36})");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final String login;
    private final Visitor visitor;
    private UUID dossier = new UUID(0, 0);

    WalkingCitizen(String login, int port) {
        this.login = login;
        this.visitor = new Visitor(port).signIn(login, "yici-demo");
    }

    String login() {
        return login;
    }

    /** Begins an application, or finds the draft begun before. */
    UUID begin() {
        String place = location(visitor.get(SERVICE));
        dossier = UUID.fromString(place.substring("/apply/".length()));
        return dossier;
    }

    UUID dossier() {
        return dossier;
    }

    /** The first step that is not done: {@code consent}, {@code records}, {@code confirm}, {@code questions/…}, {@code check}, {@code done}. */
    String next() {
        String place = location(visitor.get("/apply/" + dossier));
        String base = "/apply/" + dossier + "/";
        return place.startsWith(base) ? place.substring(base.length()) : "done";
    }

    void consent() {
        visitor.get("/apply/" + dossier + "/consent");
        location(visitor.post("/apply/" + dossier + "/consent", Map.of("agree", "true")));
    }

    void awaitRecords() {
        Waiting.until(login + "'s records are there", PATIENCE, () -> !next().equals("records"));
    }

    void confirm() {
        String page = visitor.get("/apply/" + dossier + "/confirm").body();
        Map<String, String> verdicts = new LinkedHashMap<>();
        Matcher found = VERDICT.matcher(page);
        while (found.find()) {
            verdicts.put(found.group(1), "agree");
        }
        location(visitor.postFiles("/apply/" + dossier + "/confirm", verdicts, Map.of()));
    }

    void answer(String page) {
        visitor.get("/apply/" + dossier + "/" + page);
        location(visitor.post("/apply/" + dossier + "/" + page, rentAnswers()));
    }

    /** Sees the last page; what it shows is what {@link #submit} sends. */
    String check() {
        Matcher found =
                REVIEWED.matcher(visitor.get("/apply/" + dossier + "/check").body());
        assertThat(found.find()).as("%s sees the last page", login).isTrue();
        return found.group(1);
    }

    /** Submits; when this returns, the submission was acknowledged. */
    void submit(String reviewed) {
        assertThat(location(visitor.post("/apply/" + dossier + "/submit", Map.of("reviewed", reviewed))))
                .isEqualTo("/cases/" + dossier);
    }

    /** Walks on until the step that is next is the one named, or the application is submitted. */
    void walkTo(String step) {
        String before = "";
        while (true) {
            String next = next();
            assertThat(next).as("%s gets on", login).isNotEqualTo(before);
            before = next;
            if (next.equals("done") || next.startsWith(step)) {
                return;
            }
            switch (next) {
                case "consent" -> consent();
                case "records" -> awaitRecords();
                case "confirm" -> confirm();
                case "check" -> submit(check());
                default -> answer(next);
            }
        }
    }

    /** Walks on from wherever the draft stands until it is submitted. */
    void finish() {
        walkTo("done");
    }

    /** Whether the case's page tells that it is decided. */
    boolean seesItsEnd() {
        String page = visitor.get("/cases/" + dossier).body();
        return page.contains("/receipt.pdf") && !page.contains("/withdraw");
    }

    boolean seesOwnCase() {
        return visitor.get("/cases/" + dossier).statusCode() == 200;
    }

    /** Agrees to what others ask of this person. */
    void agreeToAll() {
        for (String id : ids(visitor.get("/data").body(), ASKED)) {
            String page = visitor.get("/data/consents/" + id).body();
            if (page.contains("name=\"answer\"")) {
                location(visitor.post("/data/consents/" + id, Map.of("answer", "yes")));
            }
        }
    }

    /** As a clerk: confirms every proposed refusal that waits. */
    int refuseAll() {
        int decided = 0;
        for (String id : ids(visitor.get("/inbox").body(), ITEM)) {
            String page = visitor.get("/inbox/" + id).body();
            if (page.contains("/inbox/" + id + "/decide")) {
                location(visitor.post(
                        "/inbox/" + id + "/decide", Map.of("outcome", "refuse", "reason", "贷款尚未还清，或缴存不满三个月")));
                decided++;
            }
        }
        return decided;
    }

    private static List<String> ids(String page, Pattern pattern) {
        return pattern.matcher(page)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    /** To the questions of {@code housing-fund-rent}, as its pages take them. */
    static Map<String, String> rentAnswers() {
        Map<String, String> answers = new HashMap<>();
        answers.put("monthlyRent", "1500");
        answers.put("months", "3");
        answers.put("rentedAddress", "九九市一区三号路12号301室");
        answers.put("leaseStart-year", "2026");
        answers.put("leaseStart-month", "3");
        answers.put("leaseStart-day", "1");
        answers.put("leaseEnd-year", "2027");
        answers.put("leaseEnd-month", "2");
        answers.put("leaseEnd-day", "28");
        answers.put("landlordKind", "person");
        answers.put("bankCard", "9900000000000001234");
        answers.put("phone", "13900000000");
        answers.put("declaration", "true");
        return answers;
    }

    private String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError("%s at %s is answered %d and led nowhere:\n%s"
                        .formatted(login, answer.uri().getPath(), answer.statusCode(), answer.body())))
                .replaceFirst("^https?://[^/]+", "");
    }
}
