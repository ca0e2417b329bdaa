package org.bellwether.ingest.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bellwether.ingest.page.LinkedData;
import org.bellwether.model.When;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

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

    private static final Pattern HOST = Pattern.compile("^https?://([^/:?#]+)", Pattern.CASE_INSENSITIVE);

    /** Elements between a heading and its date. */
    private static final int NEAR = 12;

    private static final Pattern LABEL = Pattern.compile(
            "(?i)\\W*(?:date|published(?: on)?|datum|veröffentlicht(?: am)?|erschienen(?: am)?|date de publication|publié le|fecha|publicado(?: em| el)?|data|pubblicato il|дата|опубликовано)\\W*");

    /** A date, a time and a section's name; in a longer text three numbers may be something else. */
    private static final int LONGEST_WITH_SHORT_YEAR = 40;

    /** A longer text is no date that somebody got wrong. */
    private static final int LONGEST_NO_DAY = 40;

    private final Document page;
    private final String address;
    private @Nullable DateOrder order;

    private PageDates(Document page, String address) {
        this.page = page;
        this.address = address;
    }

    /**
     * The publication day; empty when neither metadata nor address nor a visible date says it, unknown with its words where all that
     * stands there is no day of the calendar. Where two days may be meant and nothing tells which, an inferred range.
     */
    public static Optional<When> published(Document page, String address) {
        return new PageDates(page, address).published();
    }

    private Optional<When> published() {
        @Nullable When either = null;
        @Nullable When none = null;
        for (Supplier<Optional<When>> source : sources()) {
            When found = source.get().orElse(null);
            if (found == null) {
                continue;
            }
            if (!found.isKnown()) {
                none = none == null ? found : none;
            } else if (isEither(found)) {
                either = either == null ? found : either;
            } else if (either == null) {
                return Optional.of(found);
            } else if (found.start() == null ? isBetween(found, either) : isOneOf(found, either)) {
                // what else the page says tells which of the two is meant; one that it was changed before is not
                LocalDate day = Objects.requireNonNull(found.start() == null ? either.start() : found.start());
                return Optional.of(When.day(day, found.method(), either.text()));
            }
        }
        return Optional.ofNullable(either != null ? either : none);
    }

    /** Where a page says when, the surest first. */
    private List<Supplier<Optional<When>>> sources() {
        return List.of(
                () -> linkedData().map(this::ownDay),
                () -> meta().map(this::ownDay),
                () -> written("script[type*=ld+json]", When.Method.JSON_LD).map(this::ownDay),
                this::properties,
                () -> times(
                        "time[pubdate], time[datetime].published, time.entry-date, time[class*=publi], time[itemprop*=ublish], [class*=publi] > time",
                        SAYS_OTHER),
                this::inAddress,
                this::articleTime,
                () -> visible(SAYS_OTHER),
                this::labelled,
                () -> times("time", SAYS_NEVER),
                () -> visible(SAYS_NEVER),
                () -> written("script", When.Method.METADATA),
                this::modified);
    }

    private static boolean isEither(When when) {
        return when.precision() == When.Precision.RANGE && when.start() != null && when.end() != null;
    }

    private static boolean isOneOf(When day, When either) {
        return Objects.equals(day.start(), either.start()) || Objects.equals(day.start(), either.end());
    }

    private static boolean isBetween(When until, When either) {
        LocalDate last = Objects.requireNonNull(until.end());
        return !last.isBefore(Objects.requireNonNull(either.start()))
                && last.isBefore(Objects.requireNonNull(either.end()));
    }

    /** A day written in one of the usual formats; see {@link #day(String, When.Method, DateOrder)}. */
    public static Optional<When> day(String text, When.Method method) {
        return day(text, method, DateOrder.UNKNOWN);
    }

    /**
     * A day written in one of the usual formats; unknown with its words where it is none of the calendar, and an inferred range where
     * its numbers may mean two.
     */
    public static Optional<When> day(String text, When.Method method, DateOrder order) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            try {
                LocalDate date = LocalDate.of(
                        Integer.parseInt(iso.group(1)), Integer.parseInt(iso.group(2)), Integer.parseInt(iso.group(3)));
                return Optional.of(When.day(date, method, text.strip()));
            } catch (DateTimeException noSuchDay) {
                return noDay(text.strip());
            }
        }
        if (text.length() > 200) {
            return Optional.empty();
        }
        return Stream.concat(
                        DateFormats.daysIn(text, order).stream(),
                        text.length() > LONGEST_WITH_SHORT_YEAR ? Stream.of() : DateFormats.shortDaysIn(text).stream())
                .findFirst()
                .map(mention -> mention.when(method))
                .or(() -> DateFormats.noDayIn(text).flatMap(PageDates::noDay));
    }

    private static Optional<When> noDay(String words) {
        return words.length() > LONGEST_NO_DAY
                ? Optional.empty()
                : Optional.of(When.unknown().withText(words));
    }

    /** A day, in the order in which this page writes days. */
    private Optional<When> onPage(String text, When.Method method) {
        return day(text, method).filter(when -> !isEither(when)).or(() -> day(text, method, order()));
    }

    /** What the page's other dates show, then what it says of its language, then its host. */
    private DateOrder order() {
        if (order == null) {
            order = DateOrder.shownIn(page.text())
                    .or(DateOrder.ofLanguage(page.select("html").attr("lang")))
                    .or(DateOrder.ofLanguage(
                            page.select("meta[property=og:locale]").attr("content")))
                    .or(DateOrder.ofLanguage(
                            page.select("meta[http-equiv=content-language]").attr("content")))
                    .or(HOST.matcher(address)
                            .results()
                            .findFirst()
                            .map(host -> DateOrder.ofHost(host.group(1)))
                            .orElse(DateOrder.UNKNOWN));
        }
        return order;
    }

    /** The first of the texts that is a day; where none is, the first that should be one. */
    private Optional<When> first(Stream<String> texts, When.Method method) {
        @Nullable When none = null;
        for (String text : (Iterable<String>) texts::iterator) {
            When found = onPage(text, method).orElse(null);
            if (found != null && found.isKnown()) {
                return Optional.of(found);
            }
            none = none == null ? found : none;
        }
        return Optional.ofNullable(none);
    }

    /**
     * The publisher's own day: an instant in UTC that lies a day beside the address's day is the same moment by another clock.
     */
    private When ownDay(When declared) {
        String text = String.valueOf(declared.text());
        boolean universal = text.endsWith("Z") || text.endsWith("+00:00");
        return universal
                ? inAddress()
                        .filter(day -> Math.abs(daysBetween(day, declared)) == 1)
                        .orElse(declared)
                : declared;
    }

    private static long daysBetween(When one, When other) {
        return one.start() == null || other.start() == null ? 0 : ChronoUnit.DAYS.between(one.start(), other.start());
    }

    private Optional<When> linkedData() {
        return first(
                LinkedData.articles(page).stream()
                        .flatMap(node -> Stream.of("datePublished", "dateCreated", "uploadDate")
                                .map(key -> node.path(key).asString(""))),
                When.Method.JSON_LD);
    }

    private Optional<When> meta() {
        return META.stream()
                .flatMap(key -> Stream.of("property", "name", "itemprop", "http-equiv")
                        .flatMap(attribute -> first(
                                page.select("meta[content]").stream()
                                        .filter(meta -> meta.attr(attribute)
                                                .toLowerCase(Locale.ROOT)
                                                .equals(key))
                                        .map(meta -> meta.attr("content")),
                                attribute.equals("itemprop") ? When.Method.MICRODATA : When.Method.META)
                                .stream()))
                .min(Comparator.comparing(when -> !when.isKnown()));
    }

    private Optional<When> properties() {
        return first(
                page
                        .select(
                                "[itemprop=datePublished], [property*=datePublished], [property=dc:date], abbr.published, [itemprop=dateCreated]")
                        .stream()
                        .flatMap(element -> Stream.of(
                                element.attr("datetime"),
                                element.attr("content"),
                                element.attr("title"),
                                element.text())),
                When.Method.MICRODATA);
    }

    private Optional<When> written(String selector, When.Method method) {
        return first(
                page.select(selector).stream()
                        .flatMap(script -> WRITTEN.matcher(script.data()).results())
                        .map(found -> found.group(1)),
                method);
    }

    /**
     * The first of elements of time.
     *
     * @param other what the names of places say where others' dates stand
     */
    private Optional<When> times(String selector, Pattern other) {
        return first(
                page.select(selector).stream()
                        .filter(element -> !inOtherPlace(element, other))
                        .flatMap(element -> Stream.of(element.attr("datetime"), element.text())),
                When.Method.TIME);
    }

    private Optional<When> inAddress() {
        Matcher matcher = IN_ADDRESS.matcher(address);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String month = matcher.group(3) != null ? matcher.group(3) : matcher.group(5);
        String day = matcher.group(4) != null ? matcher.group(4) : matcher.group(6);
        return day(
                        "%s-%02d-%02d".formatted(matcher.group(1), Integer.parseInt(month), Integer.parseInt(day)),
                        When.Method.URL)
                .filter(When::isKnown)
                .map(when -> when.withText(matcher.group()));
    }

    private Optional<When> articleTime() {
        return times("article time, main time, header time", SAYS_OTHER)
                .filter(When::isKnown)
                .or(() -> times("time", SAYS_OTHER));
    }

    /** What a list of terms explains as the date. */
    private Optional<When> labelled() {
        return first(
                page.select("dt").stream()
                        .filter(term -> LABEL.matcher(term.text()).matches())
                        .flatMap(term -> Stream.ofNullable(term.nextElementSibling()))
                        .map(Element::text),
                When.Method.EXPLICIT);
    }

    /** An element that calls itself a date, or a short line of its own that says when. */
    private Optional<When> visible(Pattern other) {
        Stream<Element> named = page.select("[class], [id]").stream()
                .filter(element -> SAYS_PUBLISHED
                        .matcher(element.className() + ' ' + element.id())
                        .find())
                .filter(element -> !inOtherPlace(element, other));
        Stream<Element> lines =
                page.select("p, span, div, li, em, small, b, strong, td, font, a, h2, h3, h4, h5, h6").stream()
                        .filter(element -> !inOtherPlace(element, other));
        List<Dated> all = Stream.concat(named, lines)
                .filter(element -> element.childrenSize() < 20)
                .flatMap(element -> dated(element, other).stream())
                .toList();
        List<Dated> dated = all.stream().filter(d -> d.when().isKnown()).toList();
        return nearHeading(dated)
                .or(() -> dated.stream().findFirst())
                .or(() -> all.stream().findFirst())
                .map(Dated::when);
    }

    /** An element whose text is a day and little else. */
    private record Dated(Element element, When when) {}

    private Optional<Dated> dated(Element element, Pattern other) {
        String text = element.text();
        return text.length() < 8 || text.length() > 80 || other.matcher(text).find() || text.contains("©")
                ? Optional.empty()
                : onPage(text, When.Method.EXPLICIT).map(when -> new Dated(element, when));
    }

    /** The one that stands nearest to the page's one heading, a few elements before or after it. */
    private Optional<Dated> nearHeading(List<Dated> dated) {
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
    private Optional<When> modified() {
        return page
                .select(
                        "meta[property=article:modified_time], meta[property=og:updated_time], meta[name=last-modified]")
                .stream()
                .flatMap(meta -> day(meta.attr("content"), When.Method.META).stream())
                .filter(When::isKnown)
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
