package org.bellwether.ingest.within;

import java.io.IOException;
import java.util.Enumeration;
import java.util.Locale;
import java.util.function.Predicate;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.bellwether.ingest.Limits;
import org.bellwether.ingest.Refused;
import org.bellwether.ingest.input.Content;
import org.jspecify.annotations.Nullable;

/** The files in a ZIP archive, in the order in which they lie. */
public final class ZipMembers implements Members {
    private final String name;
    private final String uri;
    private final OpenZip zip;
    private final Enumeration<ZipArchiveEntry> entries;
    private final Predicate<String> wanted;
    private final Limits.Unpacking limits;
    private long seen;

    /**
     * The files of an archive, which is closed with them.
     *
     * @param wanted of the names inside, those to be read
     */
    public ZipMembers(String name, String uri, OpenZip zip, Predicate<String> wanted, Limits limits) {
        this.name = name;
        this.uri = uri;
        this.zip = zip;
        this.entries = zip.entries();
        this.wanted = wanted;
        this.limits = limits.unpacking();
    }

    @Override
    public @Nullable Member next() throws Refused {
        while (entries.hasMoreElements()) {
            ZipArchiveEntry entry = entries.nextElement();
            if (++seen > limits.members()) {
                throw new Refused(String.format(Locale.ROOT, "holds more than %,d files; split it", limits.members()));
            }
            if (entry.isDirectory() || Inside.isBookkeeping(entry.getName()) || !wanted.test(entry.getName())) {
                continue;
            }
            String inside = Inside.of(name, entry.getName());
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                return new Member.Unreadable(inside, "is encrypted; unpack it with its password and give the file");
            }
            if (!zip.canRead(entry)) {
                return new Member.Unreadable(inside, "is packed in a way not known here; unpack it by hand");
            }
            return new Member.Held(
                    inside,
                    Inside.uri(uri, entry.getName()),
                    Content.of((Content.Opener) () -> zip.stream(entry)),
                    null);
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
