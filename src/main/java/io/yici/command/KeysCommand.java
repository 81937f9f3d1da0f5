package io.yici.command;

import io.yici.codes.YiciException;
import io.yici.vault.KeyStoreFile;
import io.yici.vault.KeyToken;
import io.yici.vault.MasterKeyStorage;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks into the key store that protects personal data, or adds a master key to it. */
@Command(name = "keys", sortOptions = false)
final class KeysCommand implements Callable<Integer> {

    private static final String LIST = "list";
    private static final String ROTATE = "rotate";

    private final Texts texts;
    private final Map<String, String> environment;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = LIST + "|" + ROTATE, descriptionKey = "command.keys.act")
    private String act;

    @Option(
            names = "--key-store",
            paramLabel = "FILE",
            defaultValue = ".yici/keys.p12",
            descriptionKey = "command.keys.store")
    private Path keyStore;

    @Option(names = "--token-library", paramLabel = "FILE", descriptionKey = "command.keys.token")
    private @Nullable Path tokenLibrary;

    @Option(names = "--token-slot", paramLabel = "N", defaultValue = "0", descriptionKey = "command.keys.slot")
    private int tokenSlot;

    @Option(names = "--demo", descriptionKey = "command.keys.demo")
    private boolean demo;

    @Mixin
    private JsonOption json;

    /** @param environment where the password is read from: what is given on a command line others can see */
    KeysCommand(Texts texts, Map<String, String> environment) {
        this.texts = texts;
        this.environment = environment;
    }

    @Override
    public Integer call() {
        if (!act.equals(LIST) && !act.equals(ROTATE)) {
            throw new ParameterException(spec.commandLine(), texts.text("command.keys.wrong", act));
        }
        var place = tokenLibrary == null ? keyStore : tokenLibrary;
        if (!Files.isRegularFile(place)) {
            throw new ParameterException(spec.commandLine(), texts.text("command.keys.missing", place));
        }
        var password = password().toCharArray();
        var storage = tokenLibrary == null
                ? new KeyStoreFile(keyStore, password)
                : new KeyToken(tokenLibrary.toAbsolutePath(), tokenSlot, password);
        try {
            return list(storage, act.equals(ROTATE) ? storage.addMaster() : null);
        } catch (YiciException unreadable) {
            spec.commandLine().getErr().println(texts.text("command.keys.unreadable", place));
            return ExitCode.SOFTWARE;
        }
    }

    private int list(MasterKeyStorage storage, @Nullable String added) {
        PrintWriter out = spec.commandLine().getOut();
        var keys = storage.checkValues();
        if (json.isSet()) {
            JsonOption.print(out, new Answer(keys, added));
            return ExitCode.OK;
        }
        keys.forEach((id, check) -> out.println(id + "  " + check));
        if (added != null) {
            out.println(texts.text("command.keys.added", added));
        }
        return ExitCode.OK;
    }

    private String password() {
        var password = demo ? KeyStoreFile.DEMO_PASSWORD : environment.get("YICI_VAULT_PASSWORD");
        if (password == null || password.isBlank()) {
            throw new ParameterException(spec.commandLine(), texts.text("command.keys.password"));
        }
        return password;
    }

    /**
     * The answer to a program.
     *
     * @param keys by id a value that tells nothing of the key and is the same wherever it is kept
     * @param added the key that was added
     */
    record Answer(Map<String, String> keys, @Nullable String added) {}
}
