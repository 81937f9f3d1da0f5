package io.yici.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarFilesTest {

    private static final String TABLE = """
            year: 2027
            source: 国务院办公厅关于2027年部分节假日安排的通知
            holidays:
              - { name: 元旦, from: 2027-01-01, to: 2027-01-03 }
            workingWeekends:
              - 2027-01-09
            """;

    @TempDir
    private Path folder;

    @Test
    void readsTheTablesOfAFolder() throws IOException {
        write("2027.yaml", TABLE);
        write("notes.yaml", "not: a table");
        WorkingCalendar calendar = WorkingCalendar.load(folder);
        assertThat(calendar.years()).containsExactly(2027);
        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 1, 1))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 1, 9))).isTrue();
    }

    @Test
    void bringsItsOwnTablesWhereThereIsNoFolder() {
        assertThat(WorkingCalendar.load(folder.resolve("none")).years()).contains(2024, 2025, 2026);
    }

    @Test
    void prefersTheTableOfTheRegion() throws IOException {
        write("2027.yaml", TABLE);
        write("450000/2027.yaml", TABLE.replace("2027-01-09", "2027-01-10"));
        write("450100/2027.yaml", TABLE.replace("2027-01-09", "2027-01-16"));
        LocalDate tenth = LocalDate.of(2027, 1, 10);
        assertThat(WorkingCalendar.load(folder).isWorkingDay(tenth)).isFalse();
        assertThat(WorkingCalendar.load(folder, "450200").isWorkingDay(tenth)).isTrue();
        assertThat(WorkingCalendar.load(folder, "450103").isWorkingDay(tenth)).isFalse();
        assertThat(WorkingCalendar.load(folder, "450103").isWorkingDay(LocalDate.of(2027, 1, 16)))
                .isTrue();
        assertThat(WorkingCalendar.load(folder, "330000").isWorkingDay(tenth)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "year: 2027              | year: 2026                       | 0 | the year inside is 2026",
                "to: 2027-01-03          | to: 2026-12-31                   | 4 | 元旦 ends before it begins",
                "from: 2027-01-01        | from: 2026-12-31                 | 4 | 2026-12-31 is not in 2027",
                "2027-01-09              | 2027-01-08                       | 6 | 2027-01-08 is no Saturday or Sunday",
                "2027-01-09              | 2027-01-02                       | 6 | 2027-01-02 is a holiday too",
                "- 2027-01-09            | - 2027-02-30                     | 6 | is no date yyyy-mm-dd",
                "- 2027-01-09            | - [1]                            | 6 | is no date yyyy-mm-dd",
                "- 2027-01-09            | - *anchor                        | 6 | is no date yyyy-mm-dd",
                "name: 元旦              | name: 元旦, nick: x              | 4 | nick is not known here",
                "workingWeekends:        | year: 2027       | 5 | year",
                "- 2027-01-09            | 2027                             | 6 | ",
                "source: 国务院          | # 国务院                         | 7 | source is missing"
            })
    void saysWhereAndWhatIsWrong(String from, String to, int line, String problem) throws IOException {
        write("2027.yaml", TABLE.replace(from, to));
        InvalidCalendar thrown = catchThrowableOfType(InvalidCalendar.class, () -> WorkingCalendar.load(folder));
        assertThat(thrown.file()).endsWith("2027.yaml");
        assertThat(thrown.problem()).contains(problem == null ? "" : problem);
        assertThat(thrown.line()).isEqualTo(line);
        assertThat(thrown.code()).isEqualTo("calendar.invalid");
    }

    @Test
    void refusesWhatIsNoTable() throws IOException {
        for (String text :
                new String[] {"", "[]", "year", "---\n---\n", TABLE + "---\n" + TABLE, "a: ".repeat(40_000)}) {
            write("2027.yaml", text);
            assertThat(catchThrowableOfType(InvalidCalendar.class, () -> WorkingCalendar.load(folder)))
                    .as(text.length() > 100 ? "long" : text)
                    .isNotNull()
                    .hasMessageContaining("2027.yaml");
        }
    }

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
