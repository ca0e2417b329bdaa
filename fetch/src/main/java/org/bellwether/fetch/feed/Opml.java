package org.bellwether.fetch.feed;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.bellwether.fetch.WebAddress;
import org.jdom2.Attribute;
import org.jdom2.Element;
import org.jdom2.filter.Filters;
import org.jspecify.annotations.Nullable;

/** Lists of feeds, as feed readers write and read them. */
public final class Opml {
    private static final int MOST = 10_000;

    private static final Pattern START = Pattern.compile(
            FeedReader.START + "(?:<\\?[^>]{0,500}>\\s{0,100}|<!--.{0,2000}?-->\\s{0,100}){0,8}<opml[\\s>]",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private Opml() {}

    public static boolean isOpml(byte[] bytes) {
        return START.matcher(FeedReader.head(bytes)).find();
    }

    /**
     * The addresses of the feeds that are listed, each once, in order.
     *
     * @param contentType as a server wrote it, or null
     */
    public static List<WebAddress> feeds(byte[] bytes, @Nullable String contentType) throws FeedException {
        Set<WebAddress> feeds = new LinkedHashSet<>();
        Element root = SafeXml.read(bytes, contentType).getRootElement();
        for (Element outline : root.getDescendants(Filters.element())) {
            for (Attribute attribute : outline.getAttributes()) {
                if (outline.getName().equals("outline")
                        && attribute.getName().toLowerCase(Locale.ROOT).equals("xmlurl")
                        && feeds.size() < MOST) {
                    feeds.add(address(attribute.getValue()));
                }
            }
        }
        return new ArrayList<>(feeds);
    }

    private static WebAddress address(String written) throws FeedException {
        try {
            return WebAddress.parse(written);
        } catch (IllegalArgumentException bad) {
            throw new FeedException("lists '%s', which %s".formatted(written, bad.getMessage()));
        }
    }
}
