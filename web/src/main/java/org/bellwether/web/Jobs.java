package org.bellwether.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Entry;
import org.bellwether.store.CaseFolder;
import org.bellwether.store.CaseQueries;

/** Changes the case, one change after the other; readings in the background. Thread-safe. */
final class Jobs implements AutoCloseable {
    /** So many jobs are remembered, and so many may wait. */
    private static final int REMEMBERED = 50;

    /** A client that went away is noticed when something is written to it. */
    private static final long HEARTBEAT_MILLIS = 10_000;

    private final Path folder;
    private final Changes changes;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("changes").factory());
    private final ReentrantLock changing = new ReentrantLock(true);
    private final Map<String, Job> jobs = new LinkedHashMap<>();
    private int count;

    Jobs(Path folder, Changes changes) {
        this.folder = folder;
        this.changes = changes;
    }

    boolean fetches() {
        return changes.fetches();
    }

    /** Reads in the background, after the readings that were asked for before. */
    Job add(List<Changes.Addition> additions) {
        Job job;
        synchronized (jobs) {
            jobs.values().removeIf(old -> jobs.size() >= REMEMBERED && old.isOver());
            if (jobs.size() >= REMEMBERED) {
                throw new Problem(503, "Too busy", "%d readings wait already; add more later".formatted(REMEMBERED));
            }
            job = new Job("j" + ++count, additions.size());
            jobs.put(job.id(), job);
        }
        try {
            worker.execute(() -> run(job, additions));
        } catch (RejectedExecutionException closed) {
            throw new Problem(503, "Stopping", "the workbench is being stopped");
        }
        return job;
    }

    private void run(Job job, List<Changes.Addition> additions) {
        try {
            job.started();
            change(() -> {
                changes.add(folder, additions, job);
                return true;
            });
            job.ended();
        } catch (RuntimeException | Error fault) {
            job.failed(Handling.problem(fault, "reading"));
        }
    }

    boolean remove(ArticleId article) {
        return change(() -> changes.remove(folder, article));
    }

    /**
     * Writes an entry into the log of corrections and joins the case.
     *
     * @param wanted makes the entry of what the case holds
     * @param after is asked of the case as it is then
     * @return what {@code after} answers
     */
    <T> T correct(Function<CaseQueries, Entry> wanted, Function<CaseQueries, T> after) {
        return change(() -> {
            changes.join(folder); // what an analyst saw was joined
            try (CaseFolder open = CaseFolder.toWrite(folder, CaseFolder.PATIENCE, "correct")) {
                open.log(List.of(open.asked(wanted)));
            }
            changes.join(folder);
            try (CaseFolder open = CaseFolder.toAsk(folder)) {
                return open.asked(after);
            }
        });
    }

    /** Joins in the background what a broken-off reading has left. */
    void join() {
        if (!changing.isLocked()) {
            try {
                worker.execute(() -> change(() -> {
                    changes.join(folder);
                    return true;
                }));
            } catch (RejectedExecutionException closed) {
                return; // the next one who opens the case joins it
            }
        }
    }

    /**
     * Does something that changes the case, alone in this process; another process is waited for as the case's own lock tells.
     *
     * @throws Problem when a reading goes on for longer than a request waits
     */
    <T> T change(Supplier<T> work) {
        try {
            boolean mine = changing.tryLock() || changing.tryLock(10, TimeUnit.SECONDS);
            if (!mine) {
                throw new Problem(
                        409,
                        "The case is in use",
                        "articles are being read into the case; try again when they are done");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Problem(503, "Stopping", "the workbench is being stopped");
        }
        try {
            return work.get();
        } finally {
            changing.unlock();
        }
    }

    Job job(String id) {
        synchronized (jobs) {
            Job job = jobs.get(id);
            if (job == null) {
                throw new Problem(
                        404, "Not found", "there is no job '%s'; only the last ones are remembered".formatted(id));
            }
            return job;
        }
    }

    /** Writes what is told of a job as server-sent events, from its beginning to its end. */
    static void stream(Job job, OutputStream out) {
        int seen = 0;
        try {
            while (true) {
                boolean over = job.isOver();
                List<Job.Told> news = job.told(seen, HEARTBEAT_MILLIS);
                StringBuilder text = new StringBuilder();
                for (Job.Told told : news) {
                    seen++;
                    text.append("id: ").append(seen).append("\nevent: ").append(told.name());
                    text.append("\ndata: ").append(told.data()).append("\n\n");
                }
                if (news.isEmpty()) {
                    if (over) {
                        return;
                    }
                    text.append(": still there\n\n");
                }
                out.write(text.toString().getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
