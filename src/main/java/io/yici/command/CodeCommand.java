package io.yici.command;

import static java.util.stream.Collectors.joining;

import io.yici.codes.CodeCheck;
import io.yici.codes.CodeKind;
import io.yici.codes.CodeRules;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks an identifier and says why it is none. */
@Command(name = "code", sortOptions = false)
final class CodeCommand implements Callable<Integer> {

    private final Clock clock;
    private final Texts texts;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "KIND", descriptionKey = "command.code.kind")
    private String kind;

    @Parameters(index = "1", paramLabel = "VALUE", descriptionKey = "command.code.value")
    private String value;

    @Mixin
    private DemoOption demo;

    @Mixin
    private JsonOption json;

    CodeCommand(Clock clock, Texts texts) {
        this.clock = clock;
        this.texts = texts;
    }

    @Override
    public Integer call() {
        CodeCheck check = new CodeRules(LocalDate.now(clock), demo.isSet()).check(readKind(), value);
        PrintWriter out = spec.commandLine().getOut();
        if (json.isSet()) {
            JsonOption.print(out, Answer.of(check));
        } else if (check.valid()) {
            out.println(texts.text("command.code.valid", check.orThrow()));
        } else {
            out.println(texts.text("command.code.invalid"));
            check.reasons().forEach(reason -> out.println("  " + texts.text("codes.reason." + reason)));
        }
        return check.valid() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private CodeKind readKind() {
        String known = Arrays.stream(CodeKind.values()).map(CodeKind::key).collect(joining(", "));
        return CodeKind.of(kind)
                .orElseThrow(() ->
                        new ParameterException(spec.commandLine(), texts.text("command.code.kind.wrong", kind, known)));
    }

    /** The answer to a program. */
    record Answer(
            String kind,
            String value,
            boolean valid,
            @Nullable String normalized,
            List<String> reasons) {

        static Answer of(CodeCheck check) {
            return new Answer(check.kind().key(), check.value(), check.valid(), check.normalized(), check.reasons());
        }
    }
}
