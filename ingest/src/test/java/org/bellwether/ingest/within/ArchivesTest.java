package org.bellwether.ingest.within;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bellwether.ingest.Reads.STORY;
import static org.bellwether.ingest.Reads.gzip;
import static org.bellwether.ingest.Reads.told;
import static org.bellwether.ingest.Reads.utf8;
import static org.bellwether.ingest.Reads.zip;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.bellwether.ingest.ArticleIngest;
import org.bellwether.ingest.IngestOptions;
import org.bellwether.ingest.Ingested;
import org.bellwether.ingest.Outcomes;
import org.bellwether.ingest.Reads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchivesTest {
    private static byte[] tar(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
                entry.setSize(file.getValue().length);
                tar.putArchiveEntry(entry);
                tar.write(file.getValue());
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("b/second.txt", utf8(STORY + "Nobody was hurt."));
        files.put("empty.txt", new byte[0]);
        files.put("a first.txt", utf8(STORY));
        return files;
    }

    @Test
    void theFilesOfAZipAreReadInItsOrderAndTheUnreadableNamed() {
        assertThat(told(Reads.all("many.zip", zip(files()))))
                .containsExactly(
                        "file:///many.zip!/b/second.txt",
                        "skipped many.zip!/empty.txt: is empty; nothing to read",
                        "file:///many.zip!/a%20first.txt");
    }

    @Test
    void theFilesOfATarAreReadAsTheyCome() throws IOException {
        List<String> expected = List.of(
                "file:///many.tar!/b/second.txt",
                "skipped many.tar!/empty.txt: is empty; nothing to read",
                "file:///many.tar!/a%20first.txt");
        assertThat(told(Reads.all("many.tar", tar(files())))).isEqualTo(expected);
        assertThat(told(Reads.all("many.tgz", gzip(tar(files()))))).hasSize(3);
    }

    @Test
    void anArchiveIsKnownByItsBytesNotItsName() {
        assertThat(told(Reads.all("notes.txt", zip(files())))).hasSize(3);
        assertThat(told(Reads.all("page", gzip(utf8(STORY))))).containsExactly("file:///page");
    }

    @Test
    void archivesInArchivesAreOpenedAndWhatLiesTooDeepIsNamed() {
        byte[] nested = zip(Map.of("story.txt", utf8(STORY)));
        for (int level = 0; level < 4; level++) {
            nested = zip(Map.of("inner.zip", nested));
        }
        assertThat(told(Reads.all("outer.zip", nested)))
                .containsExactly("file:///outer.zip!/inner.zip!/inner.zip!/inner.zip!/inner.zip!/story.txt");
        assertThat(told(Reads.all("outer.zip", zip(Map.of("inner.zip", nested)))))
                .containsExactly(
                        "skipped outer.zip!/inner.zip!/inner.zip!/inner.zip!/inner.zip!/inner.zip: lies in 5 archives within one another;"
                                + " unpack the outer ones by hand");
    }

    @Test
    void namesInAnArchiveAreNoPaths() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("../../etc/passwd.txt", utf8(STORY));
        files.put("/top/\u001B[31mred.txt", utf8(STORY));
        assertThat(Reads.all("evil.zip", zip(files)))
                .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Ingested.Found.class));
        assertThat(told(Reads.all("evil.zip", zip(files))))
                .containsExactly("file:///evil.zip!/../../etc/passwd.txt", "file:///evil.zip!/top/%5B31mred.txt");
    }

    @Test
    void whatSystemsPutIntoArchivesIsPassedOver() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("__MACOSX/._story.txt", new byte[] {0, 1});
        files.put(".DS_Store", new byte[] {0, 1});
        files.put("story.txt", utf8(STORY));
        assertThat(told(Reads.all("mac.zip", zip(files)))).containsExactly("file:///mac.zip!/story.txt");
    }

    @Test
    void aZipBombIsStoppedByItsRatio() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("bomb.txt", new byte[80 << 20]);
        files.put("story.txt", utf8(STORY));
        assertThat(told(Reads.all("bomb.zip", zip(files))).getFirst()).startsWith("skipped bomb.zip!/bomb.txt: is ");
    }

    @Test
    void manySmallBombsAreStoppedTogether() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        byte[] zeros = new byte[16 << 20];
        Arrays.fill(zeros, (byte) ' ');
        for (int i = 0; i < 8; i++) {
            files.put(i + ".txt", zeros);
        }
        assertThat(told(Reads.all("bombs.zip", zip(files))).getLast())
                .isEqualTo("skipped bombs.zip!/7.txt: unpacks to more than 100 times its size;"
                        + " unpack it by hand if it is to be trusted");
    }

    @Test
    void aGzipBombIsStopped() {
        byte[] zeros = new byte[100 << 20];
        Arrays.fill(zeros, (byte) ' ');
        assertThat(Reads.reason("bomb.gz", gzip(gzip(zeros)))).contains("is larger than");
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 30, 60, 100, 200})
    void aTruncatedArchiveIsSkippedOrReadAsFarAsItGoes(int bytes) throws IOException {
        for (byte[] whole : List.of(zip(files()), gzip(utf8(STORY)), gzip(tar(files())), tar(files()))) {
            byte[] cut = Arrays.copyOf(whole, Math.min(whole.length - 1, bytes));
            assertThat(told(Reads.all("cut", cut)))
                    .isNotEmpty()
                    .allSatisfy(one -> assertThat(one).matches("(?s)skipped .*|file:.*"));
        }
    }

    @Test
    void brokenArchivesDoNoHarm() throws IOException {
        Random random = new Random(51);
        for (byte[] whole : List.of(zip(files()), gzip(utf8(STORY)), gzip(tar(files())), tar(files()))) {
            for (int round = 0; round < 200; round++) {
                byte[] broken = whole.clone();
                for (int i = 0; i < 5; i++) {
                    broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
                }
                assertThat(Reads.all("broken", broken))
                        .as("round %d of seed 51", round)
                        .isNotNull();
            }
        }
    }

    @Test
    void anArchiveOnStandardInputIsRead() {
        var ingest = new ArticleIngest(IngestOptions.NONE, new ByteArrayInputStream(zip(files())));
        try (Outcomes outcomes = ingest.read(List.of("-"))) {
            assertThat(((Ingested.Found) outcomes.next()).article().uri()).isEqualTo("stdin:!/b/second.txt");
        }
    }

    @Test
    void aStreamIsNotReadFurtherThanAskedFor() throws IOException {
        InputStream more = new InputStream() {
            @Override
            public int read() {
                throw new AssertionError("read on after the first article");
            }

            @Override
            public int read(byte[] into, int from, int most) {
                return read();
            }
        };
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("story.txt", utf8(STORY));
        byte[] filler = new byte[300_000];
        new Random(3).nextBytes(filler);
        files.put("filler.bin", filler);
        var ingest = new ArticleIngest(
                IngestOptions.NONE, new SequenceInputStream(new ByteArrayInputStream(tar(files)), more));
        try (Outcomes outcomes = ingest.read(List.of("-"))) {
            assertThat(outcomes.next()).isInstanceOf(Ingested.Found.class);
        }
    }
}
