package org.bellwether.ingest.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;
import org.bellwether.ingest.Refused;

/**
 * A file of addresses as {@link AddressList} knows them, packed or not: site maps come as {@code .xml.gz}, GDELT's tables as
 * {@code .CSV.zip}.
 *
 * @param ofLists whether the addresses are of further lists: an index of site maps
 * @param pages in their order, each once
 */
public record ListFile(boolean ofLists, List<AddressList.Listed> pages) {
    /** Unpacked; the protocol of site maps allows 50 MB. */
    public static final int MOST_BYTES = 64 << 20;

    private static final Pattern INDEX = Pattern.compile("<sitemapindex\\b");
    private static final int BEGINNING = 8192;

    public ListFile {
        pages = List.copyOf(pages);
    }

    /** Reads a list. */
    public static ListFile read(byte[] bytes) throws Refused {
        String text = TextDecoder.decode(unpacked(bytes));
        Optional<List<AddressList.Listed>> addresses = AddressList.of(text);
        if (addresses.isEmpty()) {
            String where = AddressList.firstWithout(text).stream()
                    .mapToObj(line -> String.format(Locale.ROOT, " (line %,d has none)", line))
                    .findFirst()
                    .orElse("");
            throw new Refused("is no list of addresses%s; give one address a line, a site map or a table of GDELT"
                    .formatted(where));
        }
        boolean index = INDEX.matcher(text.substring(0, Math.min(text.length(), BEGINNING)))
                .find();
        return new ListFile(index, addresses.get());
    }

    private static byte[] unpacked(byte[] bytes) throws Refused {
        try (InputStream in = opened(bytes)) {
            byte[] plain = in.readNBytes(MOST_BYTES + 1);
            if (plain.length > MOST_BYTES) {
                throw new Refused(String.format(
                        Locale.ROOT, "is a list of more than %,d bytes; split it into smaller ones", MOST_BYTES));
            }
            return plain;
        } catch (IOException damaged) {
            throw new Refused("is a packed list that is damaged or cut short; get a whole copy");
        }
    }

    private static InputStream opened(byte[] bytes) throws IOException {
        InputStream in = new ByteArrayInputStream(bytes);
        if (bytes.length > 2 && bytes[0] == 0x1F && bytes[1] == (byte) 0x8B) {
            return new GZIPInputStream(in);
        }
        if (bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K') {
            ZipInputStream zip = new ZipInputStream(in);
            if (zip.getNextEntry() == null) {
                throw new IOException("an archive of nothing");
            }
            return zip;
        }
        return in;
    }
}
