package org.bellwether.language;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/**
 * A read-only file of named sections, mapped into memory.
 *
 * <p>Layout, little-endian: magic and format (8 bytes), length of the whole (8), CRC-32C of all behind the header, then of the
 * rest of the header (8), offset of the directory (8); the sections, each at a multiple of 16; the directory: count, then offset, length, name for each. The checksum is
 * computed at each opening: it runs at several gigabytes a second, and brings the pages in on the way.
 */
final class FlatFile {
    /** "BWFLAT" and the format's number: a change of layout or of hashing must change it. */
    private static final long MAGIC = 0x0001_5441_4C46_5742L;

    private static final int HEADER = 32;

    private final MemorySegment whole;
    private final Map<String, long[]> directory;

    private FlatFile(MemorySegment whole, Map<String, long[]> directory) {
        this.whole = whole;
        this.directory = directory;
    }

    /** Opens the file if it is there, whole and unaltered. */
    static Optional<FlatFile> open(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
            while (header.hasRemaining() && channel.read(header) >= 0) {
                // the header may come in pieces
            }
            long size = channel.size();
            if (header.hasRemaining()
                    || header.getLong(0) != MAGIC
                    || header.getLong(8) != size
                    || size > Integer.MAX_VALUE) {
                return Optional.empty();
            }
            MemorySegment whole = channel.map(FileChannel.MapMode.READ_ONLY, 0, size, Arena.ofAuto());
            CRC32C sum = new CRC32C();
            sum.update(whole.asSlice(HEADER).asByteBuffer());
            sum.update(header.duplicate().position(24));
            if (sum.getValue() != header.getLong(16)) {
                return Optional.empty();
            }
            return Optional.of(new FlatFile(whole, directory(whole.asByteBuffer(), header.getLong(24))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static Map<String, long[]> directory(ByteBuffer whole, long offset) {
        Map<String, long[]> found = new TreeMap<>();
        ByteBuffer from = whole.order(ByteOrder.LITTLE_ENDIAN).position(Math.toIntExact(offset));
        for (int left = from.getInt(); left > 0; left--) {
            long[] place = {from.getLong(), from.getLong()};
            byte[] name = new byte[from.getInt()];
            from.get(name);
            found.put(new String(name, StandardCharsets.UTF_8), place);
        }
        return found;
    }

    MemorySegment section(String name) {
        long[] place = directory.get(name);
        if (place == null) {
            throw new IllegalStateException("no section '%s' among %s".formatted(name, directory.keySet()));
        }
        return whole.asSlice(place[0], place[1]);
    }

    String text(String name) {
        return StandardCharsets.UTF_8.decode(section(name).asByteBuffer()).toString();
    }

    /** Writes such a file; what it leaves when it is not closed properly is refused by {@link #open}. */
    static final class Writer implements AutoCloseable {
        private final FileChannel channel;
        private final Map<String, long[]> directory = new TreeMap<>();
        private final CRC32C sum = new CRC32C();

        Writer(Path path) throws IOException {
            channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            channel.position(HEADER);
        }

        void section(String name, ByteBuffer content) throws IOException {
            ByteBuffer all = content.duplicate().rewind();
            directory.put(name, new long[] {channel.position(), all.remaining()});
            write(all);
            write(ByteBuffer.allocate((int) (-channel.position() & 15)));
        }

        void text(String name, String content) throws IOException {
            section(name, ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8)));
        }

        private void write(ByteBuffer content) throws IOException {
            sum.update(content.duplicate());
            while (content.hasRemaining()) {
                channel.write(content);
            }
        }

        /** Writes directory and header and waits until all is on the disk. */
        void finish() throws IOException {
            long offset = channel.position();
            ByteBuffer listed = ByteBuffer.allocate(64 * 1024).order(ByteOrder.LITTLE_ENDIAN);
            listed.putInt(directory.size());
            directory.forEach((name, place) -> {
                byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
                listed.putLong(place[0]).putLong(place[1]).putInt(bytes.length).put(bytes);
            });
            write(listed.flip());
            ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
            header.putLong(MAGIC)
                    .putLong(channel.position())
                    .putLong(0)
                    .putLong(offset)
                    .flip();
            sum.update(header.duplicate().position(24));
            header.putLong(16, sum.getValue());
            channel.write(header, 0);
            channel.force(true);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    /** Deletes what is left of writings that came to no end. */
    static void deleteLeftovers(Path folder, String pattern) throws IOException {
        try (var left = Files.newDirectoryStream(folder, pattern)) {
            for (Path path : left) {
                Files.deleteIfExists(path);
            }
        }
    }
}
