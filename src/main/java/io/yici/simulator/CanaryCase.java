package io.yici.simulator;

import io.yici.cases.Submission;
import io.yici.codes.YiciException;
import io.yici.organisation.Accounts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A case of somebody who does not exist, granted without anybody's work: no clerk has a reason to open it, and whoever does raises an alarm. */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "yici.simulator.canary", havingValue = "true")
class CanaryCase {

    /** In {@code yici.audit.canaries} of the demo. */
    static final String LOGIN = "x01";

    private static final Logger LOG = LoggerFactory.getLogger(CanaryCase.class);
    private static final String SERVICE = "housing-fund-rent";

    private final ObjectProvider<Submission> submission;
    private final Accounts accounts;

    CanaryCase(ObjectProvider<Submission> submission, Accounts accounts) {
        this.submission = submission;
        this.accounts = accounts;
    }

    @EventListener(ApplicationReadyEvent.class)
    void soon() {
        Thread thread = new Thread(this::apply, "canary");
        thread.setDaemon(true);
        thread.start();
    }

    /** Once, however often the demo is started. */
    void apply() {
        try {
            accounts.byLogin(LOGIN)
                    .ifPresent(person -> submission.ifAvailable(
                            cases -> cases.apply(person.id(), SERVICE, answers(), "canary-case-of-the-demo")));
        } catch (YiciException refused) {
            LOG.info("No canary case: {}", refused.code());
        }
    }

    private static Map<String, @Nullable Object> answers() {
        Map<String, @Nullable Object> answers = new HashMap<>();
        answers.put("monthlyRent", new BigDecimal("1500"));
        answers.put("months", new BigDecimal("3"));
        answers.put("rentedAddress", "演示市听雨巷99号");
        answers.put("leaseStart", LocalDate.of(2026, 3, 1));
        answers.put("leaseEnd", LocalDate.of(2027, 2, 28));
        answers.put("landlordKind", "person");
        answers.put("bankCard", "9900000000000009909");
        answers.put("phone", "13900000099");
        answers.put("declaration", true);
        return answers;
    }
}
