package io.yici.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The commands of the product. They start no server; results go to standard output, complaints to standard error, and the exit code is 0 where
 * all is fine, 1 where something was found, 2 where the command was not understood.
 */
public final class Commands {

    private static final String SERVE = "serve";
    private static final Set<String> SERVER_SWITCHES = Set.of("--debug", "--trace");

    private final CommandLine line;

    /**
     * The commands, reading and printing as told.
     *
     * @param processes the folder designers edit; where there is none, what the product brings is taken
     * @param locale of what is said to people; Chinese or English
     */
    public Commands(Clock clock, Path processes, Locale locale, PrintWriter out, PrintWriter err) {
        Texts texts = new Texts(locale);
        line = new CommandLine(new YiciCommand(texts));
        line.addSubcommand(new ServeCommand());
        line.addSubcommand(new CheckCommand(processes, texts));
        line.addSubcommand(new RehearseCommand(processes, texts));
        line.addSubcommand(new DueCommand(clock, processes.resolve("calendar"), texts));
        line.addSubcommand(new CodeCommand(clock, texts));
        line.addSubcommand(new LogCommand(texts));
        line.addSubcommand(new WitnessCommand(clock, texts));
        line.addSubcommand(new KeysCommand(texts, System.getenv()));
        line.setOut(out).setErr(err);
        line.setExpandAtFiles(false);
        line.setResourceBundle(texts.bundle());
        line.setParameterExceptionHandler(new Complaints(texts));
        line.setExecutionExceptionHandler(new Complaints(texts));
        describe(line, texts);
    }

    /** Runs one command and returns its exit code. */
    public int run(String... args) {
        return line.execute(args);
    }

    /** Whether these arguments start the server: none, {@code serve}, or settings of the server alone. */
    public static boolean startServer(String... args) {
        if (args.length == 0 || isServerSetting(args[0])) {
            return true;
        }
        List<String> rest = Arrays.asList(args).subList(1, args.length);
        return args[0].equals(SERVE) && !rest.contains("--help") && !rest.contains("-h");
    }

    /** What the server takes of the arguments that start it. */
    public static String[] serverArguments(String... args) {
        return args.length > 0 && args[0].equals(SERVE) ? Arrays.copyOfRange(args, 1, args.length) : args;
    }

    private static boolean isServerSetting(String argument) {
        return SERVER_SWITCHES.contains(argument)
                || (argument.startsWith("--") && (argument.contains("=") || argument.contains(".")));
    }

    private static void describe(CommandLine line, Texts texts) {
        line.getCommandSpec().addOption(help());
        for (CommandLine sub : line.getSubcommands().values()) {
            CommandSpec spec = sub.getCommandSpec();
            spec.addOption(help());
            spec.usageMessage().description(texts.text("command." + spec.name()));
        }
    }

    private static OptionSpec help() {
        return OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .descriptionKey("command.help")
                .build();
    }
}
