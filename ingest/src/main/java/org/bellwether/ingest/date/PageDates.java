package org.bellwether.ingest.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bellwether.ingest.page.LinkedData;
import org.bellwether.model.When;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * When a page was published, by what it says for machines, then by its address, then by what it shows. The day is the one
 * written, in the page's own time zone. Pure and thread-safe.
 */
public final class PageDates {
    private static final List<String> META = List.of(
            "article:published_time",
            "og:article:published_time",
            "datepublished",
            "article:published",
            "og:published_time",
            "publish-date",
            "publishdate",
            "publish_date",
            "published_date",
            "published-date",
            "pubdate",
            "pub_date",
            "publication_date",
            "publication-date",
            "date_published",
            "parsely-pub-date",
            "sailthru.date",
            "cxenseparse:recs:publishtime",
            "cxenseparse:publishtime",
            "citation_publication_date",
            "citation_date",
            "dc.date.issued",
            "dcterms.issued",
            "dcterms.created",
            "dc.date.created",
            "dcterms.date",
            "dc.date",
            "dc.created",
            "bt:pubdate",
            "displaydate",
            "originalpublicationdate",
            "article.published",
            "article_date_original",
            "ptime",
            "rnews:datepublished",
            "timestamp",
            "dateposted",
            "datecreated",
            "article.created",
            "article:post_date",
            "shareaholic:article_published_time",
            "vr:published_time",
            "bm:published",
            "date");

    private static final Pattern IN_ADDRESS = Pattern.compile(
            "(?<!\\d)(20\\d{2})(?:(?<sep>[/_-])(0?[1-9]|1[0-2])\\k<sep>(0?[1-9]|[12]\\d|3[01])(?!\\d)|(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?=[/_-]))");
    private static final Pattern ISO =
            Pattern.compile("^\\s*((?:19|20)\\d{2})-?(\\d{2})-?(\\d{2})(?:\\D.*|\\d{6}.*)?$", Pattern.DOTALL);
    private static final Pattern SAYS_PUBLISHED =
            Pattern.compile("(?i)publi|post|entry-date|entry_date|created|date|time|dateline|timestamp|veröffentlicht");
    private static final Pattern SAYS_OTHER =
            Pattern.compile("(?i)updat|modif|comment|related|sidebar|recent|footer|widget|calendar|copyright");

    /** What is no date of this article wherever a site's builders put theirs: some have it in a foot or beside the text. */
    private static final Pattern SAYS_NEVER =
            Pattern.compile("(?i)updat|modif|comment|related|teaser|recent|copyright");

    /** In descriptions that are no JSON, and in the data that scripts draw a page from. */
    private static final Pattern WRITTEN = Pattern.compile(
            "\"(?:datePublished|dateCreated|published_at|publishedAt|publishDate|publicationDate|pubDate)\"\\s{0,5}:\\s{0,5}\"([^\"]{8,40})\"");

    /** Elements between a heading and its date. */
    private static final int NEAR = 12;

    private static final Pattern LABEL = Pattern.compile(
            "(?i)\\W*(?:date|published(?: on)?|datum|veröffentlicht(?: am)?|erschienen(?: am)?|date de publication|publié le|fecha|publicado(?: em| el)?|data|pubblicato il|дата|опубликовано)\\W*");

    /** A date, a time and a section's name; in a longer text three numbers may be something else. */
    private static final int LONGEST_WITH_SHORT_YEAR = 40;

    private PageDates() {}

    /** The publication day; empty when neither metadata nor address nor a visible date says it. */
    public static Optional<When> published(Document page, String address) {
        Optional<When> declared =
                linkedData(page).or(() -> meta(page)).or(() -> written(page, "script[type*=ld+json]"));
        return declared.map(when -> ownDay(when, inAddress(address)))
                .or(() -> properties(page))
                .or(() -> times(
                        page,
                        "time[pubdate], time[datetime].published, time.entry-date, time[class*=publi], time[itemprop*=ublish], [class*=publi] > time",
                        SAYS_OTHER))
                .or(() -> inAddress(address))
                .or(() -> articleTime(page))
                .or(() -> visible(page, SAYS_OTHER))
                .or(() -> labelled(page))
                .or(() -> times(page, "time", SAYS_NEVER))
                .or(() -> visible(page, SAYS_NEVER))
                .or(() -> written(page, "script"))
                .or(() -> modified(page));
    }

    /** A day written in one of the usual formats. */
    public static Optional<When> day(String text, When.Method method) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            try {
                LocalDate date = LocalDate.of(
                        Integer.parseInt(iso.group(1)), Integer.parseInt(iso.group(2)), Integer.parseInt(iso.group(3)));
                return Optional.of(When.day(date, method, text.strip()));
            } catch (DateTimeException noSuchDay) {
                return Optional.empty();
            }
        }
        if (text.length() > 200) {
            return Optional.empty();
        }
        return Stream.concat(
                        DateFormats.daysIn(text, DateFormats.Order.MONTH_FIRST).stream(),
                        text.length() > LONGEST_WITH_SHORT_YEAR ? Stream.of() : DateFormats.shortDaysIn(text).stream())
                .findFirst()
                .map(mention -> mention.when(method));
    }

    /**
     * The publisher's own day: an instant in UTC that lies a day beside the address's day is the same moment by another clock.
     */
    private static When ownDay(When declared, Optional<When> address) {
        String text = String.valueOf(declared.text());
        boolean universal = text.endsWith("Z") || text.endsWith("+00:00");
        return universal
                ? address.filter(day -> Math.abs(daysBetween(day, declared)) == 1)
                        .orElse(declared)
                : declared;
    }

    private static long daysBetween(When one, When other) {
        return one.start() == null || other.start() == null ? 0 : ChronoUnit.DAYS.between(one.start(), other.start());
    }

    private static Optional<When> linkedData(Document page) {
        return LinkedData.articles(page).stream()
                .flatMap(node -> Stream.of("datePublished", "dateCreated", "uploadDate")
                        .map(key -> node.path(key).asString("")))
                .flatMap(text -> day(text, When.Method.METADATA).stream())
                .findFirst();
    }

    private static Optional<When> meta(Document page) {
        for (String key : META) {
            for (Element meta : page.select("meta[content]")) {
                if (Stream.of("property", "name", "itemprop", "http-equiv")
                        .anyMatch(attribute ->
                                meta.attr(attribute).toLowerCase(Locale.ROOT).equals(key))) {
                    Optional<When> found = day(meta.attr("content"), When.Method.METADATA);
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<When> properties(Document page) {
        return page
                .select(
                        "[itemprop=datePublished], [property*=datePublished], [property=dc:date], abbr.published, [itemprop=dateCreated]")
                .stream()
                .flatMap(element -> Stream.of(
                        element.attr("datetime"), element.attr("content"), element.attr("title"), element.text()))
                .flatMap(text -> day(text, When.Method.METADATA).stream())
                .findFirst();
    }

    private static Optional<When> written(Document page, String selector) {
        return page.select(selector).stream()
                .flatMap(script -> WRITTEN.matcher(script.data()).results())
                .flatMap(found -> day(found.group(1), When.Method.METADATA).stream())
                .findFirst();
    }

    /**
     * The first of elements of time.
     *
     * @param other what the names of places say where others' dates stand
     */
    private static Optional<When> times(Document page, String selector, Pattern other) {
        return page.select(selector).stream()
                .filter(element -> !inOtherPlace(element, other))
                .flatMap(element -> Stream.of(element.attr("datetime"), element.text()))
                .flatMap(text -> day(text, When.Method.METADATA).stream())
                .findFirst();
    }

    private static Optional<When> inAddress(String address) {
        Matcher matcher = IN_ADDRESS.matcher(address);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String month = matcher.group(3) != null ? matcher.group(3) : matcher.group(5);
        String day = matcher.group(4) != null ? matcher.group(4) : matcher.group(6);
        return day(
                        "%s-%02d-%02d".formatted(matcher.group(1), Integer.parseInt(month), Integer.parseInt(day)),
                        When.Method.URL)
                .map(when -> when.withText(matcher.group()));
    }

    private static Optional<When> articleTime(Document page) {
        return times(page, "article time, main time, header time", SAYS_OTHER)
                .or(() -> times(page, "time", SAYS_OTHER));
    }

    /** What a list of terms explains as the date. */
    private static Optional<When> labelled(Document page) {
        return page.select("dt").stream()
                .filter(term -> LABEL.matcher(term.text()).matches())
                .flatMap(term -> Stream.ofNullable(term.nextElementSibling()))
                .flatMap(date -> day(date.text(), When.Method.EXPLICIT).stream())
                .findFirst();
    }

    /** An element that calls itself a date, or a short line of its own that says when. */
    private static Optional<When> visible(Document page, Pattern other) {
        Stream<Element> named = page.select("[class], [id]").stream()
                .filter(element -> SAYS_PUBLISHED
                        .matcher(element.className() + ' ' + element.id())
                        .find())
                .filter(element -> !inOtherPlace(element, other));
        Stream<Element> lines =
                page.select("p, span, div, li, em, small, b, strong, td, font, a, h2, h3, h4, h5, h6").stream()
                        .filter(element -> !inOtherPlace(element, other));
        List<Dated> dated = Stream.concat(named, lines)
                .filter(element -> element.childrenSize() < 20)
                .flatMap(element -> dated(element, other).stream())
                .toList();
        return nearHeading(page, dated).or(() -> dated.stream().findFirst()).map(Dated::when);
    }

    /** An element whose text is a day and little else. */
    private record Dated(Element element, When when) {}

    private static Optional<Dated> dated(Element element, Pattern other) {
        String text = element.text();
        return text.length() < 8 || text.length() > 80 || other.matcher(text).find() || text.contains("©")
                ? Optional.empty()
                : day(text, When.Method.EXPLICIT).map(when -> new Dated(element, when));
    }

    /** The one that stands nearest to the page's one heading, a few elements before or after it. */
    private static Optional<Dated> nearHeading(Document page, List<Dated> dated) {
        List<Element> headings = page.select("h1");
        if (headings.size() != 1 || dated.isEmpty()) {
            return Optional.empty();
        }
        Map<Element, Integer> places = new HashMap<>();
        page.getAllElements().forEach(element -> places.put(element, places.size()));
        int heading = places.getOrDefault(headings.getFirst(), 0);
        return dated.stream()
                .filter(d -> Math.abs(places.getOrDefault(d.element(), 0) - heading) <= NEAR)
                .min(Comparator.comparingInt(d -> Math.abs(places.getOrDefault(d.element(), 0) - heading)));
    }

    /** A page that says only when it was changed was published by then; the same day, most often. */
    private static Optional<When> modified(Document page) {
        return page
                .select(
                        "meta[property=article:modified_time], meta[property=og:updated_time], meta[name=last-modified]")
                .stream()
                .flatMap(meta -> day(meta.attr("content"), When.Method.METADATA).stream())
                .findFirst()
                .map(when -> When.range(null, when.end(), When.Method.INFERRED, when.text()));
    }

    private static boolean inOtherPlace(Element element, Pattern other) {
        Element at = element;
        for (int up = 0; at != null && up < 8; up++, at = at.parent()) {
            String name = at.className() + ' ' + at.id();
            boolean beside = at.normalName().equals("footer") || at.normalName().equals("aside");
            if (other.matcher(name).find() || (beside && other == SAYS_OTHER)) {
                return true;
            }
        }
        return false;
    }
}
