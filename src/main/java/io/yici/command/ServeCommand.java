package io.yici.command;

import picocli.CommandLine.Command;

/** Stands for the server among the commands; the program starts it before any command is looked at. */
@Command(name = "serve")
final class ServeCommand implements Runnable {

    @Override
    public void run() {
        throw new IllegalStateException("the server is started elsewhere");
    }
}
