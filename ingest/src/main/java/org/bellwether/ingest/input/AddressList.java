package org.bellwether.ingest.input;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.bellwether.ingest.date.PageDates;
import org.bellwether.model.When;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Inputs that hold no text but addresses of it: one a line, a site map, GDELT's tables, whose last column is the source. They
 * are recognised here; fetching them is another's, and only when it was asked for.
 */
public final class AddressList {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]{4,2000}");
    private static final Pattern SITE_MAP = Pattern.compile(
            "\\A\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.{0,2000}?-->\\s*)*<(?:urlset|sitemapindex)\\b", Pattern.DOTALL);
    private static final Pattern PLACE = field("loc");
    private static final Pattern TITLE = field("title");
    private static final Pattern DATE = field("publication_date");
    private static final Pattern NAME = field("name");

    /** What a site map of news says of a page stands between its address and the next one. */
    private static final Pattern NEWS =
            Pattern.compile("<(?:\\w+:)?news>(.{0,20000}?)</(?:\\w+:)?news>", Pattern.DOTALL);

    /** GDELT's tables of events have 58 or 61 columns, those of mentions 16. */
    private static final Set<Integer> GDELT = Set.of(58, 61, 16);

    private static final int MOST = 1_000_000;

    /**
     * An address with what the list says of the page there.
     *
     * @param title of its article, or null
     * @param publisher of it, or null
     * @param published the day that the list names, of the method {@code FEED}, or unknown
     */
    public record Listed(
            String address,
            @Nullable String title,
            @Nullable String publisher,
            When published) {
        static Listed of(String address) {
            return new Listed(address, null, null, When.unknown());
        }
    }

    private AddressList() {}

    /** An element of a site map that holds text; what is in brackets of a character section, with them. */
    private static Pattern field(String name) {
        return Pattern.compile(
                "<(?:\\w+:)?" + name + ">\\s*(?:<!\\[CDATA\\[(?<cdata>[^\\]]{1,2000})]]>|(?<text>[^<]{1,2000}))");
    }

    /** The addresses in their order, each once; empty when the text is something else. */
    public static Optional<List<Listed>> of(String text) {
        if (SITE_MAP.matcher(text).find()) {
            return Optional.of(siteMap(text));
        }
        Map<String, Listed> addresses = new LinkedHashMap<>();
        Iterator<String> lines = text.lines()
                .map(AddressList::withoutMargin)
                .filter(Predicate.not(line -> line.isBlank() || line.startsWith("#")))
                .iterator();
        while (lines.hasNext()) {
            String line = lines.next();
            if (!belongs(line) || addresses.size() >= MOST) {
                return Optional.empty();
            }
            inLine(line).ifPresent(address -> addresses.putIfAbsent(address, Listed.of(address)));
        }
        return addresses.isEmpty() ? Optional.empty() : Optional.of(new ArrayList<>(addresses.values()));
    }

    /** Where a text that should be a list is none: the first line, from 1, that has no address; empty where every line has one. */
    static OptionalInt firstWithout(String text) {
        List<String> lines = text.lines().map(AddressList::withoutMargin).toList();
        return IntStream.range(0, lines.size())
                .filter(i -> !lines.get(i).isBlank() && !lines.get(i).startsWith("#") && !belongs(lines.get(i)))
                .map(i -> i + 1)
                .findFirst();
    }

    /** Of a table's row an empty cell at its end is kept: by their number tables are known. */
    private static String withoutMargin(String line) {
        return line.indexOf('\t') < 0 ? line.strip() : line;
    }

    /** Some of GDELT's rows name a service and no address; they belong to their table. */
    private static boolean belongs(String line) {
        return ADDRESS.matcher(line).matches() || GDELT.contains(line.split("\t", -1).length);
    }

    private static List<Listed> siteMap(String text) {
        Map<String, Listed> pages = new LinkedHashMap<>();
        Matcher place = PLACE.matcher(text);
        boolean found = place.find();
        while (found && pages.size() < MOST) {
            String address = said(place);
            int after = place.end();
            found = place.find();
            if (ADDRESS.matcher(address).matches()) {
                int next = found ? place.start() : text.length();
                pages.putIfAbsent(address, listed(address, text, after, next));
            }
        }
        return new ArrayList<>(pages.values());
    }

    private static Listed listed(String address, String text, int from, int to) {
        Matcher news = NEWS.matcher(text).region(from, to);
        if (!news.find()) {
            return Listed.of(address);
        }
        String about = news.group(1);
        When published = field(DATE, about)
                .flatMap(day -> PageDates.day(day, When.Method.FEED))
                .orElse(When.unknown());
        return new Listed(
                address, field(TITLE, about).orElse(null), field(NAME, about).orElse(null), published);
    }

    private static Optional<String> field(Pattern field, String about) {
        Matcher matcher = field.matcher(about);
        return matcher.find()
                ? Optional.of(Characters.oneLine(said(matcher))).filter(Predicate.not(String::isEmpty))
                : Optional.empty();
    }

    private static String said(Matcher field) {
        String cdata = field.group("cdata");
        return cdata != null
                ? cdata.strip()
                : Parser.unescapeEntities(field.group("text"), false).strip();
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
