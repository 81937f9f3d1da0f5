package io.yici.notice;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.yici.cases.CaseFiles;
import io.yici.cases.NoticeDue;
import io.yici.cases.NoticeTakenBack;
import io.yici.organisation.Accounts;
import io.yici.testing.MovingClock;
import io.yici.testing.ProductTest;
import io.yici.testing.Visitor;
import io.yici.testing.Visitor.Upload;
import io.yici.testing.Walk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A case whose applicant is written to, a real mail server, and the demo's SMS gateway. */
@ProductTest
@Import(MovingClock.Setup.class)
abstract class LetterCase {

    static final String PASSWORD = "yici-demo";
    static final int MAIL_PORT = freePort();

    @LocalServerPort
    int port;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    CaseFiles files;

    @Autowired
    Accounts accounts;

    @Autowired
    Notices notices;

    @Autowired
    NoticeStore store;

    @Autowired
    OutboxStore outbox;

    @Autowired
    Contacts contacts;

    @Autowired
    ContactStore contactStore;

    @Autowired
    ContactCodeStore codes;

    @Autowired
    MovingClock clock;

    @Autowired
    DataSource database;

    static @Nullable GreenMail mail;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("spring.mail.host", () -> "localhost");
        settings.add("spring.mail.port", () -> MAIL_PORT);
        settings.add("yici.notice.mail.from", () -> "noreply@yici.example.com");
        settings.add("yici.notice.sweep", () -> "PT0.1S");
        settings.add("yici.site.address", () -> "https://yici.example.com");
    }

    @BeforeEach
    void open() {
        startMail();
    }

    static GreenMail startMail() {
        if (mail == null) {
            // It stands in for the operator's server, runs in this process, and its own log names addresses.
            LoggingSystem.get(LetterCase.class.getClassLoader()).setLogLevel("com.icegreen", LogLevel.OFF);
            mail = new GreenMail(new ServerSetup(MAIL_PORT, "localhost", ServerSetup.PROTOCOL_SMTP));
            mail.start();
        }
        return mail;
    }

    @AfterEach
    void forget() {
        for (String login : new String[] {"p01", "p02"}) {
            contacts.remove(account(login), Channel.MAIL);
            contacts.remove(account(login), Channel.SMS);
        }
        stopMail();
    }

    @AfterAll
    static void stopMail() {
        if (mail != null) {
            mail.stop();
            mail = null;
        }
    }

    private static int freePort() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    /** The case of p01, granted at once. */
    UUID apply() {
        String path = walk("p01").apply("housing-fund-rent", Map.of(), Map.of());
        return UUID.fromString(path.substring("/cases/".length()));
    }

    void due(UUID dossier, String kind, Map<String, Object> facts, Instant from) {
        inTransaction(() -> events.publishEvent(new NoticeDue(dossier, kind, facts, from)));
    }

    void takeBack(UUID dossier, String kind) {
        inTransaction(() -> events.publishEvent(new NoticeTakenBack(dossier, kind)));
    }

    void inTransaction(Runnable act) {
        new TransactionTemplate(transactions).executeWithoutResult(unused -> act.run());
    }

    /** Gives the account an address that was verified. */
    void told(String login, Channel channel, String address) {
        codes.forget(clock.instant().plusSeconds(1));
        contacts.begin(account(login), channel, address, Locale.SIMPLIFIED_CHINESE);
        inTransaction(() -> verify(login, channel));
    }

    private void verify(String login, Channel channel) {
        contactStore.verified(account(login), channel, clock.instant());
        outbox.drop(account(login), channel, clock.instant());
    }

    UUID account(String login) {
        return accounts.byLogin(login).orElseThrow().id();
    }

    Visitor visitor(String login) {
        return new Visitor(port).signIn(login, PASSWORD);
    }

    Walk walk(String login) {
        Map<String, String> answers = new HashMap<>();
        answers.put("monthlyRent", "1500");
        answers.put("months", "3");
        answers.put("rentedAddress", "演示市海棠街道文昌路18号2幢301室");
        answers.put("leaseStart", "2026-3-1");
        answers.put("leaseEnd", "2027-2-28");
        answers.put("landlordKind", "person");
        answers.put("bankCard", "9900000000000001234");
        answers.put("phone", "13900000000");
        answers.put("declaration", "true");
        return new Walk(visitor(login), answers, Map.<String, Upload>of());
    }
}
