package org.bellwether.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The converted models in the cache folder: made when absent or damaged, by one process at a time, and seen by others only when
 * complete.
 */
final class ModelCache {
    /** Names the library's version; {@link FlatFile} and the hashing in {@link TextKey} have their own number in the file. */
    static final String FILE = "english-nlp4j-1.1.3.flat";

    /** A file lock holds between processes, this one between threads. */
    private static final ReentrantLock THREADS = new ReentrantLock();

    private ModelCache() {}

    /**
     * Opens the converted models, after making them if need be.
     *
     * @throws UncheckedIOException when the folder cannot be written or read
     */
    static FlatFile open(Path folder, Progress progress) {
        return open(folder, writer -> ModelConverter.convert(writer, progress));
    }

    /** Writes all sections of the file. */
    interface Maker {
        void make(FlatFile.Writer writer) throws IOException;
    }

    static FlatFile open(Path folder, Maker maker) {
        Path file = folder.resolve(FILE);
        try {
            Optional<FlatFile> ready = FlatFile.open(file);
            return ready.isPresent() ? ready.get() : make(folder, file, maker);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the language models in %s: %s".formatted(folder, e), e);
        }
    }

    private static FlatFile make(Path folder, Path file, Maker maker) throws IOException {
        Files.createDirectories(folder);
        THREADS.lock();
        try (FileChannel channel = FileChannel.open(
                        folder.resolve(FILE + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            Optional<FlatFile> madeMeanwhile = FlatFile.open(file);
            if (madeMeanwhile.isPresent() && lock.isValid()) {
                return madeMeanwhile.get();
            }
            // Whoever holds the lock is the only writer: what lies here unfinished was left by a process that was
            // killed.
            FlatFile.deleteLeftovers(folder, FILE + ".*.tmp");
            Path unfinished =
                    folder.resolve(FILE + "." + ProcessHandle.current().pid() + ".tmp");
            try {
                try (FlatFile.Writer writer = new FlatFile.Writer(unfinished)) {
                    maker.make(writer);
                    writer.finish();
                }
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished); // only there when the making failed, on a full disk perhaps
            }
            return FlatFile.open(file)
                    .orElseThrow(() -> new IOException("%s is damaged right after writing it".formatted(file)));
        } finally {
            THREADS.unlock();
        }
    }
}
