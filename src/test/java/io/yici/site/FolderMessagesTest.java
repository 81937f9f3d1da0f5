package io.yici.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderMessagesTest {

    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    @TempDir
    Path templates;

    private Instant now = Instant.parse("2026-03-02T02:00:00Z");

    @Test
    void readsEveryFileOfTheFolder() throws IOException {
        write("a.properties", "a.word=词");
        write("b_en.properties", "a.word=word");
        write("c_zh_CN.properties", "c.word=字");
        FolderMessages messages = messages();
        assertThat(messages.getMessage("a.word", null, CHINESE)).isEqualTo("词");
        assertThat(messages.getMessage("a.word", null, Locale.UK)).isEqualTo("word");
        assertThat(messages.getMessage("c.word", null, Locale.ENGLISH)).isEqualTo("字");
        assertThat(messages.getMessage("none", null, "otherwise", CHINESE)).isEqualTo("otherwise");
    }

    @Test
    void knowsTheTextsOfTheJarWithoutAFolder() {
        assertThat(new FolderMessages(templates.resolve("none"), Clock.systemUTC())
                        .getMessage("site.name", null, CHINESE))
                .isEqualTo("一次");
    }

    @Test
    void followsAnEditedFile() throws IOException {
        write("a.properties", "a.word=词");
        FolderMessages messages = messages();
        assertThat(messages.getMessage("a.word", null, CHINESE)).isEqualTo("词");
        write("a.properties", "a.word=新的词");
        write("d.properties", "d.word=另外");
        now = now.plus(Duration.ofSeconds(2));
        assertThat(messages.getMessage("a.word", null, CHINESE)).isEqualTo("新的词");
        assertThat(messages.getMessage("d.word", null, CHINESE)).isEqualTo("另外");
    }

    @Test
    void takesAnApostropheForWhatItIs() throws IOException {
        write("a_en.properties", "a=You don't know {0}'s {1}\nb=It''s {0}\nc=don't");
        FolderMessages messages = messages();
        assertThat(messages.getMessage("a", new Object[] {"Ann", "cat"}, Locale.ENGLISH))
                .isEqualTo("You don't know Ann's cat");
        assertThat(messages.getMessage("b", new Object[] {"me"}, Locale.ENGLISH))
                .isEqualTo("It's me");
        assertThat(messages.getMessage("c", null, Locale.ENGLISH)).isEqualTo("don't");
    }

    @Test
    void writesNumbersAsTheyAreUnlessAskedOtherwise() throws IOException {
        write("a_en.properties", "a={0} {1}\nb={0,number} {0,number,#.00}");
        FolderMessages messages = messages();
        assertThat(messages.getMessage("a", new Object[] {2026, "x"}, Locale.ENGLISH))
                .isEqualTo("2026 x");
        assertThat(messages.getMessage("b", new Object[] {2026}, Locale.ENGLISH))
                .isEqualTo("2,026 2026.00");
    }

    @Test
    void leavesOutWhatIsMalformed() throws IOException {
        write("a.properties", "bad={0\ngood=好");
        FolderMessages messages = messages();
        assertThat(messages.getMessage("good", null, CHINESE)).isEqualTo("好");
        assertThat(messages.getMessage("bad", null, "otherwise", CHINESE)).isEqualTo("otherwise");
    }

    private FolderMessages messages() {
        return new FolderMessages(templates, new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        });
    }

    private void write(String name, String text) throws IOException {
        Path folder = Files.createDirectories(templates.resolve("messages"));
        Files.writeString(folder.resolve(name), text);
    }
}
