package io.yici.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.yici.catalogue.Registers;
import io.yici.catalogue.ServiceFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnyFilesTest {

    private static final int TRIES = 60;

    private final ServiceCheck check = new ServiceCheck(ServiceCheck.STEPS);
    private final ServiceFolder shipped = folder("housing-fund-rent");
    private final Registers registers = Registers.read(folder("registers"), new ArrayList<>());

    @ParameterizedTest
    @ValueSource(strings = {"apply.bpmn", "eligibility.dmn", "details.form", "service.yaml"})
    void noDamageBreaksTheCheck(String file) {
        Random random = new Random(file.hashCode());
        for (int i = 0; i < TRIES; i++) {
            byte[] damaged = damaged(shipped.file(file).orElseThrow(), random);
            assertThatCode(() -> check.check(with(file, damaged), registers))
                    .as("%s, damage %d", file, i)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void aBombOfAliasesIsRefused() {
        StringBuilder bomb = new StringBuilder("a: &a [x, x]\n");
        for (char c = 'b'; c <= 'z'; c++) {
            char before = (char) (c - 1);
            bomb.append(c)
                    .append(": &")
                    .append(c)
                    .append(" [*")
                    .append(before)
                    .append(", *")
                    .append(before)
                    .append("]\n");
        }
        assertRefused("service.yaml", bomb.toString(), "yaml.alias");
    }

    @Test
    void aTowerOfBracketsIsRefused() {
        assertRefused("service.yaml", "a: " + "[".repeat(5000), "yaml.too-deep");
        assertRefused("details.form", "[".repeat(5000), "form.syntax");
        assertRefused("apply.bpmn", "<a>".repeat(5000), "xml.too-deep");
    }

    @Test
    void aBombOfEntitiesIsRefusedBeforeItIsRead() {
        String bomb = "<!DOCTYPE a [<!ENTITY a \"x\"><!ENTITY b \"&a;&a;\">]><a>&b;</a>";
        assertRefused("apply.bpmn", bomb, "xml.doctype");
        assertRefused("eligibility.dmn", bomb, "xml.doctype");
    }

    @Test
    void aFileOfAnotherKindIsRefused() {
        assertRefused("apply.bpmn", "\u0000\u0001PK", "xml.syntax");
        assertRefused("details.form", "true", "form.not-a-form");
        assertRefused("service.yaml", "just words", "yaml.not-mapping");
        assertRefused("service.yaml", "", "yaml.not-mapping");
    }

    private void assertRefused(String file, String content, String rule) {
        long begin = System.nanoTime();
        assertThat(check.check(with(file, content.getBytes(StandardCharsets.UTF_8)), registers)
                        .findings())
                .extracting(finding -> finding.rule())
                .contains(rule);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));
    }

    private static byte[] damaged(byte[] content, Random random) {
        byte[] damaged = content.clone();
        int at = random.nextInt(damaged.length);
        int length = Math.min(1 + random.nextInt(40), damaged.length - at);
        switch (random.nextInt(4)) {
            case 0 -> Arrays.fill(damaged, at, at + length, (byte) ' ');
            case 1 -> random.nextBytes(damaged);
            case 2 -> damaged = Arrays.copyOf(damaged, at);
            default -> System.arraycopy(content, random.nextInt(content.length - length), damaged, at, length);
        }
        return damaged;
    }

    private ServiceFolder with(String file, byte[] content) {
        Map<String, byte[]> files = shipped.files();
        files.put(file, content);
        return ServiceFolder.of(shipped.name(), files);
    }

    private static ServiceFolder folder(String name) {
        try {
            return ServiceFolder.read(Path.of("processes", name));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
