package org.bellwether.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The program, serving a case in a process of its own until it is closed. */
final class Served implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("http://[^\\s/]+:\\d+");

    private final Process process;
    private final String address;

    private Served(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** The example case as a new user gets it; read once for all tests, which must not change it. */
    static Served examples() {
        return Examples.SERVED;
    }

    /** The program as a new user starts it, in a folder of his own: nothing named but where it listens. */
    static Served demo(Path folder) {
        return start(folder, "demo", "--port", "0");
    }

    /** The example case in a copy that a test may change. */
    static Served copyOfExamples(Path folder) {
        copy(Examples.FOLDER, folder);
        return start("serve", "--case", folder.toString(), "--port", "0");
    }

    /** Serves a case where it was served before. */
    static Served again(Path folder, String address) {
        return start(
                "serve",
                "--case",
                folder.toString(),
                "--port",
                Integer.toString(URI.create(address).getPort()));
    }

    /** Reads articles into a case and serves it. */
    static Served reading(Path folder, Path articles) {
        run("read", "--case", folder.toString(), articles.toString());
        return start("serve", "--case", folder.toString(), "--port", "0");
    }

    private static final class Examples {
        static final Path FOLDER = temporary();
        static final Served SERVED = start("demo", "--case", FOLDER.toString(), "--port", "0");

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(SERVED::close));
        }

        private static Path temporary() {
            try {
                return Files.createTempDirectory("bellwether-browser").resolve("case");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    String at(String path) {
        return address + path;
    }

    static void run(String... arguments) {
        try {
            Process process = builder(arguments).inheritIO().start();
            int exit = process.waitFor();
            if (exit != 0) {
                throw new AssertionError("bellwether %s ended with %d".formatted(String.join(" ", arguments), exit));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Served start(String... arguments) {
        return start(Path.of("").toAbsolutePath(), arguments);
    }

    private static Served start(Path folder, String... arguments) {
        try {
            Process process = builder(arguments)
                    .directory(folder.toFile())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            BufferedReader told =
                    new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
            List<String> all = new ArrayList<>();
            for (String line = told.readLine(); line != null; line = told.readLine()) {
                all.add(line);
                Matcher address = ADDRESS.matcher(line);
                if (address.find()) {
                    Thread.ofVirtual().start(() -> told.lines().forEach(_ -> {})); // a full pipe would stop the program
                    return new Served(process, address.group());
                }
            }
            throw new AssertionError(
                    "bellwether %s does not serve: %s".formatted(String.join(" ", arguments), String.join("\n", all)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProcessBuilder builder(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dfile.encoding=UTF-8",
                "-Dbellwether.home=" + Path.of("..").toAbsolutePath().normalize(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.bellwether.cli.Main"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
