package org.bellwether.cli;

/** Ends a command with a message and an exit code. */
final class CommandFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int exit;

    CommandFault(int exit, String message) {
        super(message);
        this.exit = exit;
    }

    int exit() {
        return exit;
    }
}
