package org.bellwether.ingest.input;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.bellwether.ingest.Refused;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one input: its beginning can be looked at, then it is read, once or (where it lies in a file or in memory) as
 * often as one likes. Whoever opens a stream or a channel closes it.
 */
public abstract sealed class Content {
    private Content() {}

    /** The first bytes, fewer only where the input has no more; nothing is used up. */
    public abstract byte[] head(int most) throws IOException;

    /** All the bytes, from the first. */
    public abstract InputStream open() throws IOException;

    /**
     * All the bytes, to be read in any order; those that are not in a file are taken into memory.
     *
     * @param most so many bytes are taken into memory, more are refused
     */
    public SeekableByteChannel channel(long most) throws IOException, Refused {
        return new SeekableInMemoryByteChannel(all(most));
    }

    /**
     * All the bytes in memory.
     *
     * @param most more are refused
     */
    public byte[] all(long most) throws IOException, Refused {
        try (InputStream in = open()) {
            byte[] bytes = in.readNBytes(Math.toIntExact(Math.min(most + 1, Integer.MAX_VALUE - 8)));
            if (bytes.length > most) {
                throw new Refused(String.format(Locale.ROOT, "is larger than %,d bytes; split it into articles", most));
            }
            return bytes;
        }
    }

    /** How many bytes there are; -1 where that shows only at their end. */
    public abstract long size() throws IOException;

    public static Content of(Path file) {
        return new InFile(file);
    }

    /** Bytes in memory, which are not copied and must not be changed. */
    public static Content of(byte[] bytes) {
        return new InMemory(bytes);
    }

    /** Bytes that come once, from somebody else's stream: it is read to its end and not closed. */
    public static Content passing(InputStream stream) {
        return new Passing(stream);
    }

    /** Where a stream of the same bytes can be had again and again. */
    public interface Opener {
        InputStream open() throws IOException;
    }

    public static Content of(Opener opener) {
        return new Reopened(opener);
    }

    private static final class InFile extends Content {
        private final Path file;

        InFile(Path file) {
            this.file = file;
        }

        @Override
        public byte[] head(int most) throws IOException {
            try (InputStream in = Files.newInputStream(file)) {
                return in.readNBytes(most);
            }
        }

        @Override
        public InputStream open() throws IOException {
            return new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        }

        @Override
        public SeekableByteChannel channel(long most) throws IOException {
            return Files.newByteChannel(file);
        }

        @Override
        public long size() throws IOException {
            return Files.size(file);
        }
    }

    private static final class InMemory extends Content {
        private final byte[] bytes;

        InMemory(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public byte[] head(int most) {
            return java.util.Arrays.copyOf(bytes, Math.min(most, bytes.length));
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public byte[] all(long most) throws IOException, Refused {
            return bytes.length <= most ? bytes : super.all(most);
        }

        @Override
        public long size() {
            return bytes.length;
        }
    }

    private static final class Reopened extends Content {
        private final Opener opener;

        Reopened(Opener opener) {
            this.opener = opener;
        }

        @Override
        public byte[] head(int most) throws IOException {
            try (InputStream in = opener.open()) {
                return in.readNBytes(most);
            }
        }

        @Override
        public InputStream open() throws IOException {
            return new BufferedInputStream(opener.open(), 1 << 16);
        }

        @Override
        public long size() {
            return -1;
        }
    }

    private static final class Passing extends Content {
        private final InputStream stream;
        private byte @Nullable [] head;
        private boolean opened;

        Passing(InputStream stream) {
            this.stream = stream;
        }

        @Override
        public byte[] head(int most) throws IOException {
            if (opened) {
                throw new IllegalStateException("what passes once cannot be looked at afterwards");
            }
            byte[] known = head == null ? new byte[0] : head;
            if (known.length < most) {
                byte[] more = stream.readNBytes(most - known.length);
                byte[] both = java.util.Arrays.copyOf(known, known.length + more.length);
                System.arraycopy(more, 0, both, known.length, more.length);
                known = both;
                head = both;
            }
            return java.util.Arrays.copyOf(known, Math.min(most, known.length));
        }

        @Override
        public InputStream open() {
            if (opened) {
                throw new IllegalStateException("what passes once cannot be opened again");
            }
            opened = true;
            byte[] known = head == null ? new byte[0] : head;
            head = null;
            return new BufferedInputStream(
                    new java.io.SequenceInputStream(new ByteArrayInputStream(known), new Unclosed(stream)), 1 << 16);
        }

        @Override
        public long size() {
            return -1;
        }
    }

    /** A stream that belongs to somebody else. */
    private static final class Unclosed extends java.io.FilterInputStream {
        Unclosed(InputStream stream) {
            super(stream);
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            return in.read(into, from, most);
        }

        @Override
        public void close() {
            // its owner closes it
        }
    }
}
