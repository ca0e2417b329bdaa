package org.bellwether.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.bellwether.ask.UnclearException;
import org.bellwether.store.CaseFolder;
import org.jspecify.annotations.Nullable;

/**
 * A case opened to ask, several times over, as each may be used by one request at a time. None of them holds the right to change
 * it. Thread-safe.
 */
final class OpenCases implements AutoCloseable {
    /** So many requests ask at once; the others wait. */
    private static final int MOST = 8;

    private static final int PATIENCE_SECONDS = 10;

    private final Path folder;
    private final Semaphore free = new Semaphore(MOST, true);
    private final Deque<Open> idle = new ArrayDeque<>();

    private Runnable stale = () -> {};

    /** The revision for which somebody was told that it is stale. */
    private final AtomicLong told = new AtomicLong(-1);

    /** The file that was opened: a case that was deleted and made anew has another. */
    private record Open(CaseFolder folder, @Nullable Object file) {}

    OpenCases(Path folder) {
        this.folder = folder;
    }

    /** Is called once for each state of the case in which it was left without being joined. */
    void whenStale(Runnable listener) {
        stale = listener;
    }

    /** Asks the case, as it is now. */
    <T> T ask(Function<CaseFolder, T> question) {
        try {
            if (!free.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Problem(503, "Too busy", "too many questions are being answered; ask again");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Problem(503, "Stopping", "the workbench is being stopped");
        }
        try {
            return askOne(question);
        } finally {
            free.release();
        }
    }

    private <T> T askOne(Function<CaseFolder, T> question) {
        Open open = opened();
        boolean done = false;
        try {
            tellIfStale(open.folder());
            T answer = question.apply(open.folder());
            done = true;
            return answer;
        } catch (Problem | UnclearException asked) {
            done = true; // it was the question's fault
            throw asked;
        } finally {
            if (done) {
                synchronized (idle) {
                    idle.push(open);
                }
            } else {
                open.folder().close();
            }
        }
    }

    private void tellIfStale(CaseFolder open) {
        if (!open.isJoined()) {
            long revision = open.revision();
            if (told.getAndSet(revision) != revision) {
                stale.run();
            }
        }
    }

    private Open opened() {
        Object file = file();
        while (true) {
            Open open;
            synchronized (idle) {
                open = idle.poll();
            }
            if (open == null) {
                return new Open(CaseFolder.toAsk(folder), file);
            }
            if (java.util.Objects.equals(open.file(), file)) {
                return open;
            }
            open.folder().close();
        }
    }

    private @Nullable Object file() {
        try {
            return Files.readAttributes(folder.resolve("case.db"), java.nio.file.attribute.BasicFileAttributes.class)
                    .fileKey();
        } catch (IOException gone) {
            return null; // opening it says so
        }
    }

    /** Stands for just this state of just this case. */
    String tag(long revision) {
        return Integer.toHexString(String.valueOf(file()).hashCode()) + "-" + revision;
    }

    @Override
    public void close() {
        synchronized (idle) {
            idle.forEach(open -> open.folder().close());
            idle.clear();
        }
    }
}
