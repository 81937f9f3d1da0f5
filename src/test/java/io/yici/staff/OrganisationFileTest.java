package io.yici.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.organisation.Entry;
import io.yici.organisation.EntryKind;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OrganisationFileTest {

    private static final String HEAD = "group,department,name_zh,name_en\n";

    @Test
    void readsWhatItWroteAgain() {
        List<Entry> entries = List.of(
                group("mz-window", "=HYPERLINK(\"http://x\")", "-1+1"),
                group("mz-x", "甲,\"乙\"\n丙", "@SUM"),
                group("mz-y", "'quoted", "plain"));
        byte[] file = OrganisationFile.write(EntryKind.GROUP, entries);
        String text = new String(file, StandardCharsets.UTF_8);
        assertThat(text)
                .startsWith("\uFEFFgroup,department,name_zh,name_en\r\n")
                .contains("\"'=HYPERLINK", "'-1+1", "'@SUM");
        OrganisationFile.Read read =
                OrganisationFile.read(OrganisationFile.text(file).orElseThrow());
        assertThat(read.lines()).extracting(OrganisationFile.Line::entry).containsExactlyElementsOf(entries);
    }

    @Test
    void tellsTheKindByTheFirstLine() {
        assertThat(OrganisationFile.read("department,name_zh,name_en\nmz,民政,Civil affairs")
                        .kind())
                .isEqualTo(EntryKind.DEPARTMENT);
        assertThat(OrganisationFile.read(HEAD + "a,b,c,d").kind()).isEqualTo(EntryKind.GROUP);
        assertThat(OrganisationFile.read("login,name\nc01,某某").refusal()).isEqualTo("head");
    }

    @Test
    void refusesWhatIsNoTable() {
        assertThat(OrganisationFile.read(" \n").refusal()).isEqualTo("empty");
        assertThat(OrganisationFile.read(HEAD).refusal()).isEqualTo("empty");
        assertThat(OrganisationFile.read(HEAD + "a,\"b\"c,d,e\n").refusal()).isEqualTo("csv");
        assertThat(OrganisationFile.read(HEAD + "a,b,c,d\n".repeat(OrganisationFile.MOST_LINES + 1))
                        .refusal())
                .isEqualTo("lines");
        assertThat(OrganisationFile.text("民政".getBytes(Charset.forName("GB18030"))))
                .isEmpty();
    }

    @Test
    void keepsALineWithTooFewCellsApart() {
        OrganisationFile.Read read = OrganisationFile.read(HEAD + "a,b,c\nmz-x,mz,甲,A\n");
        assertThat(read.lines().get(0).entry()).isNull();
        assertThat(read.lines().get(1).entry())
                .isEqualTo(
                        new Entry(EntryKind.GROUP, "mz-x", Map.of("department", "mz", "name_zh", "甲", "name_en", "A")));
        assertThat(read.lines().get(1).number()).isEqualTo(3);
    }

    private static Entry group(String id, String chinese, String english) {
        return new Entry(EntryKind.GROUP, id, Map.of("department", "mz", "name_zh", chinese, "name_en", english));
    }
}
