package io.yici.command;

import picocli.CommandLine.Option;

/** Whether people and firms of the demo province are let in. */
final class DemoOption {

    @Option(names = "--demo", descriptionKey = "command.demo")
    private boolean demo;

    boolean isSet() {
        return demo;
    }
}
