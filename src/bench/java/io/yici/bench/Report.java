package io.yici.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Prints what was measured as a table and writes it for programs. */
final class Report {

    private final String name;

    Report(String name) {
        this.name = name;
    }

    void write(List<Map<String, Object>> rows, Map<String, Object> ratios) throws IOException {
        List<String> columns = List.copyOf(rows.get(0).keySet());
        System.out.println();
        System.out.println("| " + String.join(" | ", columns) + " |");
        System.out.println("|" + "---|".repeat(columns.size()));
        for (Map<String, Object> row : rows) {
            System.out.println("| "
                    + String.join(
                            " | ",
                            columns.stream()
                                    .map(column -> String.valueOf(row.get(column)))
                                    .toList())
                    + " |");
        }
        System.out.println();
        ratios.forEach((what, ratio) -> System.out.println(what + ": " + ratio));
        Path file = Path.of("target", "bench", name + ".json");
        Files.createDirectories(file.getParent());
        Files.write(
                file,
                JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsBytes(Map.of("name", name, "rows", rows, "ratios", ratios)));
        System.out.println("Written to " + file);
    }

    static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
