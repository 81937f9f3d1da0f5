package io.yici.command;

import io.yici.ledger.tlog.LogMalformed;
import io.yici.ledger.tlog.NoteKey;
import io.yici.witness.FolderTaken;
import io.yici.witness.Monitor;
import io.yici.witness.Witness;
import io.yici.witness.WitnessFolder;
import io.yici.witness.WitnessServer;
import io.yici.witness.WitnessStatus;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A department's witness: cosigns logs, and watches one of them. */
@Command(name = "witness", sortOptions = false)
final class WitnessCommand implements Callable<Integer> {

    /** The department's token; from the environment, so that no list of processes shows it. */
    private static final String TOKEN = "YICI_WITNESS_TOKEN";

    private final Clock clock;
    private final Texts texts;

    @Spec
    private CommandSpec spec;

    @Option(names = "--name", paramLabel = "NAME", required = true, descriptionKey = "command.witness.name")
    private String name;

    @Option(names = "--folder", paramLabel = "FOLDER", required = true, descriptionKey = "command.witness.folder")
    private Path folder;

    @Option(names = "--log", paramLabel = "KEY", descriptionKey = "command.witness.log")
    private List<String> logs = List.of();

    @Option(names = "--listen", paramLabel = "HOST:PORT", descriptionKey = "command.witness.listen")
    private @Nullable String listen;

    @Option(names = "--monitor", paramLabel = "ADDRESS", descriptionKey = "command.witness.monitor")
    private @Nullable URI monitored;

    @Option(names = "--department", paramLabel = "DEPARTMENT", descriptionKey = "command.witness.department")
    private @Nullable String department;

    @Option(names = "--every", paramLabel = "SECONDS", defaultValue = "10", descriptionKey = "command.witness.every")
    private int every;

    @Option(names = "--once", descriptionKey = "command.witness.once")
    private boolean once;

    @Mixin
    private JsonOption json;

    WitnessCommand(Clock clock, Texts texts) {
        this.clock = clock;
        this.texts = texts;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<NoteKey> keys = logs.stream().map(this::key).toList();
        if (monitored != null && keys.size() != 1) {
            throw wrong("command.witness.one-log");
        }
        try (WitnessFolder opened = WitnessFolder.open(folder, name)) {
            Monitor monitor = monitored == null
                    ? null
                    : new Monitor(opened, keys.get(0), monitored, department, System.getenv(TOKEN), clock);
            return run(opened, keys, monitor);
        } catch (FolderTaken taken) {
            throw wrong("command.witness.taken");
        }
    }

    private int run(WitnessFolder opened, List<NoteKey> keys, @Nullable Monitor monitor)
            throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        out.println(texts.text("command.witness.key", opened.key().toString()));
        out.flush();
        WitnessStatus status = new WitnessStatus(opened, keys, monitor);
        if (once) {
            return monitor == null ? ExitCode.OK : look(monitor, status, out);
        }
        if (listen == null && monitor == null) {
            return ExitCode.OK;
        }
        try (WitnessServer server = listen == null
                ? null
                : WitnessServer.start(new Witness(opened, keys, clock), address(listen), status::text)) {
            if (server != null) {
                out.println(texts.text("command.witness.listens", server.address()));
                out.flush();
            }
            goOn(monitor, status, out);
        }
        return ExitCode.OK;
    }

    private void goOn(@Nullable Monitor monitor, WitnessStatus status, PrintWriter out) throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown));
        do {
            if (monitor != null) {
                look(monitor, status, out);
            }
        } while (!stopped.await(Math.max(every, 1), TimeUnit.SECONDS));
    }

    private int look(Monitor monitor, WitnessStatus status, PrintWriter out) {
        try {
            List<String> alarms = monitor.look().stream()
                    .map(alarm -> alarm.kind())
                    .distinct()
                    .toList();
            if (json.isSet()) {
                JsonOption.print(out, status.looked(alarms));
            } else {
                alarms.forEach(kind -> out.println(texts.text("command.witness.alarm." + kind)));
                if (once && alarms.isEmpty()) {
                    out.println(texts.text("command.witness.fine", monitor.uses()));
                }
            }
            out.flush();
            return alarms.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
        } catch (IOException | RuntimeException unreachable) {
            out.println(texts.text("command.witness.unreachable", String.valueOf(monitored)));
            out.flush();
            return ExitCode.SOFTWARE;
        }
    }

    private InetSocketAddress address(String text) {
        int colon = text.lastIndexOf(':');
        String port = text.substring(colon + 1);
        if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) > 0xffff) {
            throw wrong("command.witness.listen.wrong");
        }
        return new InetSocketAddress(colon <= 0 ? "localhost" : text.substring(0, colon), Integer.parseInt(port));
    }

    private NoteKey key(String text) {
        try {
            return NoteKey.parse(text);
        } catch (LogMalformed none) {
            throw wrong("command.log.key.wrong");
        }
    }

    private ParameterException wrong(String text) {
        return new ParameterException(spec.commandLine(), texts.text(text));
    }
}
