package org.bellwether.ingest.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bellwether.ingest.page.LinkedData;
import org.bellwether.model.When;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * When a page was published, by what it says for machines, then by its address, then by what it shows. The day is the one
 * written, in the page's own time zone. Pure and thread-safe.
 */
public final class PageDates {
    private static final List<String> PUBLISHED = List.of(
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
            "dc.created",
            "bt:pubdate",
            "displaydate",
            "originalpublicationdate",
            "article.published",
            "article_date_original",
            "ptime",
            "rnews:datepublished",
            "dateposted",
            "datecreated",
            "article.created",
            "article:post_date",
            "shareaholic:article_published_time",
            "vr:published_time",
            "bm:published");

    /** Of these nobody says what day they mean: with some sites it is that of the last change. */
    private static final List<String> ANY_DATE = List.of("dcterms.date", "dc.date", "timestamp", "date");

    private static final Pattern IN_ADDRESS = Pattern.compile(
            "(?<!\\d)(20\\d{2})(?:(?<sep>[/_-])(0?[1-9]|1[0-2])\\k<sep>(0?[1-9]|[12]\\d|3[01])(?!\\d)|(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?=[/_-]))");
    private static final Pattern ISO =
            Pattern.compile("^\\s*((?:19|20)\\d{2})-?(\\d{2})-?(\\d{2})(?:\\D.*|\\d{6}.*)?$", Pattern.DOTALL);
    private static final Pattern UNIVERSAL = Pattern.compile("(?:Z|\\+00:?00)$");
    private static final Pattern HOUR = Pattern.compile("\\dT(\\d\\d):");
    private static final int NOON = 12;
    private static final int TEN = 10;

    /** In descriptions that are no JSON, and in the data that scripts draw a page from. */
    private static final Pattern WRITTEN = Pattern.compile(
            "\"(?:datePublished|dateCreated|published_at|publishedAt|publishDate|publicationDate|pubDate)\"\\s{0,5}:\\s{0,5}\"([^\"]{8,40})\"");

    /** A date, a time and a section's name; in a longer text three numbers may be something else. */
    private static final int LONGEST_WITH_SHORT_YEAR = 40;

    /** A longer text is no date that somebody got wrong. */
    private static final int LONGEST_NO_DAY = 40;

    private final Document page;
    private final String address;
    private final DaysOnPage days;
    private final ShownDates shown;

    private PageDates(Document page, String address) {
        this.page = page;
        this.address = address;
        this.days = new DaysOnPage(page, address);
        this.shown = new ShownDates(page, days);
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
                () -> meta(PUBLISHED).map(this::ownDay),
                () -> written("script[type*=ld+json]", When.Method.JSON_LD).map(this::ownDay),
                this::properties,
                shown::publicationTime,
                this::inAddress,
                shown::labelledPublished,
                shown::lineByHeading,
                shown::articleTime,
                () -> meta(ANY_DATE).map(this::ownDay),
                shown::opening,
                shown::line,
                shown::labelled,
                shown::anyTime,
                shown::anyLine,
                shown::sentence,
                () -> written("script", When.Method.METADATA),
                this::modified);
    }

    static boolean isEither(When when) {
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

    /**
     * The publisher's own day: an instant in UTC that lies a day beside the day of the address, or the one that readers see, is the same
     * moment by another clock.
     */
    private When ownDay(When declared) {
        return UNIVERSAL.matcher(String.valueOf(declared.text())).find()
                ? Stream.<Supplier<Optional<When>>>of(this::inAddress, shown::lineByHeading)
                        .flatMap(source -> source.get().stream())
                        .filter(day -> isSameMoment(day, declared))
                        .findFirst()
                        .orElse(declared)
                : declared;
    }

    /** Clocks are at most fourteen hours ahead of UTC and twelve behind. */
    private static boolean isSameMoment(When local, When universal) {
        Matcher hour = HOUR.matcher(String.valueOf(universal.text()));
        int at = hour.find() ? Integer.parseInt(hour.group(1)) : NOON;
        long days = daysBetween(local, universal);
        return days == 1 ? at < NOON : days == -1 && at >= TEN;
    }

    private static long daysBetween(When one, When other) {
        return one.start() == null || other.start() == null ? 0 : ChronoUnit.DAYS.between(one.start(), other.start());
    }

    private Optional<When> linkedData() {
        return days.first(
                LinkedData.articles(page).stream()
                        .flatMap(node -> Stream.of("datePublished", "dateCreated", "uploadDate")
                                .map(key -> node.path(key).asString(""))),
                When.Method.JSON_LD);
    }

    private Optional<When> meta(List<String> keys) {
        return keys.stream()
                .flatMap(key -> Stream.of("property", "name", "itemprop", "http-equiv")
                        .flatMap(attribute -> days
                                .first(
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
        return days.first(
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
        return days.first(
                page.select(selector).stream()
                        .flatMap(script -> WRITTEN.matcher(script.data()).results())
                        .map(found -> found.group(1)),
                method);
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
}
