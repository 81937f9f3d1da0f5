package io.yici.inbox;

import io.yici.catalogue.ServiceFolder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a service's diagrams say of the steps that people do. */
public final class ServiceSteps {

    private static final String DIAGRAM = ".bpmn";
    private static final Pattern TASK = Pattern.compile("<(?:\\w+:)?userTask\\b[^>]*?\\bid=\"([\\w-]+)\"");
    private static final Pattern GROUPS = Pattern.compile(" \\w+:candidateGroups=\"([^\"]+)\"");

    private ServiceSteps() {}

    /** Ids of the steps. */
    static Stream<String> tasks(ServiceFolder folder) {
        return found(folder, TASK);
    }

    /** The groups whose work the steps are. */
    public static List<String> groups(ServiceFolder folder) {
        return found(folder, GROUPS)
                .flatMap(groups -> Stream.of(groups.split(",")))
                .map(String::strip)
                .distinct()
                .toList();
    }

    private static Stream<String> found(ServiceFolder folder, Pattern pattern) {
        return folder.paths().stream()
                .filter(path -> path.endsWith(DIAGRAM))
                .flatMap(path -> folder.file(path).stream())
                .flatMap(content -> pattern.matcher(new String(content, StandardCharsets.UTF_8))
                        .results())
                .map(found -> found.group(1));
    }
}
