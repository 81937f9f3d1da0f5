package io.yici.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.analysis.flow.Limits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files spoilt at random, so that most can still be read and say something odd. {@code -Danalysis.spoilt=20000} tries more. */
class SpoiltFilesTest {

    private static final int TRIES = Integer.getInteger("analysis.spoilt", 200);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Pattern VALUE = Pattern.compile("=\"([^\"]*)\"");
    private static final Pattern ELEMENT = Pattern.compile("<[^?!/][^>]*/>|</?[\\w:]+[^>]*>");

    private final FileCheck check = new FileCheck(Limits.USUAL.withTime(Duration.ofSeconds(3)));
    private final Random random = new Random(20);

    @Test
    void noFileBreaksTheCheckOrKeepsItBusy() throws IOException {
        List<Path> files;
        try (Stream<Path> paths = Files.walk(Path.of("processes"))) {
            files = paths.filter(path -> FileCheck.isChecked(path.toString()))
                    .sorted()
                    .toList();
        }
        List<String> found = new ArrayList<>();
        for (int i = 0; i < TRIES; i++) {
            Path file = files.get(i % files.size());
            String spoilt = spoilt(Files.readString(file));
            found.addAll(check(file.toString(), spoilt, i));
        }
        assertThat(found).contains("xml.syntax", "bpmn.schema", "flow.stuck", "step.unreachable", "form.syntax");
    }

    private List<String> check(String file, String content, int number) {
        long begin = System.nanoTime();
        try {
            return check.check(file, content.getBytes(StandardCharsets.UTF_8)).findings().stream()
                    .map(finding -> finding.rule())
                    .toList();
        } catch (RuntimeException | StackOverflowError broken) {
            throw new AssertionError("try " + number + " with " + file + ": " + broken + "\n" + content, broken);
        } finally {
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(LONGEST);
        }
    }

    private String spoilt(String content) {
        String spoilt = content;
        for (int i = random.nextInt(3); i >= 0; i--) {
            spoilt = switch (random.nextInt(5)) {
                case 0 -> swapped(spoilt, VALUE);
                case 1 -> without(spoilt);
                case 2 -> swapped(spoilt, ELEMENT);
                case 3 ->
                    spoilt.replaceFirst("parallelGateway", "exclusiveGateway")
                            .replace("</bpmn:parallel", "</bpmn:exclusive");
                default -> swapped(spoilt, Pattern.compile("(sourceRef|targetRef|attachedToRef|default)=\"[^\"]*\""));
            };
        }
        return random.nextInt(10) == 0 ? spoilt.substring(0, random.nextInt(spoilt.length())) : spoilt;
    }

    /** One part put in the place of another. */
    private String swapped(String content, Pattern parts) {
        List<String> found =
                parts.matcher(content).results().map(part -> part.group()).toList();
        if (found.size() < 2) {
            return content;
        }
        String from = found.get(random.nextInt(found.size()));
        String to = found.get(random.nextInt(found.size()));
        int at = content.indexOf(from, random.nextInt(content.length()));
        return at < 0 ? content : content.substring(0, at) + to + content.substring(at + from.length());
    }

    private String without(String content) {
        Matcher flow = Pattern.compile("<bpmn:sequenceFlow [^>]*/>").matcher(content);
        List<String> flows = flow.results().map(some -> some.group()).toList();
        return flows.isEmpty() ? content : content.replace(flows.get(random.nextInt(flows.size())), "");
    }
}
