package org.bellwether.cli.mcp;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Input that tells of its end only when all that was asked is answered: the protocol's server forgets open calls when its input ends, and
 * whoever sends all calls at once and closes the pipe wants every answer. Read by one thread.
 */
final class AnsweredInput extends FilterInputStream {
    /** So long nothing happens before what is still unanswered counts as something that gets no answer. */
    private static final long QUIET_MILLIS = 5000;

    private static final long STEP_MILLIS = 20;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicLong unanswered = new AtomicLong();
    private final AtomicLong changed = new AtomicLong(System.nanoTime());

    AnsweredInput(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        if (read < 0) {
            awaitAnswers();
            ended.countDown();
            return read;
        }
        for (int i = offset; i < offset + read; i++) {
            if (into[i] == '\n') {
                // what has no id is a notification, which has no answer
                if (line.toString(StandardCharsets.UTF_8).contains("\"id\"")) {
                    unanswered.incrementAndGet();
                }
                line.reset();
            } else {
                line.write(into[i]);
            }
        }
        changed.set(System.nanoTime());
        return read;
    }

    /** The output beside it: each line that goes out is an answer. */
    OutputStream answers(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(int b) throws IOException {
                out.write(b);
                if (b == '\n') {
                    unanswered.decrementAndGet();
                }
            }

            @Override
            public void write(byte[] from, int offset, int length) throws IOException {
                out.write(from, offset, length);
                for (int i = offset; i < offset + length; i++) {
                    if (from[i] == '\n') {
                        unanswered.decrementAndGet();
                    }
                }
            }
        };
    }

    /** A call is being answered. */
    void begun() {
        open.incrementAndGet();
        changed.set(System.nanoTime());
    }

    /** Its answer is made. */
    void answered() {
        changed.set(System.nanoTime());
        open.decrementAndGet();
    }

    private void awaitAnswers() throws IOException {
        try {
            while (open.get() > 0
                    || (unanswered.get() > 0
                            && System.nanoTime() - changed.get() < TimeUnit.MILLISECONDS.toNanos(QUIET_MILLIS))) {
                TimeUnit.MILLISECONDS.sleep(STEP_MILLIS);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stop);
        }
    }

    /** Waits until the input has ended. */
    void awaitEnd() throws InterruptedException {
        ended.await();
    }
}
