package io.yici;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.testing.TemplateTexts;
import io.yici.testing.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every word on a page is a message, and every message is there in both languages. */
class MessagesTest {

    private static final Path TEMPLATES = Path.of("templates");
    private static final Path PROCESSES = Path.of("processes");

    @Test
    void everyTextIsThereInBothLanguages() throws IOException {
        Collection<Texts> all = everyText();
        assertThat(all).isNotEmpty();
        for (Texts texts : all) {
            assertThat(without(texts.chinese().keySet(), texts.english().keySet()))
                    .as("in Chinese only, " + texts.name())
                    .isEmpty();
            assertThat(without(texts.english().keySet(), texts.chinese().keySet()))
                    .as("in English only, " + texts.name())
                    .isEmpty();
        }
    }

    /** Only English may have none, for a measure word such as 次 or 份. */
    @Test
    void noTextIsEmpty() throws IOException {
        List<String> empty = new ArrayList<>();
        for (Texts texts : everyText()) {
            texts.chinese().forEach((key, chinese) -> {
                boolean measureWord = chinese.strip().length() == 1;
                if (chinese.isBlank() || (texts.english().getOrDefault(key, "").isBlank() && !measureWord)) {
                    empty.add(texts.name() + " " + key);
                }
            });
        }
        assertThat(empty).isEmpty();
    }

    /** Amounts are written out in the formal numerals of Chinese only. */
    @Test
    void bothLanguagesHaveTheSamePlaceholders() throws IOException {
        for (Texts texts : everyText()) {
            texts.chinese().forEach((key, chinese) -> {
                Set<String> inChinese = Texts.placeholders(chinese);
                inChinese.removeIf(name -> name.endsWith("InWords"));
                assertThat(Texts.placeholders(texts.english().getOrDefault(key, "")))
                        .as(texts.name() + " " + key)
                        .isEqualTo(inChinese);
            });
        }
    }

    @Test
    void everyServiceFolderHasTexts() throws IOException {
        try (Stream<Path> folders = Files.list(PROCESSES)) {
            assertThat(folders.filter(folder -> Files.exists(folder.resolve("service.yaml"))))
                    .allSatisfy(folder -> assertThat(Texts.ofFolder(folder)).containsKey("messages"));
        }
    }

    @Test
    void noKeyIsInTwoModules() throws IOException {
        Map<String, String> owners = new HashMap<>();
        for (Texts texts : Texts.ofFolder(TEMPLATES.resolve("messages")).values()) {
            for (String key : texts.chinese().keySet()) {
                String other = owners.put(key, texts.name());
                assertThat(other).as(key + " in " + texts.name()).isNull();
            }
        }
    }

    @Test
    void noWordIsWrittenIntoAPage() throws IOException {
        List<String> words = new ArrayList<>();
        for (Path page : pages()) {
            words.addAll(TemplateTexts.read(page).words());
        }
        assertThat(words).isEmpty();
    }

    @Test
    void everyKeyAPageTakesExists() throws IOException {
        TreeMap<String, String> known = new TreeMap<>();
        for (Texts texts : Texts.ofFolder(TEMPLATES.resolve("messages")).values()) {
            known.putAll(texts.chinese());
        }
        for (Path page : pages()) {
            TemplateTexts texts = TemplateTexts.read(page);
            assertThat(without(texts.keys(), known.keySet()))
                    .as(page.toString())
                    .isEmpty();
            assertThat(texts.keyStarts()).as(page.toString()).allMatch(start -> {
                String key = known.ceilingKey(start);
                return key != null && key.startsWith(start);
            });
        }
    }

    private static Set<String> without(Set<String> keys, Set<String> others) {
        Set<String> left = new TreeSet<>(keys);
        left.removeAll(others);
        return left;
    }

    private static Collection<Texts> everyText() throws IOException {
        List<Texts> all =
                new ArrayList<>(Texts.ofFolder(TEMPLATES.resolve("messages")).values());
        try (Stream<Path> folders = Files.list(PROCESSES)) {
            for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
                all.addAll(Texts.ofFolder(folder).values());
            }
        }
        return all;
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            List<Path> pages = files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
            assertThat(pages).isNotEmpty();
            return pages;
        }
    }
}
