package org.bellwether.store;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.bellwether.model.Entry;

/** A process of its own that writes a correction into the log and does not join the case, for a test that kills it. */
final class CorrectAndHang {
    private CorrectAndHang() {}

    public static void main(String[] args) throws InterruptedException {
        CaseFolder open = CaseFolder.toWrite(Path.of(args[0]), Duration.ofSeconds(5), "test");
        Entry entry = open.asked(q -> Entry.Correction.of(
                new Corrector(q).rename(args[1], "The Mirau Republic"),
                "ana",
                Instant.parse("2026-03-01T12:00:00Z"),
                null));
        open.log(List.of(entry));
        System.out.println("logged");
        new CountDownLatch(1).await();
        open.close();
    }
}
