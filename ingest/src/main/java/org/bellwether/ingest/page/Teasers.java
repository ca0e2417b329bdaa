package org.bellwether.ingest.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Takes out the cards that lead to other articles of the same site: several elements built alike, each short, with a heading or a
 * picture that is a link. What is linked to another site stays: a review links what it tests.
 */
final class Teasers {
    private static final int FEWEST = 3;

    /** A card teases; what is longer may be a part of the text. */
    private static final int LONGEST = 900;

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern FILE = Pattern.compile("(?i).*\\.(?:jpe?g|png|gif|webp|svg|pdf|mp[34])(?:[?#].*)?");

    private Teasers() {}

    /**
     * Removes them.
     *
     * @param address where the page lives, or null
     */
    static void remove(Document page, @Nullable String address) {
        Map<String, List<Element>> alike = new LinkedHashMap<>();
        for (Element element : page.body().select("article, section, div, li, td, dl")) {
            String name = signature(element);
            if (!name.isEmpty()) {
                alike.computeIfAbsent(name, n -> new ArrayList<>()).add(element);
            }
        }
        for (List<Element> group : alike.values()) {
            List<Element> cards =
                    group.stream().filter(element -> isCard(element, address)).toList();
            if (cards.size() >= FEWEST && cards.size() * 2 > group.size()) {
                cards.forEach(Element::remove);
            }
        }
    }

    /** Articles are alike whatever their classes; other elements by their classes, numbers aside. */
    private static String signature(Element element) {
        String tag = element.normalName();
        if (tag.equals("article")) {
            return tag;
        }
        String classes = DIGITS.matcher(element.className()).replaceAll("");
        return classes.isBlank() ? "" : tag + ' ' + classes.strip();
    }

    private static boolean isCard(Element element, @Nullable String address) {
        // What is marked as an article of its own leads to one wherever it stands.
        boolean anywhere = element.normalName().equals("article");
        return element.text().length() <= LONGEST
                && element.select("h1").isEmpty()
                && element.select("a[href]").stream()
                        .anyMatch(link -> leads(link) && isElsewhere(link.attr("href"), address, anywhere));
    }

    /** A link that holds a heading or a picture, or stands in a heading, is the card's own. */
    private static boolean leads(Element link) {
        return !link.select("img, picture, h2, h3, h4, h5, h6").isEmpty() || link.closest("h2, h3, h4, h5, h6") != null;
    }

    private static boolean isElsewhere(String href, @Nullable String address, boolean anywhere) {
        String plain = href.strip();
        if (plain.isEmpty()
                || plain.startsWith("#")
                || plain.toLowerCase(Locale.ROOT).startsWith("javascript:")
                || FILE.matcher(plain).matches()) {
            return false;
        }
        try {
            URI own = URI.create(address == null ? "" : address);
            URI to = own.resolve(plain);
            String host = to.getHost();
            boolean here = host == null || own.getHost() == null || site(host).equals(site(own.getHost()));
            return (here || anywhere)
                    && (own.getPath() == null || !own.getPath().equals(to.getPath()));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    private static String site(String host) {
        return host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    }
}
