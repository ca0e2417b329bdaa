package org.bellwether.ingest.within;

import java.io.IOException;
import java.io.InputStream;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.bellwether.ingest.Limits;
import org.bellwether.ingest.Refused;
import org.bellwether.ingest.input.Content;
import org.bellwether.ingest.input.KnownPages;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * The pages of a crawl file (ISO 28500), one record after the other, named by the record's place in the file: responses that
 * succeeded with a page or a document, pages kept without their response, and texts made of pages. All other records are passed
 * over. Pages that were read before are told apart by address and time, before anything is unpacked.
 */
public final class WarcMembers implements Members {
    private static final Set<String> TYPES =
            Set.of("text/html", "application/xhtml+xml", "application/pdf", "text/plain");

    private static final int SUCCESS = 200;

    private final String name;
    private final InputStream in;
    private final WarcReader reader;
    private final KnownPages known;
    private final Limits limits;

    private WarcMembers(String name, InputStream in, WarcReader reader, KnownPages known, Limits limits) {
        this.name = name;
        this.in = in;
        this.reader = reader;
        this.known = known;
        this.limits = limits;
    }

    public static Members open(String name, Content content, KnownPages known, Limits limits)
            throws IOException, Refused {
        InputStream in = content.open();
        try {
            WarcReader reader = new WarcReader(in);
            reader.setLenient(true);
            reader.onWarning(warning -> {});
            return new WarcMembers(name, in, reader, known, limits);
        } catch (IOException | RuntimeException damaged) {
            in.close();
            throw new Refused("is a damaged WARC file (%s)".formatted(Damage.of(damaged)));
        }
    }

    @Override
    public @Nullable Member next() throws Refused {
        long at = 0;
        try {
            for (Optional<WarcRecord> record = reader.next(); record.isPresent(); record = reader.next()) {
                at = reader.position();
                Optional<Member> page = page(record.get(), name + "#" + at);
                if (page.isPresent()) {
                    return page.get();
                }
            }
            return null;
        } catch (java.io.EOFException cut) {
            throw new Refused(
                    "ends in the middle of the record at byte %d; it was cut short, what stands before it was read"
                            .formatted(at(at)));
        } catch (IOException | RuntimeException damaged) {
            // Whatever the library stumbles over in foreign bytes, it is the bytes' fault.
            throw new Refused(
                    "is damaged at byte %d (%s); what stands before it was read".formatted(at(at), Damage.of(damaged)));
        }
    }

    private long at(long known) {
        return Math.max(known, reader.position());
    }

    private Optional<Member> page(WarcRecord record, String inside) throws IOException {
        if (!(record instanceof WarcTargetRecord target)
                || !(record instanceof WarcResponse
                        || record instanceof WarcResource
                        || record instanceof WarcConversion)) {
            return Optional.empty();
        }
        String address = target.target();
        if (address == null || !address.startsWith("http")) {
            return Optional.empty();
        }
        String retrieved = record.date().truncatedTo(ChronoUnit.SECONDS).toString();
        Optional<org.bellwether.model.ArticleId> before = known.read(address, retrieved);
        if (before.isPresent()) {
            return Optional.of(new Member.Known(inside, before.get(), address));
        }
        try {
            return bytes(record).map(bytes -> new Member.Held(inside, address, Content.of(bytes), retrieved));
        } catch (TooLarge large) {
            return Optional.of(new Member.Unreadable(
                    inside, String.format(Locale.ROOT, "is larger than %,d bytes", limits.bytes())));
        } catch (ParsingException | java.util.zip.ZipException broken) {
            return Optional.of(new Member.Unreadable(inside, "is a damaged record (%s)".formatted(Damage.of(broken))));
        }
    }

    /** The page's own bytes, unpacked; empty when it is none. */
    private Optional<byte[]> bytes(WarcRecord record) throws IOException, TooLarge {
        if (record instanceof WarcResponse response) {
            if (!response.contentType().base().equals(MediaType.HTTP)) {
                return Optional.empty();
            }
            HttpResponse http = response.http();
            String type = http.headers().first("Content-Type").orElse("text/html");
            if (http.status() != SUCCESS || !isPage(type)) {
                return Optional.empty();
            }
            try (InputStream body = http.bodyDecoded().stream()) {
                return some(body);
            }
        }
        if (!isPage(record.headers().first("Content-Type").orElse(""))) {
            return Optional.empty();
        }
        try (InputStream body = record.body().stream()) {
            return some(body);
        }
    }

    private Optional<byte[]> some(InputStream body) throws IOException, TooLarge {
        byte[] bytes = body.readNBytes(Math.toIntExact(limits.bytes() + 1));
        if (bytes.length > limits.bytes()) {
            throw new TooLarge();
        }
        return bytes.length == 0 ? Optional.empty() : Optional.of(bytes);
    }

    private static boolean isPage(String type) {
        return TYPES.contains(type.split(";")[0].strip().toLowerCase(Locale.ROOT));
    }

    @Override
    public void close() throws IOException {
        reader.close();
        in.close();
    }

    private static final class TooLarge extends Exception {
        private static final long serialVersionUID = 1;
    }
}
