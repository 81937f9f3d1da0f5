package io.yici.command;

import java.io.PrintWriter;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Whether a command answers a person or a program. */
final class JsonOption {

    @Option(names = "--json", descriptionKey = "command.json")
    private boolean json;

    boolean isSet() {
        return json;
    }

    /** Prints one document, on one line. */
    static void print(PrintWriter out, Object document) {
        out.println(JsonMapper.shared().writeValueAsString(document));
    }
}
