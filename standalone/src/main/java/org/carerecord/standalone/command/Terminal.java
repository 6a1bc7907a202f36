package org.carerecord.standalone.command;

import java.io.Console;

/** Whether someone looks on while a command runs. */
final class Terminal {

    private Terminal() {}

    @SuppressWarnings("SystemConsoleNull") // JDK 25 has it null again where there is no terminal
    static boolean isAttached() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }
}
