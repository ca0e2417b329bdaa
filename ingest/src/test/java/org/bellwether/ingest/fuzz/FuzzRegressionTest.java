package org.bellwether.ingest.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.bellwether.ingest.Ingested;
import org.bellwether.ingest.Reads;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The fuzzer's inputs, run once more in the same way each time; what it once stumbled over lies in the corpus. */
class FuzzRegressionTest {
    private static final Path CORPUS = Path.of("src", "test", "resources", "org", "bellwether", "ingest", "fuzz");

    /** A few seconds altogether. */
    private static final int ROUNDS = 60;

    @TestFactory
    Stream<DynamicTest> eachSeedHoldsAnArticle() throws IOException {
        return Seeds.all().entrySet().stream()
                .map(seed -> DynamicTest.dynamicTest(seed.getKey(), () -> {
                    List<Ingested> outcomes = Reads.all(seed.getKey(), seed.getValue());
                    assertThat(outcomes).first().isInstanceOf(Ingested.Found.class);
                }));
    }

    @TestFactory
    Stream<DynamicTest> eachSeedChangedAtRandomDoesNoHarm() throws IOException {
        return Stream.concat(Seeds.all().entrySet().stream(), Seeds.lists().entrySet().stream())
                .map(seed -> DynamicTest.dynamicTest(seed.getKey(), () -> changed(seed.getKey(), seed.getValue())));
    }

    private static void changed(String name, byte[] seed) {
        Random random = new Random(61);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] input = changed(seed, random);
            assertThatCode(() -> ReaderFuzz.read(name, input))
                    .as("round %d of seed 61", round)
                    .doesNotThrowAnyException();
        }
    }

    /** Bytes changed, a piece cut out, a piece doubled. */
    private static byte[] changed(byte[] seed, Random random) {
        byte[] input = seed.clone();
        for (int i = random.nextInt(8); i >= 0; i--) {
            input[random.nextInt(input.length)] = (byte) random.nextInt(256);
        }
        int from = random.nextInt(input.length);
        int to = Math.min(input.length, from + random.nextInt(64));
        return switch (random.nextInt(3)) {
            case 0 -> input;
            case 1 -> joined(Arrays.copyOf(input, from), Arrays.copyOfRange(input, to, input.length));
            default -> joined(Arrays.copyOf(input, to), Arrays.copyOfRange(input, from, input.length));
        };
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    @TestFactory
    Stream<DynamicTest> whatTheFuzzerFoundDoesNoHarm() throws IOException {
        return FuzzCorpus.each(CORPUS, ReaderFuzz::fuzzerTestOneInput);
    }
}
