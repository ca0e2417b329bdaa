package org.bellwether.store;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * A file beside the database, which says what rows its joined tables hold. It can be deleted at any time: nothing is lost but
 * time. It is believed only where its digest is the one that the database has of it, so that one that is cut off, damaged, older or of another case
 * says nothing.
 */
final class RowsFile {
    private static final String NAME = "joined.rows";

    /** What the hashes mean; another number for other hashes. */
    private static final int FORMAT = 0x4257_5201;

    private static final int CHUNK = 1 << 16;

    private final Path file;

    RowsFile(Path folder) {
        file = folder.resolve(NAME);
    }

    /**
     * Writes the file anew.
     *
     * @return its digest
     */
    String write(Map<String, KnownRows> tables) throws IOException {
        Path written = file.resolveSibling(file.getFileName() + ".new");
        MessageDigest digest = sha256();
        try (OutputStream to = Files.newOutputStream(written);
                OutputStream digested = new DigestOutputStream(to, digest);
                DataOutputStream out = new DataOutputStream(new BufferedOutputStream(digested, CHUNK))) {
            out.writeInt(FORMAT);
            out.writeInt(Schema.VERSION);
            out.writeInt(tables.size());
            for (Map.Entry<String, KnownRows> table : tables.entrySet()) {
                out.writeUTF(table.getKey());
                write(out, table.getValue().keys());
                write(out, table.getValue().contents());
            }
        }
        Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void write(DataOutputStream out, long[] numbers) throws IOException {
        out.writeInt(numbers.length);
        ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
        for (long number : numbers) {
            bytes.putLong(number);
            if (!bytes.hasRemaining()) {
                out.write(bytes.array(), 0, bytes.position());
                bytes.clear();
            }
        }
        out.write(bytes.array(), 0, bytes.position());
    }

    /** What the file says of each table; nothing where it is not the one with the digest. */
    Map<String, KnownRows> read(String expected) {
        if (!Files.isRegularFile(file)) {
            return Map.of();
        }
        try {
            if (!digest().equals(expected)) {
                return Map.of();
            }
            Map<String, KnownRows> found = new TreeMap<>();
            try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), CHUNK))) {
                if (in.readInt() != FORMAT || in.readInt() != Schema.VERSION) {
                    return Map.of();
                }
                int tables = in.readInt();
                for (int i = 0; i < tables; i++) {
                    found.put(in.readUTF(), new KnownRows(numbers(in), numbers(in)));
                }
            }
            return found;
        } catch (IOException unreadable) {
            return Map.of();
        }
    }

    private static long[] numbers(DataInputStream in) throws IOException {
        long[] numbers = new long[in.readInt()];
        byte[] chunk = new byte[CHUNK];
        for (int at = 0; at < numbers.length; ) {
            int some = Math.min(numbers.length - at, CHUNK / Long.BYTES);
            in.readFully(chunk, 0, some * Long.BYTES);
            ByteBuffer.wrap(chunk).asLongBuffer().get(numbers, at, some);
            at += some;
        }
        return numbers;
    }

    /** Before anything in a file is believed, its lengths among it. */
    private String digest() throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            byte[] chunk = new byte[CHUNK];
            while (in.read(chunk) >= 0) {
                // the stream digests what is read
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
