package io.yici.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.yici.testing.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LetterKindTest {

    private static final Path TEMPLATES = Path.of("templates");

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void eachKindHasATemplateAndTextsInBothLanguages(LetterKind kind) throws IOException {
        assertThat(TEMPLATES.resolve("letters/" + kind.key() + ".html")).exists();
        Texts texts = Texts.ofFolder(TEMPLATES.resolve("messages")).values().stream()
                .filter(one -> one.chinese().containsKey("notice.to"))
                .findFirst()
                .orElseThrow();
        for (String key : new String[] {kind.titleKey(), "notice." + kind.key() + ".text"}) {
            assertThat(texts.chinese()).containsKey(key);
            assertThat(texts.english()).containsKey(key);
            assertThat(texts.english().get(key)).isNotEqualTo(texts.chinese().get(key));
        }
        assertThat(LetterKind.of(kind.key())).isEqualTo(kind);
    }

    @Test
    void eachTemplateIsOfAKind() throws IOException {
        try (Stream<Path> files = Files.list(TEMPLATES.resolve("letters"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".html", "")))
                    .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                    Stream.of("frame", "parts"),
                                    Arrays.stream(LetterKind.values()).map(LetterKind::key))
                            .toList());
        }
    }

    @Test
    void whatNobodyKnowsIsNoKind() {
        assertThatIllegalArgumentException().isThrownBy(() -> LetterKind.of("../frame"));
        assertThatIllegalArgumentException().isThrownBy(() -> LetterKind.of("ACCEPTED"));
    }

    @Test
    void aLetterThatWouldSayNothingIsRefusedWithoutSayingWhatItHolds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LetterKind.CORRECTION.require(Map.of("items", "secret")))
                .withMessage("A letter of kind correction states deadline");
    }
}
