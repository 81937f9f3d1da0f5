package io.yici.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.cases.CaseFiles;
import io.yici.inbox.WorkItem;
import io.yici.inbox.WorkItems;
import io.yici.organisation.Account;
import io.yici.organisation.Accounts;
import io.yici.testing.MovingClock;
import io.yici.testing.ProductTest;
import io.yici.testing.Visitor;
import io.yici.testing.Walk;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A case that is public, and the people around it. */
@ProductTest
@Import(MovingClock.Setup.class)
abstract class PublicCase {

    static final String PASSWORD = "yici-demo";
    static final String REASON = "申请人在邻市另有一套住房，门牌是海棠路九号";
    static final String CONTACT = "邻居热心人 13911112222";
    static final String ANSWER = "经核查，所述住房登记在同名的另一人名下";
    static final Map<String, String> ANSWERS = Map.of(
            "livingNow", "family",
            "area", "any",
            "rooms", "one",
            "phone", "13900000000",
            "declaration", "true");

    @LocalServerPort
    int port;

    @Autowired
    CaseFiles files;

    @Autowired
    WorkItems workItems;

    @Autowired
    Accounts accounts;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    PublicationStore publications;

    @Autowired
    PublicObjectionStore objections;

    @Autowired
    MovingClock clock;

    @Autowired
    DataSource database;

    UUID publicised() {
        UUID dossier = apply();
        decide(awaitItem(dossier, "c03"), "c03", "confirmed");
        return dossier;
    }

    UUID apply() {
        String path = citizen("p17").apply("public-rental-housing", Map.of(), Map.of());
        return UUID.fromString(path.substring("/cases/".length()));
    }

    Publication running(UUID dossier) {
        return publications.ofDossier(dossier).stream().findFirst().orElseThrow();
    }

    /** Files an objection and gives its number, as its page shows it. */
    String object(Visitor visitor, UUID publication, String reason, String contact) {
        String form = "/publicity/" + publication + "/objection";
        visitor.get(form);
        String location = visitor.post(form, Map.of("reason", reason, "contact", contact))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        Matcher number = Pattern.compile("/publicity/objections/([A-Z2-9]{4}(-[A-Z2-9]{4}){3})")
                .matcher(location);
        assertThat(number.find()).as(location).isTrue();
        return number.group(1);
    }

    String state(String number) {
        return new Visitor(port).get("/publicity/objections/" + number).body();
    }

    void answer(WorkItem item, Map<String, String> findings) {
        Map<String, String> fields = new LinkedHashMap<>(findings);
        fields.put("reason", ANSWER);
        Visitor clerk = new Visitor(port).signIn("c04", PASSWORD);
        clerk.get("/inbox/" + item.id());
        clerk.post("/inbox/" + item.id() + "/objections", fields);
    }

    Map<String, String> findings(UUID dossier, String finding) {
        Map<String, String> findings = new LinkedHashMap<>();
        objections.ofDossier(dossier).forEach(one -> findings.put("finding-" + one.id(), finding));
        return findings;
    }

    WorkItem awaitItem(UUID dossier, String login) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> !items(dossier, login).isEmpty());
        return items(dossier, login).get(0);
    }

    List<WorkItem> items(UUID dossier, String login) {
        return workItems.open(account(login)).stream()
                .filter(item -> item.dossier().equals(dossier))
                .toList();
    }

    void decide(WorkItem item, String login, String outcome) {
        workItems.decide(item.id(), account(login), outcome, "已核对");
    }

    Walk citizen(String login) {
        return new Walk(new Visitor(port).signIn(login, PASSWORD), ANSWERS, Map.of());
    }

    Account account(String login) {
        return accounts.byLogin(login).orElseThrow();
    }

    static Map<String, String> canaries() {
        return Map.of(
                "name of p17", "白若溪",
                "id of p17", "990106198412031305",
                "street of p17", "海棠街道槐荫里",
                "what was objected", REASON,
                "who objected", "13911112222");
    }
}
