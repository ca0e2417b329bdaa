package org.bellwether.ingest.within;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.Enumeration;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.bellwether.ingest.Limits;
import org.bellwether.ingest.Refused;
import org.bellwether.ingest.input.Content;
import org.jspecify.annotations.Nullable;

/** A ZIP archive whose list of files has been read; what is unpacked from it is counted. */
public final class OpenZip implements Closeable {
    private final ZipFile zip;
    private final Unpacked unpacked;
    private final long mostBytes;

    private OpenZip(ZipFile zip, long size, Limits limits) {
        this.zip = zip;
        this.unpacked = new Unpacked(limits.unpacking(), size);
        this.mostBytes = limits.documentBytes();
    }

    /**
     * Opens an archive; the caller closes it.
     *
     * @throws Refused when it is none, or damaged
     */
    public static OpenZip of(Content content, Limits limits) throws IOException, Refused {
        SeekableByteChannel channel = content.channel(limits.documentBytes());
        try {
            ZipFile zip = ZipFile.builder()
                    .setSeekableByteChannel(channel)
                    .setIgnoreLocalFileHeader(true)
                    .get();
            return new OpenZip(zip, channel.size(), limits);
        } catch (IOException | RuntimeException damaged) {
            // Whatever the library stumbles over in foreign bytes, it is the bytes' fault.
            channel.close();
            throw new Refused("is a damaged ZIP archive (%s); get a whole copy".formatted(Damage.of(damaged)));
        }
    }

    /** Whether it holds a file of that name. */
    public boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /** Whether it holds a file in a folder of that name. */
    public boolean hasBelow(String folder) {
        return java.util.Collections.list(zip.getEntries()).stream()
                .anyMatch(entry -> entry.getName().startsWith(folder) && !entry.isDirectory());
    }

    Enumeration<ZipArchiveEntry> entries() {
        return zip.getEntriesInPhysicalOrder();
    }

    boolean canRead(ZipArchiveEntry entry) {
        return zip.canReadEntryData(entry);
    }

    InputStream stream(ZipArchiveEntry entry) throws IOException {
        try {
            return unpacked.counting(zip.getInputStream(entry), entry.getCompressedSize());
        } catch (RuntimeException damaged) {
            throw new IOException("damaged entry: " + Damage.of(damaged), damaged);
        }
    }

    /** One file's bytes as a stream; empty when there is none of the name. */
    public Optional<InputStream> stream(String name) throws IOException {
        @Nullable ZipArchiveEntry entry = zip.getEntry(name);
        return entry == null ? Optional.empty() : Optional.of(stream(entry));
    }

    /**
     * One file's bytes; empty when there is none of the name.
     *
     * @throws Refused when it is larger than a document may be
     */
    public Optional<byte[]> bytes(String name) throws IOException, Refused {
        @Nullable ZipArchiveEntry entry = zip.getEntry(name);
        return entry == null
                ? Optional.empty()
                : Optional.of(Content.of((Content.Opener) () -> stream(entry)).all(mostBytes));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
