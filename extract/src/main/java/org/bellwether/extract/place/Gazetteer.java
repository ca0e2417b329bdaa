package org.bellwether.extract.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.bellwether.extract.place.GazetteerEntry.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Names of places and where they lie. Immutable and thread-safe.
 *
 * <p>The lines stay bytes in one array (about 10 MB); a hash table of folded names points into it, and a line is read when asked for.
 */
final class Gazetteer {
    private static final int FIELDS = 9;
    private static final int SLOTS = 1 << 20;

    private final byte[] lines;

    /** First index into {@link #offsets} for each slot, plus one; 0 is empty. */
    private final int[] slots = new int[SLOTS];

    private int[] offsets = new int[1 << 19];
    private int[] hashes = new int[1 << 19];
    private int[] next = new int[1 << 19];
    private int count;
    private final Map<String, String> alpha3 = new HashMap<>();
    private final Map<String, String> regionNames = new HashMap<>();

    private Gazetteer(byte[] lines) {
        this.lines = lines;
    }

    private static final class Bundled {
        static final Gazetteer GAZETTEER = load();
    }

    /** The one that comes with the program; read at the first call. */
    static Gazetteer bundled() {
        return Bundled.GAZETTEER;
    }

    /** All places of the name, in the order of the files. */
    List<GazetteerEntry> named(String name) {
        String key = fold(name);
        int hash = key.hashCode();
        List<GazetteerEntry> found = new ArrayList<>();
        for (int at = slots[slot(hash)]; at > 0; at = next[at - 1]) {
            if (hashes[at - 1] == hash) {
                String[] fields = fields(offsets[at - 1]);
                if (hasName(fields[2], key, fields[0].charAt(0) == 'D')) {
                    found.add(entry(fields));
                }
            }
        }
        return found.reversed();
    }

    /** The country's alpha-3 code, or null. */
    @Nullable
    String alpha3(String alpha2) {
        return alpha3.get(alpha2);
    }

    /** The name of a first-level region, or null. */
    @Nullable
    String regionName(String country, String admin1) {
        return regionNames.get(country + "." + admin1);
    }

    /** Lower case without accents and full stops; "St." and "Saint" are one. */
    static String fold(String name) {
        String plain = name;
        if (!isAscii(name)) {
            plain = withoutMarks(Normalizer.normalize(name, Normalizer.Form.NFD));
        }
        StringBuilder folded = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = Character.toLowerCase(plain.charAt(i));
            switch (c) {
                case '.', '\'', '’', '‘', '`' -> {}
                case '-', '\n', ' ', '\u00a0', '\t' -> {
                    if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                        folded.append(' ');
                    }
                }
                case 'ł' -> folded.append('l');
                case 'ø' -> folded.append('o');
                default -> folded.append(c);
            }
        }
        String key = folded.toString().strip();
        return key.startsWith("st ")
                ? "saint " + key.substring(3)
                : key.startsWith("mt ")
                        ? "mount " + key.substring(3)
                        : key.startsWith("ft ") ? "fort " + key.substring(3) : key;
    }

    private static String withoutMarks(String decomposed) {
        StringBuilder kept = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            if (Character.getType(decomposed.charAt(i)) != Character.NON_SPACING_MARK) {
                kept.append(decomposed.charAt(i));
            }
        }
        return kept.toString();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasName(String names, String key, boolean firstIsOther) {
        String[] all = names.split("\\|");
        for (int i = firstIsOther ? 1 : 0; i < all.length; i++) {
            if (fold(all[i]).equals(key)) {
                return true;
            }
        }
        return false;
    }

    private static Gazetteer load() {
        byte[] bulk = bytes("gazetteer.tsv.gz", true);
        byte[] regions = bytes("regions.tsv", false);
        byte[] all = Arrays.copyOf(bulk, bulk.length + regions.length);
        System.arraycopy(regions, 0, all, bulk.length, regions.length);
        Gazetteer gazetteer = new Gazetteer(all);
        gazetteer.index(bulk.length);
        return gazetteer;
    }

    private static byte[] bytes(String file, boolean zipped) {
        try (InputStream stream = Gazetteer.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("resource %s is missing".formatted(file));
            }
            return zipped ? new GZIPInputStream(stream, 1 << 16).readAllBytes() : stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private void index(int regionsFrom) {
        NameHash names = new NameHash();
        int[] tabs = new int[FIELDS];
        int number = 0;
        int start = 0;
        for (int i = 0; i < lines.length; i++) {
            if (lines[i] != '\n') {
                continue;
            }
            number = start == regionsFrom ? 1 : number + 1;
            if (i > start && lines[start] != '#') {
                index(start, number, start >= regionsFrom ? "regions.tsv" : "gazetteer.tsv.gz", names, tabs);
            }
            start = i + 1;
        }
    }

    private void index(int offset, int number, String file, NameHash names, int[] tabs) {
        int found = 0;
        int end = offset;
        for (; end < lines.length && lines[end] != '\n'; end++) {
            if (lines[end] == '\t' && found < FIELDS) {
                tabs[found++] = end;
            }
        }
        Kind kind = found == FIELDS - 1 && tabs[0] == offset + 1 ? Kind.of((char) lines[offset]) : null;
        if (kind == null) {
            throw new IllegalStateException("%s:%d: expected %d fields and a kind, got '%s'"
                    .formatted(file, number, FIELDS, new String(lines, offset, end - offset, StandardCharsets.UTF_8)));
        }
        int from = tabs[1] + 1;
        boolean skip = kind == Kind.DEMONYM;
        for (int i = from; i <= tabs[2]; i++) {
            if (lines[i] == '|' || i == tabs[2]) {
                if (!skip) {
                    add(names.of(lines, from, i), offset);
                }
                skip = false;
                from = i + 1;
            }
        }
        if (kind == Kind.COUNTRY || kind == Kind.REGION) {
            String[] fields = fields(offset);
            if (kind == Kind.COUNTRY) {
                alpha3.put(fields[3], fields[4]);
            } else if (!fields[4].isEmpty()) {
                regionNames.putIfAbsent(fields[3] + "." + fields[4], fields[2].split("\\|")[0]);
            }
        }
    }

    private void add(int hash, int offset) {
        if (count == offsets.length) {
            offsets = Arrays.copyOf(offsets, count * 2);
            hashes = Arrays.copyOf(hashes, count * 2);
            next = Arrays.copyOf(next, count * 2);
        }
        offsets[count] = offset;
        hashes[count] = hash;
        next[count] = slots[slot(hash)];
        slots[slot(hash)] = ++count;
    }

    private static int slot(int hash) {
        return (hash ^ (hash >>> 15)) & (SLOTS - 1);
    }

    private String[] fields(int offset) {
        int end = offset;
        while (end < lines.length && lines[end] != '\n') {
            end++;
        }
        return new String(lines, offset, end - offset, StandardCharsets.UTF_8).split("\t", -1);
    }

    private static GazetteerEntry entry(String[] f) {
        Kind kind = java.util.Objects.requireNonNull(Kind.of(f[0].charAt(0)));
        int bar = f[2].indexOf('|');
        boolean nation = kind == Kind.COUNTRY || kind == Kind.DEMONYM;
        return new GazetteerEntry(
                kind,
                f[1].isEmpty() ? null : Integer.valueOf(f[1]),
                bar < 0 ? f[2] : f[2].substring(0, bar),
                f[3].toUpperCase(Locale.ROOT),
                nation ? "" : f[4],
                f[5],
                f[6].isEmpty() ? Double.NaN : Double.parseDouble(f[6]),
                f[7].isEmpty() ? Double.NaN : Double.parseDouble(f[7]),
                Long.parseLong(f[8]));
    }
}
