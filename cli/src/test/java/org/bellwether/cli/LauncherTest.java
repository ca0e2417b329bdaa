package org.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The launcher, run by bash in a copy of the checkout's outline, with JDKs and a Maven that only tell what they were asked. */
class LauncherTest {
    private record Result(int exit, String out, String err) {}

    @TempDir
    Path temp;

    private Path home = Path.of("");
    private Path tools = Path.of("");
    private final Map<String, String> environment = new TreeMap<>();

    @BeforeEach
    void makeACheckout() throws IOException {
        home = Files.createDirectories(temp.resolve("check out"));
        Files.copy(Path.of("..", "bellwether"), home.resolve("bellwether"));
        executable(home.resolve("bellwether"));
        Files.createDirectories(home.resolve("cli"));
        Files.writeString(home.resolve("pom.xml"), "<project/>");
        tools = Files.createDirectories(temp.resolve("tools"));
        for (String tool : List.of(
                "bash",
                "cat",
                "dirname",
                "find",
                "grep",
                "head",
                "mkdir",
                "mv",
                "readlink",
                "rm",
                "sleep",
                "tail",
                "touch",
                "uname",
                "stty")) {
            Path found = Files.exists(Path.of("/bin", tool)) ? Path.of("/bin", tool) : Path.of("/usr/bin", tool);
            Files.createSymbolicLink(tools.resolve(tool), found);
        }
        environment.put("PATH", tools.toString());
        environment.put("HOME", temp.toString());
        environment.put("BELLWETHER_JDK_PLACES", temp.resolve("jdks").toString());
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void script(Path file, String... lines) throws IOException {
        Files.deleteIfExists(file);
        Files.writeString(file, "#!/bin/bash\n" + String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
        executable(file);
    }

    /** A JDK whose java prints its arguments, each in brackets. */
    private Path jdk(String name, String version) throws IOException {
        Path jdk = temp.resolve("jdks").resolve(name);
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"%s\"\n".formatted(version));
        script(jdk.resolve("bin/java"), "printf '[%s]' \"$0\" \"$@\"", "echo");
        return jdk;
    }

    /** A Maven that lays down what the build would, and counts how often it ran. */
    private void maven() throws IOException {
        script(
                tools.resolve("mvn"),
                "echo \"$JAVA_HOME\" >> '%s'".formatted(temp.resolve("builds")),
                "mkdir -p cli/target bench/target",
                "touch cli/target/bellwether-cli.jar bench/target/bellwether-bench.jar",
                "echo \"$PWD/pom.xml\" > cli/target/class-path");
    }

    private List<String> builds() throws IOException {
        Path builds = temp.resolve("builds");
        return Files.exists(builds) ? Files.readAllLines(builds) : List.of();
    }

    private Process start(Path out, Path err, Path launcher, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("/bin/bash", launcher.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(temp.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    private Result run(String... arguments) throws IOException, InterruptedException {
        return run(home.resolve("bellwether"), arguments);
    }

    private Result run(Path launcher, String... arguments) throws IOException, InterruptedException {
        Path out = Files.createTempFile(temp, "out", "");
        Path err = Files.createTempFile(temp, "err", "");
        Process process = start(out, err, launcher, arguments);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    @Test
    void withoutAJdkItNamesThePlacesItLookedAt() throws IOException, InterruptedException {
        Path old = jdk("old", "21.0.4");
        Result result = run("--help");
        assertThat(result.exit()).isEqualTo(69);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .contains("needs a JDK 25 or newer and found none")
                .contains("JAVA_HOME (not set)")
                .contains("PATH (no java there)")
                .contains(temp.resolve("jdks") + "/*")
                .contains(old + " (Java 21)");
    }

    @Test
    void aJavaHomeThatIsNoJdkIsNamed() throws IOException, InterruptedException {
        environment.put("JAVA_HOME", temp.resolve("nothing here").toString());
        assertThat(run("--help").err()).contains("JAVA_HOME=" + temp.resolve("nothing here") + " (no such folder)");
    }

    @ParameterizedTest
    @CsvSource({"Windows_NT, x86_64", "FreeBSD, amd64", "Linux, riscv64"})
    void anotherSystemIsTurnedAway(String system, String machine) throws IOException, InterruptedException {
        script(tools.resolve("uname"), "[ \"$1\" = -s ] && echo %s || echo %s".formatted(system, machine));
        Result result = run("--help");
        assertThat(result.exit()).isEqualTo(69);
        assertThat(result.err())
                .contains("this system (%s on %s) is not supported".formatted(system, machine))
                .hasLineCount(1);
    }

    @Test
    void withoutMavenItSaysSo() throws IOException, InterruptedException {
        jdk("new", "25.0.1");
        Result result = run("--help");
        assertThat(result.exit()).isEqualTo(69);
        assertThat(result.err())
                .contains("needs Maven 3.8.7 or newer to build itself; there is no mvn on the PATH")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource({"25", "25.0.1", "26-ea", "101.2"})
    void aJdkIsKnownByItsReleaseFile(String version) throws IOException, InterruptedException {
        maven();
        jdk("a-old", "17.0.2");
        Path jdk = jdk("b new", version);
        Result result = run("events", "--actor", "two words", "");
        assertThat(result.exit()).isZero();
        assertThat(result.out())
                .startsWith("[%s/bin/java]".formatted(jdk))
                .endsWith("[org.bellwether.cli.Main][events][--actor][two words][]\n");
        assertThat(builds()).containsExactly(jdk.toString());
    }

    @Test
    void javaHomeComesFirstThenThePath() throws IOException, InterruptedException {
        maven();
        jdk("a", "25");
        Path onPath = jdk("b", "25");
        Path named = jdk("c", "25");
        Files.createSymbolicLink(tools.resolve("java"), onPath.resolve("bin/java"));
        assertThat(run("--help").out()).startsWith("[%s/bin/java]".formatted(onPath));
        environment.put("JAVA_HOME", named.toString());
        assertThat(run("--help").out()).startsWith("[%s/bin/java]".formatted(named));
    }

    /** In the C locale neither Java nor Maven could open a file whose name holds an umlaut. */
    @EnabledOnOs(OS.LINUX)
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, C.UTF-8",
                "C, -, C.UTF-8",
                "de_DE.UTF-8, C, C.UTF-8",
                "C, C.UTF-8, C.UTF-8",
                "de_DE.UTF-8, -, ''",
                "de_DE.ISO-8859-1, -, ''",
            })
    void theLocaleKnowsAllLettersWhereTheUserChoseNone(@Nullable String language, @Nullable String all, String expected)
            throws IOException, InterruptedException {
        maven();
        script(jdk("new", "25").resolve("bin/java"), "echo \"$LC_ALL\"");
        if (language != null) {
            environment.put("LANG", language);
        }
        if (all != null) {
            environment.put("LC_ALL", all);
        }
        run("--help");
        assertThat(run("--help")).isEqualTo(new Result(0, expected + "\n", ""));
    }

    @Test
    void itBuildsOnceAndAgainWhenASourceIsNewer() throws IOException, InterruptedException {
        maven();
        jdk("new", "25");
        Path source = Files.createDirectories(home.resolve("cli/src/main")).resolve("A.java");
        Files.writeString(source, "class A {}");
        assertThat(run("--help").err()).contains("building");
        assertThat(run("--help").err()).isEmpty();
        assertThat(builds()).hasSize(1);
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));
        run("--help");
        assertThat(builds()).hasSize(2);
    }

    @Test
    void itBuildsAgainWhenALibraryIsGone() throws IOException, InterruptedException {
        maven();
        jdk("new", "25");
        run("--help");
        Files.writeString(
                home.resolve("cli/target/class-path"), temp.resolve("gone.jar").toString());
        run("--help");
        assertThat(builds()).hasSize(2);
    }

    @Test
    void aBuildThatFailsIsToldWithTheEndOfItsLog() throws IOException, InterruptedException {
        jdk("new", "25");
        script(tools.resolve("mvn"), "echo 'no such version'", "exit 1");
        Result result = run("--help");
        assertThat(result.exit()).isEqualTo(69);
        assertThat(result.err()).contains("the build failed").contains("no such version");
        assertThat(home.resolve("cli/target/.building")).doesNotExist();
    }

    @Test
    void itIsFoundThroughLinks() throws IOException, InterruptedException {
        maven();
        jdk("new", "25");
        Path bin = Files.createDirectories(temp.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("first"), home.resolve("bellwether"));
        Files.createSymbolicLink(bin.resolve("second"), Path.of("first"));
        assertThat(run(bin.resolve("second"), "--help").out())
                .contains("[-Dbellwether.home=%s]".formatted(home.toRealPath()));
    }

    @Test
    void oneBuildsWhileTheOtherWaits() throws IOException, InterruptedException {
        maven();
        jdk("new", "25");
        Path lock = Files.createDirectories(home.resolve("cli/target/.building"));
        Files.writeString(
                lock.resolve("pid"), Long.toString(ProcessHandle.current().pid()));
        Path err = Files.createTempFile(temp, "err", "");
        Process waiting = start(Files.createTempFile(temp, "out", ""), err, home.resolve("bellwether"), "--help");
        while (!Files.readString(err).contains("is building; waiting")) {
            assertThat(waiting.isAlive()).isTrue();
            Thread.sleep(50);
        }
        assertThat(builds()).isEmpty();
        Files.delete(lock.resolve("pid"));
        Files.delete(lock);
        assertThat(waiting.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(builds()).hasSize(1);
    }

    @Test
    void theLockOfAKilledBuildIsTakenOver() throws IOException, InterruptedException {
        maven();
        jdk("new", "25");
        Process killed = new ProcessBuilder("/bin/bash", "-c", "exit 0").start();
        killed.waitFor();
        Path lock = Files.createDirectories(home.resolve("cli/target/.building"));
        Files.writeString(lock.resolve("pid"), Long.toString(killed.pid()));
        assertThat(run("--help").exit()).isZero();
        assertThat(builds()).hasSize(1);
    }
}
