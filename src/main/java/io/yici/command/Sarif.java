package io.yici.command;

import io.yici.analysis.Accepted;
import io.yici.analysis.CheckedFile;
import io.yici.catalogue.Finding;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Findings in the format that code hosts and editors read: SARIF 2.1.0. */
final class Sarif {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private Sarif() {}

    static Map<String, Object> of(List<CheckedFile> files, Texts texts) {
        TreeSet<String> rules = new TreeSet<>();
        List<Object> results = new ArrayList<>();
        for (CheckedFile file : files) {
            for (Finding finding : file.findings()) {
                rules.add(finding.rule());
                results.add(result(file.file(), finding, texts));
            }
            for (Accepted accepted : file.accepted()) {
                rules.add(accepted.finding().rule());
                Map<String, Object> result = result(file.file(), accepted.finding(), texts);
                result.put("suppressions", List.of(map("kind", "inSource", "justification", accepted.reason())));
                results.add(result);
            }
        }
        Map<String, Object> driver =
                map("name", "Yici", "rules", rules.stream().map(Sarif::rule).toList());
        Map<String, Object> run =
                map("tool", map("driver", driver), "columnKind", "utf16CodeUnits", "results", results);
        return map("$schema", SCHEMA, "version", "2.1.0", "runs", List.of(run));
    }

    private static Map<String, Object> rule(String id) {
        return map("id", id);
    }

    private static Map<String, Object> result(String file, Finding finding, Texts texts) {
        Map<String, Object> place = map("artifactLocation", map("uri", uri(file)));
        if (finding.line() > 0) {
            place.put("region", map("startLine", finding.line()));
        }
        Map<String, Object> location = map("physicalLocation", place);
        if (finding.element() != null) {
            location.put("logicalLocations", List.of(map("name", finding.element(), "kind", "element")));
        }
        String text = texts.finding(finding) + "\n" + texts.fix(finding);
        return map(
                "ruleId", finding.rule(),
                "level", CheckAnswer.word(finding.severity()),
                "message", map("text", text),
                "locations", List.of(location),
                "properties", map("fix", texts.fix(finding)));
    }

    private static String uri(String file) {
        try {
            return new URI(null, null, file, null).toASCIIString();
        } catch (URISyntaxException odd) {
            return file.replace(" ", "%20");
        }
    }

    private static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return map;
    }
}
