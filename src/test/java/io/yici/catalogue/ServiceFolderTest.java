package io.yici.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceFolderTest {

    @TempDir
    Path folder;

    @Test
    void takesWhatDesignersWriteAndNothingElse() throws IOException {
        write("service.yaml", "id: a");
        write("apply.bpmn", "<x/>");
        write(".hidden.yaml", "x");
        write("apply.bpmn~", "x");
        write("notes.txt", "x");
        Files.createDirectory(folder.resolve("scenarios"));
        write("scenarios/one.yaml", "x");
        assertThat(ServiceFolder.read(folder).paths())
                .containsExactly("apply.bpmn", "scenarios/one.yaml", "service.yaml");
    }

    @Test
    void hasTheSameHashWhereverItComesFrom() throws IOException {
        write("service.yaml", "id: a");
        ServiceFolder read = ServiceFolder.read(folder);
        ServiceFolder made = ServiceFolder.of("a", Map.of("service.yaml", "id: a".getBytes(UTF_8)));
        assertThat(read.hash()).isEqualTo(made.hash()).hasSize(64);
        assertThat(ServiceFolder.unzip("a", made.zip()).hash()).isEqualTo(made.hash());
    }

    @Test
    void hasAnotherHashWhenTextMovesBetweenFiles() {
        ServiceFolder one = ServiceFolder.of("a", Map.of("a.yaml", bytes("xy"), "b.yaml", bytes("z")));
        ServiceFolder other = ServiceFolder.of("a", Map.of("a.yaml", bytes("x"), "b.yaml", bytes("yz")));
        assertThat(one.hash()).isNotEqualTo(other.hash());
    }

    @Test
    void archivesTheSameFilesAsTheSameBytes() {
        ServiceFolder one = ServiceFolder.of("a", Map.of("a.yaml", bytes("x"), "b.yaml", bytes("y")));
        assertThat(one.zip()).isEqualTo(ServiceFolder.unzip("a", one.zip()).zip());
    }

    @Test
    void refusesMoreThanAServiceNeeds() {
        assertThatThrownBy(() -> ServiceFolder.of("a", Map.of("a.yaml", new byte[5 * 1024 * 1024])))
                .isInstanceOf(FolderTooLarge.class);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
