package org.bellwether.ingest.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.bellwether.ingest.Limits;
import org.bellwether.ingest.Refused;
import org.bellwether.ingest.within.Damage;
import org.jspecify.annotations.Nullable;

/** Takes a message apart; messages inside it stay whole. Pure and thread-safe. */
final class MessageParser {
    /** Parts within parts; mail programs make three or four. */
    private static final int DEEPEST = 20;

    private static final int MOST_PARTS = 1_000;

    private static final MimeConfig CONFIG = MimeConfig.custom()
            .setMaxHeaderCount(5_000)
            .setMaxHeaderLen(200_000)
            .setMaxLineLen(-1)
            .setMalformedHeaderStartsBody(false)
            .build();

    private static final Pattern FILE = Pattern.compile("(?i)(?:file)?name\\*?\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s]+))");

    private final Limits limits;

    MessageParser(Limits limits) {
        this.limits = limits;
    }

    Message parse(InputStream in) throws IOException, Refused {
        try {
            return taken(in);
        } catch (MimeException | RuntimeException damaged) {
            // Whatever the library stumbles over in foreign bytes, it is the bytes' fault.
            throw new Refused("is a damaged message (%s); save its text alone".formatted(Damage.of(damaged)));
        }
    }

    private Message taken(InputStream in) throws IOException, MimeException, Refused {
        MimeTokenStream stream = new MimeTokenStream(CONFIG);
        stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
        stream.parse(in);
        Map<String, String> first = new HashMap<>();
        Map<String, String> header = new LinkedHashMap<>();
        List<MailPart> parts = new ArrayList<>();
        Deque<Integer> groups = new ArrayDeque<>();
        int alternatives = 0;
        for (EntityState state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
            switch (state) {
                case T_START_HEADER -> header = new LinkedHashMap<>();
                case T_FIELD ->
                    header.putIfAbsent(
                            stream.getField().getName().toLowerCase(Locale.ROOT),
                            stream.getField().getBody().strip());
                case T_END_HEADER -> {
                    if (first.isEmpty()) {
                        first.putAll(header);
                    }
                }
                case T_START_MULTIPART -> {
                    String type = stream.getBodyDescriptor().getMimeType();
                    int outer = groups.isEmpty() ? 0 : groups.peek();
                    groups.push("multipart/alternative".equalsIgnoreCase(type) ? ++alternatives : outer);
                    if (groups.size() > DEEPEST) {
                        throw new Refused(
                                "its parts are nested more than %d deep; save its text alone".formatted(DEEPEST));
                    }
                }
                case T_END_MULTIPART -> groups.pop();
                case T_BODY -> {
                    if (parts.size() >= MOST_PARTS) {
                        throw new Refused("has more than %,d parts; save its text alone".formatted(MOST_PARTS));
                    }
                    parts.add(part(stream, header, groups.isEmpty() ? 0 : groups.peek()));
                }
                default -> {}
            }
        }
        return new Message(first, parts);
    }

    private MailPart part(MimeTokenStream stream, Map<String, String> header, int group) throws IOException, Refused {
        BodyDescriptor described = stream.getBodyDescriptor();
        byte[] bytes;
        try (InputStream in = stream.getDecodedInputStream()) {
            bytes = in.readNBytes(Math.toIntExact(limits.bytes() + 1));
        }
        if (bytes.length > limits.bytes()) {
            throw new Refused(String.format(Locale.ROOT, "a part of it is larger than %,d bytes", limits.bytes()));
        }
        String disposition = header.getOrDefault("content-disposition", "");
        @Nullable String file = file(disposition);
        if (file == null) {
            file = file(header.getOrDefault("content-type", ""));
        }
        String type = described.getMimeType();
        return new MailPart(
                type == null ? "text/plain" : type.toLowerCase(Locale.ROOT),
                described.getCharset(),
                file,
                disposition.toLowerCase(Locale.ROOT).startsWith("attachment"),
                group,
                new MailPart.Bytes(ByteBuffer.wrap(bytes)));
    }

    private static @Nullable String file(String field) {
        Matcher matcher = FILE.matcher(DecoderUtil.decodeEncodedWords(field, DecodeMonitor.SILENT));
        if (!matcher.find()) {
            return null;
        }
        String name = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
        return name.isBlank() ? null : name.replaceFirst("^[A-Za-z0-9-]+'[A-Za-z-]*'", "");
    }
}
