package org.bellwether.ingest.within;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.bellwether.ingest.Limits;
import org.bellwether.ingest.Refused;
import org.bellwether.ingest.input.Content;
import org.jspecify.annotations.Nullable;

/** The files in a tar archive, as they come by. */
public final class TarMembers implements Members {
    private final String name;
    private final String uri;
    private final TarArchiveInputStream tar;
    private final Limits.Unpacking limits;
    private long seen;

    private TarMembers(String name, String uri, TarArchiveInputStream tar, Limits.Unpacking limits) {
        this.name = name;
        this.uri = uri;
        this.tar = tar;
        this.limits = limits;
    }

    public static Members open(String name, String uri, Content content, Limits limits) throws IOException {
        InputStream in = content.open();
        return new TarMembers(name, uri, new TarArchiveInputStream(in), limits.unpacking());
    }

    @Override
    public @Nullable Member next() throws IOException, Refused {
        for (TarArchiveEntry entry = following(); entry != null; entry = following()) {
            if (++seen > limits.members()) {
                throw new Refused(String.format(Locale.ROOT, "holds more than %,d files; split it", limits.members()));
            }
            if (entry.isFile() && !Inside.isBookkeeping(entry.getName()) && tar.canReadEntryData(entry)) {
                return new Member.Held(
                        Inside.of(name, entry.getName()), Inside.uri(uri, entry.getName()), Content.passing(tar), null);
            }
        }
        return null;
    }

    private @Nullable TarArchiveEntry following() throws IOException, Refused {
        try {
            return tar.getNextEntry();
        } catch (IllegalArgumentException | IndexOutOfBoundsException damaged) {
            throw new Refused("is a damaged tar archive (%s); get a whole copy".formatted(Damage.of(damaged)));
        }
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }
}
