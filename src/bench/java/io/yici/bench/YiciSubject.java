package io.yici.bench;

import io.yici.Yici;
import io.yici.cases.CaseFile;
import io.yici.cases.CaseStatus;
import io.yici.cases.Submission;
import io.yici.organisation.Accounts;
import io.yici.organisation.PersonIdentity;
import io.yici.organisation.Role;
import io.yici.simulator.SimulatedDepartments;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The product, whole, with accounts of single people who are eligible. */
final class YiciSubject implements AutoCloseable {

    private final String service;
    private final ConfigurableApplicationContext context;
    private final Submission submission;
    private final List<UUID> accounts;

    YiciSubject(String service, Map<String, Object> settings, List<String> people) throws Exception {
        this.service = service;
        SpringApplication application = new SpringApplication(Yici.class);
        Map<String, Object> all = new HashMap<>(settings);
        all.put("server.port", "0");
        all.putIfAbsent("yici.data", Files.createTempDirectory("yici-bench").toString());
        all.put("spring.datasource.hikari.maximum-pool-size", "16");
        // Sweeps would be counted with the cases; none is left to sweep.
        all.putIfAbsent("yici.cases.sweep", "PT1H");
        all.putIfAbsent("yici.exchange.sweep", "PT1H");
        all.putIfAbsent("yici.cases.ladder", "PT1H");
        all.putIfAbsent("yici.provenance.sweep", "PT1H");
        all.putIfAbsent("yici.vault.password", "bench");
        // Nobody is there to agree to a version.
        all.putIfAbsent("yici.studio.publishing", "on-save");
        // As arguments they go before the product's own settings.
        context = application.run(all.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new));
        submission = context.getBean(Submission.class);
        Accounts registry = context.getBean(Accounts.class);
        accounts = IntStream.range(0, people.size())
                .mapToObj(number -> account(registry, number, people.get(number)))
                .toList();
    }

    /** Another node may have opened it. */
    private static UUID account(Accounts registry, int number, String person) {
        String login = "bench" + number;
        return registry.byLogin(login)
                .orElseGet(() -> registry.register(
                        login, null, Set.of(Role.CITIZEN), Set.of(), new PersonIdentity("人" + number, person, null)))
                .id();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Lets the product, whose register files name them by settings, ask these departments from now. */
    static void ask(SimulatedDepartments departments) {
        SimulatedDepartments.DEPARTMENTS.forEach(id -> {
            String name = "YICI_REGISTER_" + id.toUpperCase(Locale.ROOT);
            System.setProperty(name, departments.address(id).toString());
            System.setProperty(name + "_SECRET", departments.secret(id));
        });
    }

    void apply(int number, Map<String, @Nullable Object> answers) {
        CaseFile file = submit(number, answers);
        if (file.status() != CaseStatus.GRANTED) {
            throw new IllegalStateException("Case " + number + " came to " + file.status());
        }
    }

    /** The case as it stands after it was received and, if all went well, run. */
    CaseFile submit(int number, Map<String, @Nullable Object> answers) {
        return submission.apply(account(number), service, answers, UUID.randomUUID().toString());
    }

    UUID account(int number) {
        return accounts.get(number % accounts.size());
    }

    @Override
    public void close() {
        context.close();
    }
}
