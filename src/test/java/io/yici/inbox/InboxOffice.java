package io.yici.inbox;

import io.yici.cases.CaseFile;
import io.yici.cases.CaseFiles;
import io.yici.cases.Submission;
import io.yici.decision.CaseDecisions;
import io.yici.organisation.Accounts;
import io.yici.organisation.Substitutes;
import io.yici.testing.GivenAnswers;
import io.yici.testing.ProductTest;
import io.yici.testing.Visitor;
import io.yici.testing.Walk;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two clerks of one group, a supervisor and a stranger, before an empty list. */
@ProductTest
abstract class InboxOffice {

    static final String GROUP = "gjj-review";

    @LocalServerPort
    int port;

    @Autowired
    Submission submission;

    @Autowired
    CaseFiles files;

    @Autowired
    CaseDecisions decisions;

    @Autowired
    Accounts accounts;

    @Autowired
    Substitutes substitutes;

    @Autowired
    WorkItems workItems;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    ManyItems items;

    @BeforeEach
    void prepare() {
        jdbc.sql("delete from work_item").update();
        jdbc.sql("delete from account_substitute").update();
        jdbc.sql("delete from inbox_filter").update();
        items = new ManyItems(jdbc);
    }

    CaseFile refusedByRules() {
        return submission.apply(
                id("p09"),
                "housing-fund-rent",
                GivenAnswers.rent(),
                UUID.randomUUID().toString());
    }

    String item(CaseFile file) {
        return jdbc.sql("select id from work_item where dossier = ?")
                .param(file.id())
                .query(String.class)
                .single();
    }

    @Nullable
    UUID holder(String item) {
        return jdbc.sql("select clerk from work_item where id = ?")
                .param(item)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list()
                .get(0);
    }

    UUID id(String login) {
        return accounts.byLogin(login).orElseThrow().id();
    }

    Walk clerk(String login) {
        return new Walk(new Visitor(port).signIn(login, "yici-demo"), Map.of(), Map.of());
    }

    /** The path of an address with its query. */
    static String path(String location) {
        URI address = URI.create(location);
        return address.getRawQuery() == null
                ? address.getRawPath()
                : address.getRawPath() + "?" + address.getRawQuery();
    }
}
