package org.bellwether.fetch;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An http or https address with a host, without user, password and fragment, its host in lower case and ASCII.
 *
 * @param uri absolute
 */
public record WebAddress(URI uri) implements Comparable<WebAddress> {
    private static final int LONGEST = 4096;
    private static final Pattern SCHEME = Pattern.compile("\\A[A-Za-z][A-Za-z0-9+.-]*:");
    private static final Pattern WEB = Pattern.compile("(?is)\\A(https?)://([^/?#]*)([^#]*)(?:#.*)?\\z");
    /** A host that ends in a number is an IPv4 address, of which other ways to write it than four numbers are tricks. */
    private static final Pattern NUMBER_LAST = Pattern.compile("(?i)(?:.*\\.)?(?:[0-9]+|0x[0-9a-f]*)\\.?");

    private static final Pattern FOUR_NUMBERS =
            Pattern.compile("(?:(?:0|[1-9][0-9]?|1[0-9]{2}|2[0-4][0-9]|25[0-5])(?:\\.(?!$)|$)){4}");
    private static final Pattern PORT = Pattern.compile(":([0-9]{0,5})\\z");

    public WebAddress {
        if (uri.getHost() == null
                || !("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                || uri.getRawFragment() != null
                || uri.getRawUserInfo() != null) {
            throw new IllegalArgumentException("'%s' is no plain http or https address".formatted(uri));
        }
    }

    /** Whether a name is meant to be an address on the web. */
    public static boolean looksLike(String name) {
        return name.regionMatches(true, 0, "http://", 0, 7) || name.regionMatches(true, 0, "https://", 0, 8);
    }

    /**
     * Reads an address as people and pages write it: letters beyond ASCII and blanks are encoded.
     *
     * @throws IllegalArgumentException with the reason when it is none
     */
    public static WebAddress parse(String text) {
        String plain = text.strip();
        if (plain.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "has more than %,d characters; no address is so long".formatted(LONGEST));
        }
        var parts = WEB.matcher(plain);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    SCHEME.matcher(plain).find()
                            ? "only http and https addresses are fetched"
                            : "is no address; write https:// and the rest of it");
        }
        String host = parts.group(2);
        if (host.contains("@")) {
            throw new IllegalArgumentException("holds a user name or password; such addresses are not fetched");
        }
        String port = "";
        var found = PORT.matcher(host);
        if (found.find()) {
            port = found.group(1);
            host = host.substring(0, found.start());
        }
        if (NUMBER_LAST.matcher(host).matches() && !FOUR_NUMBERS.matcher(host).matches()) {
            throw new IllegalArgumentException("is not written as an address can be; check it");
        }
        String scheme = parts.group(1).toLowerCase(Locale.ROOT);
        String rest = parts.group(3);
        String path = rest.isEmpty() || rest.startsWith("?") ? "/" + rest : rest;
        try {
            return new WebAddress(new URI(scheme + "://" + ascii(host) + port(scheme, port) + encoded(path)));
        } catch (URISyntaxException | IllegalArgumentException bad) {
            throw new IllegalArgumentException("is not written as an address can be; check it", bad);
        }
    }

    private static String ascii(String host) {
        return host.startsWith("[")
                ? host.toLowerCase(Locale.ROOT)
                : IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    }

    private static String port(String scheme, String port) {
        if (!port.isEmpty() && Integer.parseInt(port) > 65_535) {
            throw new IllegalArgumentException("port " + port);
        }
        boolean usual = port.isEmpty() || Integer.parseInt(port) == (scheme.equals("https") ? 443 : 80);
        return usual ? "" : ":" + port;
    }

    private static String encoded(String path) {
        StringBuilder out = new StringBuilder(path.length());
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean stays = c > ' ' && c < 0x7F && "\"<>\\^`{|}".indexOf(c) < 0;
            if (stays) {
                out.append(c);
            } else {
                out.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            }
        }
        // a per cent sign that encodes nothing stands for itself
        return out.toString().replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
    }

    /** The address that a reference on the page at this one means; empty where it is none of the web. */
    public Optional<WebAddress> resolve(String reference) {
        try {
            String plain = reference.strip();
            if (looksLike(plain)) {
                return Optional.of(parse(plain));
            }
            if (SCHEME.matcher(plain).find() || plain.startsWith("#")) {
                return Optional.empty();
            }
            String bare = plain.replaceFirst("#.*", "");
            return Optional.of(parse(uri.resolve(encoded(bare)).toString()));
        } catch (IllegalArgumentException bad) {
            return Optional.empty();
        }
    }

    /** The host without brackets. */
    public String host() {
        String host = String.valueOf(uri.getHost());
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    /** Scheme, host and port: what one robots.txt speaks for. */
    public String origin() {
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    /** Path and query. */
    public String path() {
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    @Override
    public int compareTo(WebAddress other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
