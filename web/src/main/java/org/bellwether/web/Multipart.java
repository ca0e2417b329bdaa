package org.bellwether.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a {@code multipart/form-data} body (RFC 7578) as browsers send it.
 *
 * <p>Helidon's own reader of it is not to be had in this version; see the decision on the HTTP API.
 */
final class Multipart {
    /** So many files are taken at once. */
    private static final int MOST_PARTS = 500;

    private static final int LONGEST_HEAD = 8 << 10;

    private static final Pattern BOUNDARY =
            Pattern.compile("(?i);\\s*boundary=(?:\"([^\"]{1,70})\"|([^\\s;\"]{1,70}))");
    private static final Pattern NAME = Pattern.compile("(?i);\\s*name=\"([^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("(?i);\\s*filename=\"([^\"]*)\"");

    /**
     * A field or a file.
     *
     * @param name the field's
     * @param file the file's name without folders, or null for a field
     * @param content bytes
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
    record Part(String name, @Nullable String file, byte[] content) {}

    private Multipart() {}

    /**
     * Takes a body apart.
     *
     * @param type the request's content type, with its boundary
     * @throws Problem when it is not well-formed
     */
    static List<Part> parts(byte[] body, String type) {
        Matcher boundary = BOUNDARY.matcher(type);
        if (!boundary.find()) {
            throw Problem.wrong("the content type names no boundary between the parts");
        }
        String mark = boundary.group(1) != null ? boundary.group(1) : boundary.group(2);
        byte[] line = ("--" + mark).getBytes(StandardCharsets.ISO_8859_1);
        byte[] next = ("\r\n--" + mark).getBytes(StandardCharsets.ISO_8859_1);
        int at = find(body, line, 0);
        if (at < 0) {
            throw broken();
        }
        at += line.length;
        List<Part> parts = new ArrayList<>();
        while (!startsWith(body, "--", at)) {
            if (parts.size() == MOST_PARTS) {
                throw new Problem(413, "Too many", "more than %d files are not taken at once".formatted(MOST_PARTS));
            }
            at = find(body, new byte[] {'\r', '\n'}, at) + 2;
            int head = find(body, "\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1), at - 2);
            int end = at < 2 || head < 0 ? -1 : find(body, next, head + 2);
            if (end < 0 || head - at > LONGEST_HEAD) {
                throw broken();
            }
            String heads = new String(body, at, Math.max(0, head - at), StandardCharsets.UTF_8);
            parts.add(part(heads, Arrays.copyOfRange(body, Math.min(head + 4, end), end)));
            at = end + next.length;
        }
        return parts;
    }

    private static Part part(String heads, byte[] content) {
        for (String head : heads.split("\r\n")) {
            if (head.toLowerCase(Locale.ROOT).startsWith("content-disposition:")) {
                Matcher name = NAME.matcher(head);
                Matcher file = FILE.matcher(head);
                return new Part(name.find() ? name.group(1) : "", file.find() ? bare(file.group(1)) : null, content);
            }
        }
        throw broken();
    }

    /** Without the folders that some browsers send. */
    private static String bare(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replace("%22", "\"");
    }

    private static int find(byte[] body, byte[] wanted, int from) {
        for (int i = Math.max(0, from); i <= body.length - wanted.length; i++) {
            if (Arrays.equals(body, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean startsWith(byte[] body, String text, int at) {
        byte[] wanted = text.getBytes(StandardCharsets.ISO_8859_1);
        if (at + wanted.length > body.length) {
            throw broken();
        }
        return Arrays.equals(body, at, at + wanted.length, wanted, 0, wanted.length);
    }

    private static Problem broken() {
        return Problem.wrong("the parts of the body cannot be told apart");
    }
}
