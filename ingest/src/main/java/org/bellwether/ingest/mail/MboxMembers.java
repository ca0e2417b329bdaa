package org.bellwether.ingest.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.bellwether.ingest.Limits;
import org.bellwether.ingest.input.Content;
import org.bellwether.ingest.input.Format;
import org.bellwether.ingest.within.BoundedLines;
import org.bellwether.ingest.within.Member;
import org.bellwether.ingest.within.Members;
import org.jspecify.annotations.Nullable;

/** The messages of a box (RFC 4155), one at a time, numbered from 1. */
public final class MboxMembers implements Members {
    private static final Pattern BEGIN = Pattern.compile("From \\S.*\\d\\d:\\d\\d.*");
    private static final Pattern QUOTED = Pattern.compile(">+From .*");

    private final String name;
    private final String uri;
    private final InputStream in;
    private final BoundedLines lines;
    private final Limits limits;
    private int number;
    private boolean begun;
    private boolean ended;

    private MboxMembers(String name, String uri, InputStream in, Limits limits) {
        this.name = name;
        this.uri = uri;
        this.in = in;
        this.lines = new BoundedLines(in, limits.bytes());
        this.limits = limits;
    }

    public static Members open(String name, String uri, Content content, Limits limits) throws IOException {
        return new MboxMembers(name, uri, content.open(), limits);
    }

    @Override
    public @Nullable Member next() throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        boolean blank = true;
        boolean tooLong = false;
        while (!ended) {
            byte @Nullable [] line = lines.next();
            if (line == null) {
                ended = true;
                break;
            }
            boolean from = line.length > 5 && line[0] == 'F' && blank && matches(BEGIN, line);
            if (from && begun) {
                break;
            }
            if (from) {
                begun = true;
                continue;
            }
            byte[] own = line.length > 5 && line[0] == '>' && matches(QUOTED, line)
                    ? Arrays.copyOfRange(line, 1, line.length)
                    : line;
            blank = own.length == 0;
            tooLong |= lines.wasCut() || message.size() + own.length > limits.bytes();
            if (!tooLong) {
                message.writeBytes(own);
                message.write('\n');
            }
        }
        if (message.size() == 0 && !tooLong) {
            return null;
        }
        number++;
        String inside = name + "#" + number;
        return tooLong
                ? new Member.Unreadable(inside, String.format(Locale.ROOT, "is larger than %,d bytes", limits.bytes()))
                : new Member.Held(inside, uri + "#" + number, Content.of(message.toByteArray()), null, Format.MAIL);
    }

    private static boolean matches(Pattern pattern, byte[] line) {
        String start = new String(line, 0, Math.min(line.length, 300), StandardCharsets.ISO_8859_1);
        return pattern.matcher(start).matches();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
