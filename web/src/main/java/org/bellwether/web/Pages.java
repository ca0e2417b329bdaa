package org.bellwether.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.bellwether.model.ContentHash;

/** The pages of the workbench, as the build laid them onto the class path. */
final class Pages {
    /** Names that the build of the pages gives; nothing else is looked for, so no path leads out of the folder. */
    private static final Pattern NAME =
            Pattern.compile("(?:[A-Za-z0-9_][A-Za-z0-9._-]*/){0,5}[A-Za-z0-9_][A-Za-z0-9._-]*");

    /** Addresses of the pages: a word, and the id of an item where one is shown. */
    private static final Pattern PAGE =
            Pattern.compile("(?:[a-z]+|(?:events|actors|documents)/[^/.\\\\%;:\\p{Cntrl}][^/\\\\%;\\p{Cntrl}]*)?/?");

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("json", "application/json; charset=utf-8"),
            Map.entry("map", "application/json; charset=utf-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("txt", "text/plain; charset=utf-8"));

    /**
     * A file of the pages.
     *
     * @param type media type
     * @param bytes content
     * @param tag of just this content
     * @param forever whether its name changes with its content
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
    record Page(String type, byte[] bytes, String tag, boolean forever) {}

    private final Map<String, Optional<Page>> known = new ConcurrentHashMap<>();

    /**
     * What stands at a path: a file, or the one page that shows all. Files lie in the top folder, with a dot in their
     * name, or under {@code assets/}; ids have dots too, so {@code /events/e1.2.aid} is no file.
     *
     * @param path with its leading slash
     */
    Optional<Page> at(String path) {
        String name = path.substring(1);
        boolean below = name.indexOf('/') >= 0;
        if (below ? !name.startsWith("assets/") : name.indexOf('.') < 0) {
            return PAGE.matcher(name).matches() ? file("index.html") : Optional.empty();
        }
        return NAME.matcher(name).matches() && TYPES.containsKey(ending(name)) ? file(name) : Optional.empty();
    }

    private Optional<Page> file(String name) {
        Optional<Page> page = known.get(name);
        if (page == null) {
            page = read(name);
            if (page.isPresent()) { // what is not there is not remembered: anybody can ask for any name
                known.put(name, page);
            }
        }
        return page;
    }

    private static Optional<Page> read(String name) {
        try (InputStream in = Pages.class.getResourceAsStream("ui/" + name)) {
            if (in == null) {
                return Optional.empty();
            }
            byte[] bytes = in.readAllBytes();
            String tag = '"' + ContentHash.of(new String(bytes, StandardCharsets.ISO_8859_1), 16) + '"';
            return Optional.of(
                    new Page(Objects.requireNonNull(TYPES.get(ending(name))), bytes, tag, name.startsWith("assets/")));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
