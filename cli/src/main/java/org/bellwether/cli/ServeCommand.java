package org.bellwether.cli;

import java.net.BindException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.CountDownLatch;
import org.bellwether.store.CaseException;
import org.bellwether.store.CaseFolder;
import org.bellwether.web.Settings;
import org.bellwether.web.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves the workbench of a case until it is interrupted. */
@Command(
        name = "serve",
        description = "Serves the workbench and the HTTP API of the case until interrupted, to this machine only unless"
                + " --listen is given. A case that is not there yet is made, empty.")
final class ServeCommand extends CaseCommand {
    static final int PORT = 8080;

    private static final int TOKEN_BYTES = 24;

    @Option(names = "--port", paramLabel = "PORT", description = "0 for any that is free (default: 8080).")
    int port = PORT;

    @Option(
            names = "--listen",
            paramLabel = "ADDRESS",
            description =
                    "Another of this machine's addresses to listen on, 0.0.0.0 for all: everybody who reaches it can"
                            + " read the case; changes need the token that is printed at the start (default: the loopback"
                            + " address).")
    @Nullable
    String listen;

    @Mixin
    FetchMixin fetching = new FetchMixin();

    ServeCommand(Console console, Stages stages) {
        super(console, stages);
    }

    @Override
    public Integer call() {
        return serve(folder(), port, Exit.DONE);
    }

    /**
     * Serves a case until interrupted.
     *
     * @param exit the exit code to end with
     */
    int serve(Path folder, int wanted, int exit) {
        if (wanted < 0 || wanted > 65535) {
            throw new CommandFault(Exit.WRONG_USE, "--port lies between 0 and 65535, got " + wanted);
        }
        InetAddress address = address();
        prepare(folder);
        String token = address.isLoopbackAddress() ? null : token();
        try (Workbench workbench = start(new Settings(folder, address, wanted, token, Main.VERSION))) {
            console.say("the workbench of %s is at %s (Ctrl-C ends it)".formatted(folder, workbench.address()));
            if (token != null) {
                console.say("who changes the case must show this token: " + token);
            }
            await(workbench, exit);
        }
        return exit;
    }

    private InetAddress address() {
        if (listen == null) {
            return InetAddress.getLoopbackAddress();
        }
        try {
            return InetAddress.getByName(listen);
        } catch (UnknownHostException unknown) {
            throw new CommandFault(Exit.WRONG_USE, "--listen '%s' is no address of this machine".formatted(listen));
        }
    }

    /** Makes the case where there is none, and joins what a broken-off reading has left. */
    private void prepare(Path folder) {
        try {
            ask(folder, CaseFolder::isJoined);
        } catch (CaseException absent) {
            if (absent.kind() != CaseException.Kind.ABSENT) {
                throw absent;
            }
            try (CaseFolder made = CaseFolder.toWrite(folder, CaseFolder.PATIENCE, "serve")) {
                made.join(stages.nearCopies());
            }
            console.say("made an empty case in %s; add articles in the workbench, or with bellwether read"
                    .formatted(folder));
        }
    }

    private static String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private Workbench start(Settings settings) {
        try {
            return Workbench.start(settings, new CaseChanges(console, stages, fetching.options()));
        } catch (CaseException unusable) {
            throw unusable;
        } catch (RuntimeException failed) {
            for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
                if (cause instanceof BindException) {
                    throw new CommandFault(
                            Exit.MISSING,
                            "port %d of %s cannot be listened on (%s); name another with --port, or --port 0 for any that is free"
                                    .formatted(
                                            settings.port(), settings.address().getHostAddress(), cause.getMessage()));
                }
            }
            throw failed;
        }
    }

    /** Until the process is asked to end, which is how this is meant to end, or this thread is interrupted. */
    @SuppressWarnings("SystemExitOutsideMain")
    private void await(Workbench workbench, int exit) {
        Thread ending = new Thread(
                () -> {
                    workbench.close();
                    console.out().flush();
                    Runtime.getRuntime().halt(exit);
                },
                "ending");
        Runtime.getRuntime().addShutdownHook(ending);
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException stop) {
            console.say("ended"); // not handed on: what is open still has to be closed
        } finally {
            Runtime.getRuntime().removeShutdownHook(ending);
        }
    }
}
