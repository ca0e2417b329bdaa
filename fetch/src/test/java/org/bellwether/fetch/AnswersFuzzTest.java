package org.bellwether.fetch;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.bellwether.ingest.fuzz.FuzzCorpus;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The fuzzer's inputs run once more: each honest answer cut anywhere, each of its bytes exchanged, and what was ever found. */
class AnswersFuzzTest {
    private static final Path CORPUS = Path.of("src", "test", "resources", "org", "bellwether", "fetch", "fuzz");

    /** What mark-up, numbers and letters stumble over. */
    private static final byte[] STRANGE = {0, '<', '&', '"', '9', (byte) 0xFF};

    @TestFactory
    Stream<DynamicTest> anAnswerCutAnywhereDoesNoHarm() {
        return each((seed, at) -> List.of(Arrays.copyOf(seed, at), Arrays.copyOfRange(seed, at, seed.length)));
    }

    @TestFactory
    Stream<DynamicTest> anAnswerWithAStrangeByteDoesNoHarm() {
        return each((seed, at) -> {
            byte[] changed = seed.clone();
            changed[at] = STRANGE[at % STRANGE.length];
            return List.of(changed);
        });
    }

    private interface Changed {
        List<byte[]> at(byte[] seed, int position);
    }

    private static Stream<DynamicTest> each(Changed change) {
        return AnswerSeeds.all().stream()
                .map(seed -> DynamicTest.dynamicTest(seed.name(), () -> {
                    for (int at = 0; at < seed.answer().length; at++) {
                        for (byte[] answer : change.at(seed.answer(), at)) {
                            assertThatCode(() -> AnswersFuzz.read(seed.kind(), answer))
                                    .as("byte %d", at)
                                    .doesNotThrowAnyException();
                        }
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatTheFuzzerFoundDoesNoHarm() throws IOException {
        return FuzzCorpus.each(CORPUS, AnswersFuzz::fuzzerTestOneInput);
    }
}
