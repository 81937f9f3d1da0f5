package io.yici.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.catalogue.ServiceItem;
import io.yici.catalogue.Services;
import io.yici.simulator.Fault;
import io.yici.simulator.SimulatedDepartments;
import io.yici.testing.ProductTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * Every fault of a register, for every record of both services, before, during and after the submission: no case is lost, or stuck without its people
 * knowing, and no department is asked twice. Each case is another couple's, and its register fails for it alone, so all run side by side.
 */
@ProductTest
// Hundreds of cases that wait for broken registers would go on asking beside every test after it.
@DirtiesContext
@Import(FaultedCases.class)
@TestPropertySource(properties = {"yici.simulator.people=20000", "yici.cases.ladder=PT0.3S"})
class FaultMatrixModuleTest {

    private static final List<String> SERVICES = List.of("housing-fund-rent", "public-rental-housing");
    private static final int SIDE_BY_SIDE = 48;

    @Autowired
    FaultedCases cases;

    @Autowired
    Services services;

    @Autowired
    SimulatedDepartments departments;

    private final Set<List<String>> taken = new LinkedHashSet<>();

    @AfterEach
    void recover() {
        departments.recover();
    }

    @TestFactory
    Stream<DynamicNode> noCaseIsLostOrStuckOrPulledTwice() throws Exception {
        List<FaultCell.Outcome> outcomes = run(cells());
        String table = table(outcomes);
        System.out.println(table);
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/fault-matrix.txt"), table);
        return outcomes.stream()
                .collect(Collectors.groupingBy(
                        outcome -> outcome.cell().fault(), () -> new EnumMap<>(Fault.class), Collectors.toList()))
                .entrySet()
                .stream()
                .map(fault -> DynamicContainer.dynamicContainer(
                        fault.getKey().name(), fault.getValue().stream().map(FaultMatrixModuleTest::test)));
    }

    private static DynamicTest test(FaultCell.Outcome outcome) {
        FaultCell cell = outcome.cell();
        return DynamicTest.dynamicTest(
                cell.service() + " " + cell.requirement() + " " + cell.moment(),
                () -> assertThat(outcome.wrong()).isEmpty());
    }

    private List<FaultCell> cells() {
        List<FaultCell> cells = new ArrayList<>();
        for (Fault fault : Fault.values()) {
            for (String service : SERVICES) {
                for (ServiceItem.Requirement record :
                        services.current(service).item().records().values()) {
                    for (FaultCell.Moment moment : FaultCell.Moment.values()) {
                        cells.add(new FaultCell(service, record.name(), record.resource(), record.of(), fault, moment));
                    }
                }
            }
        }
        cells.removeIf(cell -> cell.fault() == Fault.UP);
        return cells;
    }

    private List<FaultCell.Outcome> run(List<FaultCell> cells) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(SIDE_BY_SIDE);
        try {
            List<Future<FaultCell.Outcome>> running = new ArrayList<>();
            for (FaultCell cell : cells) {
                List<String> couple = couple(cell);
                running.add(executor.submit(() -> cases.run(cell, couple)));
            }
            List<FaultCell.Outcome> outcomes = new ArrayList<>();
            for (Future<FaultCell.Outcome> one : running) {
                outcomes.add(one.get());
            }
            return outcomes;
        } finally {
            executor.shutdownNow();
        }
    }

    /** A couple nobody else has, with a row to get wrong where the fault is in the rows and any couple has one. */
    private List<String> couple(FaultCell cell) {
        Predicate<List<String>> free = couple -> !taken.contains(couple) && cases.suits(cell, couple);
        List<String> couple = departments
                .couples()
                .filter(free)
                .filter(one -> !cell.spoilsRows() || cases.holds(cell, one))
                .findFirst()
                .or(() -> departments.couples().filter(free).findFirst())
                .orElseThrow();
        taken.add(couple);
        return couple;
    }

    private static String table(List<FaultCell.Outcome> outcomes) throws IOException {
        List<Fault> faults =
                Arrays.stream(Fault.values()).filter(fault -> fault != Fault.UP).toList();
        Map<String, StringBuilder> rows = new LinkedHashMap<>();
        StringBuilder head = new StringBuilder("%-42s".formatted("record"));
        faults.forEach(fault -> head.append("%-13s".formatted(fault)));
        for (FaultCell.Outcome outcome : outcomes) {
            FaultCell cell = outcome.cell();
            StringBuilder row = rows.computeIfAbsent(
                    cell.service() + " " + cell.requirement(), name -> new StringBuilder("%-42s".formatted(name)));
            int column = 42 + 13 * faults.indexOf(cell.fault());
            row.append(" ".repeat(Math.max(0, column - row.length())));
            row.append(outcome.wrong().isEmpty() ? outcome.word().charAt(0) : '!');
        }
        long wrong =
                outcomes.stream().filter(outcome -> !outcome.wrong().isEmpty()).count();
        return "Each cell: before, during, after the submission. r: the record came and the case went on; c: a clerk looks;"
                + " n: no row to get wrong; !: something is wrong.\n"
                + head + "\n" + String.join("\n", rows.values()) + "\n"
                + outcomes.size() + " cases, " + wrong + " with something wrong\n";
    }
}
