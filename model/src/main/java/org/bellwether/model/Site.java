package org.bellwether.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The site that an address belongs to: {@code paper.example} of {@code https://m.news.paper.example/a}. Told by the host's name alone:
 * its last two parts, or three under a country's {@code co}, {@code com} and the like.
 *
 * @param name in lower case
 */
public record Site(String name) {
    /** Longer second parts are names: "paper.at", but "paper.co.at". */
    private static final int LONGEST_OF_A_COUNTRY = 3;

    public Site {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a site's name is blank; give a host's name");
        }
    }

    /** The site of an {@code http} or {@code https} address; empty for any other. */
    public static Optional<Site> of(String address) {
        try {
            URI uri = new URI(address.strip());
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            String host = uri.getHost();
            return host == null || !scheme.matches("https?")
                    ? Optional.empty()
                    : Optional.of(new Site(ofHost(host.toLowerCase(Locale.ROOT))));
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    private static String ofHost(String host) {
        List<String> parts = List.of(host.split("\\."));
        int count = parts.size();
        if (count <= 2 || host.matches("[\\d.]+|\\[.*")) {
            return host;
        }
        boolean country = parts.getLast().length() == 2 && parts.get(count - 2).length() <= LONGEST_OF_A_COUNTRY;
        return String.join(".", parts.subList(count - (country ? 3 : 2), count));
    }

    /** Whether a publisher is called as the site is: "The Paper" and {@code the-paper.example}. */
    public boolean isCalled(String publisher) {
        String label = name.substring(0, Math.max(1, name.indexOf('.')));
        String letters = letters(publisher);
        return !letters.isEmpty() && (letters.equals(letters(label)) || letters.equals(letters(name)));
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
