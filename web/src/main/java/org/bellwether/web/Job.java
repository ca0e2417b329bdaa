package org.bellwether.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A reading that was asked for, and all that was told of it so far. Thread-safe. */
final class Job implements Changes.Listener {
    /** How far it is. */
    enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }

    /**
     * Something told of it.
     *
     * @param name {@code progress}, {@code article}, {@code done} or {@code failed}
     * @param data JSON
     */
    record Told(String name, String data) {}

    private final String id;
    private final List<Told> told = new ArrayList<>();
    private final List<String> articles = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    private State state = State.WAITING;
    private String current = "";
    private int done;
    private int total;
    private @Nullable String fault;

    Job(String id, int total) {
        this.id = id;
        this.total = total;
    }

    String id() {
        return id;
    }

    synchronized void started() {
        state = State.RUNNING;
        progress(0, total, "");
    }

    @Override
    public synchronized void progress(int nowDone, int nowTotal, String now) {
        done = nowDone;
        total = nowTotal;
        current = now;
        tell(
                "progress",
                JsonOut.object(
                        o -> o.number("done", done).number("total", total).text("current", current)));
    }

    @Override
    public synchronized void article(String outcome, @Nullable String article, String name, @Nullable String reason) {
        counts.merge(outcome, 1, Integer::sum);
        String data = JsonOut.object(o -> o.text("outcome", outcome)
                .text("id", article)
                .text("name", name)
                .text("reason", reason));
        articles.add(data);
        if (outcome.equals("skipped")) {
            skipped.add(JsonOut.object(o -> o.text("name", name).text("reason", reason)));
        }
        tell("article", data);
    }

    synchronized void ended() {
        state = State.DONE;
        tell("done", result());
    }

    /** It could not be brought to its end; what was told of before is in the case. */
    synchronized void failed(Problem problem) {
        state = State.FAILED;
        fault = problem.detail();
        tell("failed", JsonOut.object(o -> o.text("title", problem.title()).text("detail", problem.detail())));
    }

    private String result() {
        return JsonOut.object(o -> o.number("read", counts.getOrDefault("read", 0))
                .number("duplicates", counts.getOrDefault("duplicate", 0))
                .number("unchanged", counts.getOrDefault("unchanged", 0))
                .raws("skipped", skipped));
    }

    private void tell(String name, String data) {
        told.add(new Told(name, data));
        notifyAll();
    }

    synchronized boolean isOver() {
        return state == State.DONE || state == State.FAILED;
    }

    /** What was told from a place on; waits for more where there is none yet and the job goes on. */
    synchronized List<Told> told(int from, long patienceMillis) throws InterruptedException {
        long deadline = System.nanoTime() + patienceMillis * 1_000_000;
        long left = patienceMillis;
        while (told.size() <= from && !isOver() && left > 0) {
            wait(left);
            left = (deadline - System.nanoTime()) / 1_000_000;
        }
        return List.copyOf(told.subList(Math.min(from, told.size()), told.size()));
    }

    synchronized String json() {
        return JsonOut.object(o -> {
            o.text("id", id)
                    .text("state", state.name().toLowerCase(Locale.ROOT))
                    .number("done", done)
                    .number("total", total)
                    .text("current", current)
                    .raws("articles", articles)
                    .raw("result", state == State.DONE ? result() : "null")
                    .text("fault", fault);
        });
    }
}
