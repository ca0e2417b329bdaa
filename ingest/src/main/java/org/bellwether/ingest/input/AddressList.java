package org.bellwether.ingest.input;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Inputs that hold no text but addresses of it: one a line, a site map, GDELT's tables, whose last column is the source. They
 * are recognised here; fetching them is another's, and only when it was asked for.
 */
public final class AddressList {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]{4,2000}");
    private static final Pattern SITE_MAP = Pattern.compile(
            "\\A\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.{0,2000}?-->\\s*)*<(?:urlset|sitemapindex)\\b", Pattern.DOTALL);
    private static final Pattern PLACE = Pattern.compile("<(?:\\w+:)?loc>\\s*(?:<!\\[CDATA\\[)?([^<\\]]{4,2000})");

    /** GDELT's tables of events have 58 or 61 columns, those of mentions 16. */
    private static final Set<Integer> GDELT = Set.of(58, 61, 16);

    private static final int MOST = 1_000_000;

    private AddressList() {}

    /** The addresses in their order, each once; empty when the text is something else. */
    public static Optional<List<String>> of(String text) {
        if (SITE_MAP.matcher(text).find()) {
            return Optional.of(PLACE.matcher(text)
                    .results()
                    .map(found -> found.group(1).strip().replace("&amp;", "&"))
                    .filter(ADDRESS.asMatchPredicate())
                    .distinct()
                    .limit(MOST)
                    .toList());
        }
        Set<String> addresses = new LinkedHashSet<>();
        for (String line : text.split("\n")) {
            String one = line.strip();
            if (one.isEmpty() || one.startsWith("#")) {
                continue;
            }
            Optional<String> address = inLine(one);
            if (address.isEmpty() || addresses.size() >= MOST) {
                return Optional.empty();
            }
            addresses.add(address.get());
        }
        return addresses.isEmpty() ? Optional.empty() : Optional.of(new ArrayList<>(addresses));
    }

    private static Optional<String> inLine(String line) {
        if (ADDRESS.matcher(line).matches()) {
            return Optional.of(line);
        }
        String[] cells = line.split("\t", -1);
        if (!GDELT.contains(cells.length)) {
            return Optional.empty();
        }
        for (int i = cells.length - 1; i >= 0; i--) {
            Matcher address = ADDRESS.matcher(cells[i]);
            if (address.matches()) {
                return Optional.of(cells[i]);
            }
        }
        return Optional.empty();
    }
}
