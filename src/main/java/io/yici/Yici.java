package io.yici;

import io.yici.command.Commands;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Starts the product: the server, or a command that needs none. */
@SpringBootApplication
@Modulithic(sharedModules = {"loop", "sql"})
public class Yici {

    public static void main(String[] args) {
        if (Commands.startServer(args)) {
            SpringApplication.run(Yici.class, Commands.serverArguments(args));
        } else {
            System.exit(commands().run(args));
        }
    }

    private static Commands commands() {
        return new Commands(
                Clock.system(ZoneId.of("Asia/Shanghai")),
                Path.of("processes"),
                Locale.getDefault(),
                utf8(FileDescriptor.out),
                utf8(FileDescriptor.err));
    }

    /** Programs read what the commands print, so it does not depend on where they run. */
    private static PrintWriter utf8(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
