package org.bellwether.bench;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.bellwether.ingest.copies.CopyIndex;
import org.bellwether.ingest.copies.Signature;
import org.bellwether.model.ArticleId;
import org.bellwether.model.When;

/**
 * How much memory it takes to know the copies among many articles: signatures of 500 made-up runs of words, every tenth a copy of
 * the one before with four tenths of its runs exchanged. Arguments: how many articles.
 */
public final class CopiesMemory {
    private static final int RUNS = 500;
    private static final int COPY = 10;
    private static final double CHANGED = 0.4;

    private CopiesMemory() {}

    /** Prints figures after each tenth. */
    public static void main(String[] args) {
        int articles = Integer.parseInt(args[0]);
        CopyIndex index = new CopyIndex(id -> Optional.of(signature(number(id))));
        long found = 0;
        for (int n = 0; n < articles; n++) {
            found += index.add(signature(n), When.unknown()).isEmpty() ? 0 : 1;
            if ((n + 1) % (articles / 10) == 0) {
                System.out.printf(
                        Locale.ROOT,
                        "%,d articles: %,d MB in use, %,d copies found, %,d made%n",
                        n + 1,
                        used() >> 20,
                        found,
                        (n + 1) / COPY);
            }
        }
        System.out.println(index.duplicateOf(new ArticleId("a%016x".formatted(COPY - 1))));
    }

    private static long used() {
        System.gc();
        Runtime machine = Runtime.getRuntime();
        return machine.totalMemory() - machine.freeMemory();
    }

    private static int number(ArticleId id) {
        return Integer.parseInt(id.value().substring(1), 16);
    }

    private static Signature signature(int n) {
        SplittableRandom own = new SplittableRandom(n);
        LongStream runs = own.longs(RUNS);
        if (n % COPY == COPY - 1) {
            int changed = (int) (CHANGED * RUNS);
            runs = LongStream.concat(new SplittableRandom(n - 1).longs(RUNS).limit(RUNS - changed), own.longs(changed));
        }
        ByteBuffer bytes = ByteBuffer.allocate(RUNS * Long.BYTES);
        runs.sorted().forEach(bytes::putLong);
        String name = "%016x".formatted(n);
        return Signature.of(new ArticleId("a" + name), name, bytes.array());
    }
}
