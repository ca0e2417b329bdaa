package org.bellwether.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The right to change a case, one process at a time: a lock on the file {@code lock} in its folder. The system takes it back
 * when the process ends, however it ends; the file's text says who holds it.
 */
final class CaseLock implements AutoCloseable {
    private static final Duration STEP = Duration.ofMillis(50);

    private final FileChannel channel;
    private final FileLock lock;

    private CaseLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Takes the lock, waiting for it as long as told.
     *
     * @throws CaseException of kind {@code IN_USE} when another process still holds it after that
     */
    static CaseLock take(Path folder, Duration patience, String purpose) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            Optional<CaseLock> taken = tryTake(folder, purpose);
            if (taken.isPresent()) {
                return taken.get();
            }
            if (System.nanoTime() - deadline >= 0) {
                throw new CaseException(
                        CaseException.Kind.IN_USE,
                        "the case %s is in use by %s; wait for it to end, or name another case"
                                .formatted(folder, holder(folder)));
            }
            try {
                Thread.sleep(STEP);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw new CaseException(
                        CaseException.Kind.IN_USE, "interrupted while waiting for the case " + folder, stop);
            }
        }
    }

    /** Takes the lock if nobody holds it. */
    static Optional<CaseLock> tryTake(Path folder, String purpose) {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(file(folder), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = lockOrNull(channel);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            String text = "process %d (%s)".formatted(ProcessHandle.current().pid(), purpose);
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
            return Optional.of(new CaseLock(channel, lock));
        } catch (IOException failed) {
            try (FileChannel _ = channel) {
                throw new CaseException(
                        CaseException.Kind.UNWRITABLE,
                        "the case %s cannot be locked for writing (%s); check the folder's permissions and its disk"
                                .formatted(folder, failed),
                        failed);
            } catch (IOException closing) {
                failed.addSuppressed(closing);
                throw new CaseException(
                        CaseException.Kind.UNWRITABLE, "the case %s cannot be locked".formatted(folder), failed);
            }
        }
    }

    private static @Nullable FileLock lockOrNull(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ours) {
            return null; // another case of this same process
        }
    }

    private static String holder(Path folder) {
        try {
            String text = Files.readString(file(folder), StandardCharsets.UTF_8).strip();
            return text.isEmpty() ? "another process" : text.replaceAll("\\p{Cntrl}", " ");
        } catch (IOException unreadable) {
            return "another process";
        }
    }

    private static Path file(Path folder) {
        return folder.resolve("lock");
    }

    @Override
    public void close() {
        try (channel) {
            lock.release();
        } catch (IOException failed) {
            // The lock goes with the process in any case; nothing is lost by it.
            throw new CaseException(CaseException.Kind.UNWRITABLE, "a case's lock could not be given back", failed);
        }
    }
}
