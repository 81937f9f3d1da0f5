package io.yici.bench;

import io.yici.inbox.Handling;
import io.yici.inbox.InboxFilter;
import io.yici.inbox.InboxList;
import io.yici.inbox.WorkItems;
import io.yici.organisation.Account;
import io.yici.organisation.Accounts;
import io.yici.organisation.Role;
import io.yici.simulator.SimulatedDepartments;
import io.yici.simulator.SimulatorOptions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A clerk's first page with filter, order and counts, beside the engine's own task query, with ten thousand open items and with a million. */
final class InboxBench {

    private static final int FEW = 10_000;
    private static final int MANY = Integer.getInteger("bench.rows", 1_000_000);
    private static final int CLERKS = 50;
    private static final int MOST_GROUPS = 5;
    private static final int PAGES = 2_000;
    private static final int ACTS = 1_000;

    /** What clerks ask for, in turn. */
    private static final List<InboxFilter> ASKED = List.of(
            filter(),
            filter("service", "service3"),
            filter("district", "999123"),
            filter("light", "yellow"),
            filter("light", "red"),
            filter("step", "dispute"),
            filter("type", "ORGANISATION", "sort", "opened"),
            filter("waits", "d7"),
            filter("service", "service5", "step", "review", "light", "green"),
            filter("free", "true"),
            filter("q", "7A"),
            filter("light", "blue"));

    private final List<Map<String, Object>> rows = new ArrayList<>();

    void run() throws Exception {
        SimulatorOptions options = SimulatorOptions.fast(Clock.systemUTC()).withPeople(2026, 100);
        try (BenchDatabase database = new BenchDatabase();
                SimulatedDepartments departments = SimulatedDepartments.start(options)) {
            database.create("yici");
            YiciSubject.ask(departments);
            try (YiciSubject yici = new YiciSubject("housing-fund-rent", database.settings("yici"), List.of())) {
                InboxRowsSql filling = new InboxRowsSql(JdbcClient.create(database.database("yici")));
                List<Account> clerks = clerks(yici.bean(Accounts.class));
                for (int size : new int[] {FEW, MANY}) {
                    filling.fillTo(size);
                    measure(yici, clerks, size);
                }
            }
        }
        report();
    }

    private static InboxFilter filter(String... query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < query.length; i += 2) {
            parameters.put(query[i], query[i + 1]);
        }
        return InboxFilter.of(parameters);
    }

    /** Each in one to five groups, spread over all. */
    private static List<Account> clerks(Accounts accounts) {
        List<Account> clerks = new ArrayList<>();
        for (int i = 0; i < CLERKS; i++) {
            Set<String> groups = new TreeSet<>();
            for (int g = 0; g <= i % MOST_GROUPS; g++) {
                groups.add("g" + (i * 37 + g * 53) % InboxRowsSql.GROUPS);
            }
            clerks.add(accounts.register("clerk" + i, null, Set.of(Role.CLERK), groups, null));
        }
        return clerks;
    }

    /** The same clerk, for three of 500 districts. */
    private static Account inDistricts(Account clerk, int n) {
        Set<String> districts = new TreeSet<>();
        for (int d = 0; d < 3; d++) {
            districts.add("999%03d".formatted((n * 41 + d * 167) % 500));
        }
        return new Account(
                clerk.id(),
                clerk.login(),
                clerk.roles(),
                clerk.groups(),
                clerk.supervised(),
                clerk.duties(),
                districts,
                true);
    }

    private void measure(YiciSubject yici, List<Account> clerks, int size) {
        InboxList list = yici.bean(InboxList.class);
        Handling handling = yici.bean(Handling.class);
        WorkItems items = yici.bean(WorkItems.class);
        TaskService tasks = yici.bean(TaskService.class);
        IntConsumer page = n -> {
            Account clerk = clerks.get(n % CLERKS);
            InboxFilter filter = ASKED.get(n / CLERKS % ASKED.size());
            list.page(clerk, filter, null);
            list.counts(clerk, filter);
        };
        row("page and counts", size, took(PAGES, PAGES, page));
        row("page and counts, three districts", size, took(PAGES, PAGES, n -> {
            Account clerk = inDistricts(clerks.get(n % CLERKS), n);
            InboxFilter filter = ASKED.get(n / CLERKS % ASKED.size());
            list.page(clerk, filter, null);
            list.counts(clerk, filter);
        }));
        for (int i = 0; i < ASKED.size(); i++) {
            InboxFilter filter = ASKED.get(i);
            System.out.println(size + " " + filter.query() + " "
                    + Arrays.toString(quantiles(took(50, 500, n -> {
                        Account clerk = clerks.get(n % CLERKS);
                        list.page(clerk, filter, null);
                        list.counts(clerk, filter);
                    }))));
        }
        int queries = size == FEW ? 300 : 30;
        row("engine: page and count", size, took(queries / 10, queries, n -> engine(tasks, clerks.get(n % CLERKS))));
        List<String> taken = new ArrayList<>();
        row("next", size, took(ACTS / 5, ACTS, n -> taken.add(
                handling.next(clerks.get(n % CLERKS)).orElseThrow())));
        row("give back and claim", size, took(ACTS / 5, ACTS, n -> {
            Account clerk = clerks.get(n % CLERKS);
            handling.release(List.of(taken.get(n)), clerk);
            handling.claim(List.of(taken.get(n)), clerk);
        }));
        row("complete", size, took(0, ACTS, n -> items.closed(taken.get(n))));
    }

    private static void engine(TaskService tasks, Account clerk) {
        TaskQuery query = tasks.createTaskQuery()
                .taskCandidateGroupIn(List.copyOf(clerk.groups()))
                .orderByDueDate()
                .asc();
        query.listPage(0, InboxList.PAGE);
        query.count();
    }

    private static double[] took(int warm, int times, IntConsumer act) {
        for (int n = 0; n < warm; n++) {
            act.accept(n);
        }
        double[] took = new double[times];
        for (int n = 0; n < times; n++) {
            long from = System.nanoTime();
            act.accept(warm + n);
            took[n] = (System.nanoTime() - from) / 1e6;
        }
        Arrays.sort(took);
        return took;
    }

    private static double[] quantiles(double[] sorted) {
        return new double[] {
            Report.rounded(sorted[sorted.length / 2]), Report.rounded(sorted[(int) (sorted.length * 0.99)])
        };
    }

    private void row(String what, int size, double[] sorted) {
        double[] quantiles = quantiles(sorted);
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("what", what);
        row.put("rows", size);
        row.put("times", sorted.length);
        row.put("p50Millis", quantiles[0]);
        row.put("p99Millis", quantiles[1]);
        rows.add(row);
        System.out.println(row);
    }

    private double millis(String what, int size, String quantile) {
        return rows.stream()
                .filter(row -> what.equals(row.get("what")) && Integer.valueOf(size).equals(row.get("rows")))
                .map(row -> ((Number) row.getOrDefault(quantile, 0)).doubleValue())
                .findFirst()
                .orElseThrow();
    }

    private void report() throws Exception {
        Map<String, Object> ratios = new LinkedHashMap<>();
        for (String quantile : List.of("p50Millis", "p99Millis")) {
            double many = millis("page and counts", MANY, quantile);
            ratios.put("page at a million to ten thousand, " + quantile, Report.rounded(many
                    / millis("page and counts", FEW, quantile)));
            ratios.put("engine to page at a million, " + quantile, Report.rounded(
                    millis("engine: page and count", MANY, quantile) / many));
            ratios.put("engine to page at ten thousand, " + quantile, Report.rounded(
                    millis("engine: page and count", FEW, quantile) / millis("page and counts", FEW, quantile)));
        }
        new Report("inbox").write(rows, ratios);
    }
}
