package io.yici.command;

import io.yici.calendar.DueDate;
import io.yici.calendar.LegalClock;
import io.yici.calendar.Reckoning;
import io.yici.calendar.ReckoningText;
import io.yici.calendar.TimeLimit;
import io.yici.calendar.Unit;
import io.yici.calendar.WorkingCalendar;
import io.yici.codes.CodeCheck;
import io.yici.codes.CodeKind;
import io.yici.codes.CodeRules;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Tells when a time limit ends. */
@Command(name = "due", sortOptions = false)
final class DueCommand implements Callable<Integer> {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private final Clock clock;
    private final Path calendars;
    private final Texts texts;

    @Spec
    private CommandSpec spec;

    @Option(names = "--from", required = true, paramLabel = "DATE", descriptionKey = "command.due.from")
    private String from;

    @Option(names = "--plus", required = true, paramLabel = "N", descriptionKey = "command.due.plus")
    private String plus;

    @Option(names = "--unit", required = true, paramLabel = "working|calendar", descriptionKey = "command.due.unit")
    private String unit;

    @Option(names = "--region", paramLabel = "CODE", descriptionKey = "command.due.region")
    private @Nullable String region;

    @Mixin
    private DemoOption demo;

    @Mixin
    private JsonOption json;

    DueCommand(Clock clock, Path calendars, Texts texts) {
        this.clock = clock;
        this.calendars = calendars;
        this.texts = texts;
    }

    @Override
    public Integer call() {
        LocalDate received = readDate();
        TimeLimit limit = new TimeLimit(readDays(), readUnit());
        Reckoning reckoning = LegalClock.start(received, limit).reckon(received, readCalendar());
        DueDate due = reckoning.due();
        if (json.isSet()) {
            JsonOption.print(spec.commandLine().getOut(), Answer.of(due));
        } else {
            spec.commandLine().getOut().println(due.due());
            spec.commandLine().getOut().println(new ReckoningText(texts::text, texts.language()).sentence(reckoning));
        }
        return ExitCode.OK;
    }

    private LocalDate readDate() {
        try {
            LocalDate date = LocalDate.parse(from);
            if (date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR) {
                return date;
            }
        } catch (DateTimeParseException e) {
            throw complaint("command.due.from.wrong", from);
        }
        throw complaint("command.due.from.far", Integer.toString(FIRST_YEAR), Integer.toString(LAST_YEAR));
    }

    private int readDays() {
        try {
            int days = Integer.parseInt(plus);
            if (days >= 0 && days <= TimeLimit.LONGEST) {
                return days;
            }
        } catch (NumberFormatException e) {
            // The same complaint as for a number out of range.
        }
        throw complaint("command.due.plus.wrong", plus, Integer.toString(TimeLimit.LONGEST));
    }

    private Unit readUnit() {
        return Unit.of(unit).orElseThrow(() -> complaint("command.due.unit.wrong", unit));
    }

    private WorkingCalendar readCalendar() {
        if (region == null) {
            return WorkingCalendar.load(calendars);
        }
        CodeCheck check = new CodeRules(LocalDate.now(clock), demo.isSet()).check(CodeKind.REGION, region);
        if (!check.valid()) {
            throw complaint("command.due.region.wrong", region);
        }
        return WorkingCalendar.load(calendars, check.orThrow());
    }

    private ParameterException complaint(String key, Object... arguments) {
        return new ParameterException(spec.commandLine(), texts.text(key, arguments));
    }

    /** The answer to a program. */
    record Answer(String due, String unit, boolean provisional) {

        static Answer of(DueDate due) {
            return new Answer(due.due().toString(), due.unit().key(), due.provisional());
        }
    }
}
