package org.bellwether.cli.mcp;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Input that passes on only what is a message, and tells of its end only when all that was asked is answered. The protocol's server
 * stops reading at a line that is none, and forgets open calls when its input ends; whoever sends a wrong line wants to hear so and
 * go on, and whoever sends all calls at once and closes the pipe wants every answer. Read by one thread.
 */
final class AnsweredInput extends InputStream {
    /** So long nothing happens before what is still unanswered counts as something that takes long or gets no answer. */
    private static final long QUIET_MILLIS = 5000;

    private static final long STEP_MILLIS = 20;

    /** A text to be read goes into one line; more is not taken into memory. */
    private static final int LONGEST_LINE = 16 << 20;

    private final InputStream in;
    private final AnswerLines answers;
    private final McpJsonMapper json;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicReference<@Nullable Thread> reader = new AtomicReference<>();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicLong unanswered = new AtomicLong();
    private final AtomicLong changed = new AtomicLong(System.nanoTime());
    private byte[] line = new byte[0];
    private int next;
    private long number;

    AnsweredInput(InputStream in, AnswerLines answers, McpJsonMapper json) {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.answers = answers;
        this.json = json;
        // the server also writes lines that are no answers
        answers.onEach(() -> unanswered.updateAndGet(some -> Math.max(0, some - 1)));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        reader.set(Thread.currentThread());
        if (next == line.length) {
            awaitTurn();
            byte[] message = message();
            if (message == null) {
                awaitAnswers();
                ended.countDown();
                return -1;
            }
            line = message;
            next = 0;
        }
        int read = Math.min(length, line.length - next);
        System.arraycopy(line, next, into, offset, read);
        next += read;
        return read;
    }

    /** The next line that is a message; null at the end. What is none is answered at once. */
    private byte @Nullable [] message() throws IOException {
        for (byte[] bytes = line(); bytes != null; bytes = line()) {
            changed.set(System.nanoTime());
            // Outside of strings, in which it cannot stand, a carriage return is white space; the server takes it for a
            // line's end.
            String text = new String(bytes, StandardCharsets.UTF_8).replace('\r', ' ');
            if (text.isBlank()) {
                continue;
            }
            if (bytes.length > LONGEST_LINE) {
                answers.refuse(null, "line %d is longer than %d bytes".formatted(number, LONGEST_LINE));
            } else if (isMessage(text)) {
                return (text + '\n').getBytes(StandardCharsets.UTF_8);
            }
        }
        return null;
    }

    private boolean isMessage(String text) {
        try {
            if (McpSchema.deserializeJsonRpcMessage(json, text) instanceof McpSchema.JSONRPCRequest) {
                unanswered.incrementAndGet();
            }
            return true;
        } catch (IOException | RuntimeException foreign) {
            // whatever the library throws at it, the line is none of its messages
            answers.refuse(text, "line %d is no message of JSON-RPC 2.0".formatted(number));
            return false;
        }
    }

    /** The next line without its end, of a line that is too long one byte more than allowed; null at the end. */
    private byte @Nullable [] line() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int one = in.read();
        if (one < 0) {
            return null;
        }
        for (; one >= 0 && one != '\n'; one = in.read()) {
            if (bytes.size() <= LONGEST_LINE) {
                bytes.write(one);
            }
        }
        number++;
        return bytes.toByteArray();
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

    /**
     * Passes messages on one after the other: the server stops reading where two answers get into each other's way, as they do on a
     * busy machine. Behind a call that takes long each message waits until nothing has happened for five seconds.
     */
    private void awaitTurn() throws IOException {
        await(() -> unanswered.get() > 0 && isWithin(QUIET_MILLIS), 1);
    }

    private void awaitAnswers() throws IOException {
        await(() -> open.get() > 0 || (unanswered.get() > 0 && isWithin(QUIET_MILLIS)), STEP_MILLIS);
    }

    private boolean isWithin(long millis) {
        return System.nanoTime() - changed.get() < TimeUnit.MILLISECONDS.toNanos(millis);
    }

    private static void await(BooleanSupplier busy, long step) throws IOException {
        try {
            while (busy.getAsBoolean()) {
                TimeUnit.MILLISECONDS.sleep(step);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stop);
        }
    }

    /**
     * Waits until the input has ended; tells whether it has. It never does where the server has stopped reading, as it does when two answers
     * get into each other's way.
     */
    boolean awaitEnd() throws InterruptedException {
        while (!ended.await(STEP_MILLIS, TimeUnit.MILLISECONDS)) {
            Thread reading = reader.get();
            if (reading != null && !reading.isAlive()) {
                return ended.getCount() == 0;
            }
        }
        return true;
    }
}
