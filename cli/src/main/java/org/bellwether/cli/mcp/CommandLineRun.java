package org.bellwether.cli.mcp;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;

/** Runs a command as a user would type it. */
public interface CommandLineRun {
    /**
     * Runs it.
     *
     * @param args the command and its options, without {@code --case}
     * @return the exit code
     */
    int run(List<String> args, InputStream in, PrintStream out, PrintStream err);
}
