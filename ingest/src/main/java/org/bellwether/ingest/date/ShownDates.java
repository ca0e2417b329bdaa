package org.bellwether.ingest.date;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bellwether.ingest.input.Characters;
import org.bellwether.model.When;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** When a page was published, by what its readers see: elements of time, lines that say when, a text that opens with its day. */
final class ShownDates {
    private static final Pattern SAYS_PUBLISHED =
            Pattern.compile("(?i)publi|post|entry-date|entry_date|created|date|time|dateline|timestamp|veröffentlicht");
    private static final Pattern SAYS_OTHER =
            Pattern.compile("(?i)updat|modif|comment|related|sidebar|recent|footer|widget|calendar|copyright");

    /** What is no date of this article wherever a site's builders put theirs: some have it in a foot or beside the text. */
    private static final Pattern SAYS_NEVER = Pattern.compile("(?i)updat|modif|comment|related|recent|copyright");

    /** One name of an element that says so whatever else it says: "ArticleHeaderComment_publishDate". */
    private static final Pattern PUBLISHED_NAME = Pattern.compile("(?i)\\S*publi(?:sh|cation|cado)\\S*");

    /** Several of one class lead to other articles; one may hold this one's. */
    private static final Pattern TEASER = Pattern.compile("(?i)teaser");

    private static final int SEVERAL = 3;

    private static final Pattern PUBLISHED_LABEL = Pattern.compile(
            "(?i)\\W*(?:(?:first )?published(?: on)?|posted on|publication date|veröffentlicht(?: am)?|erschienen am|erstellt am|publié le|date de publication|publicado (?:em|el)|pubblicato il|опубликовано)\\W*");

    private static final Pattern LABEL =
            Pattern.compile("(?i)\\W*(?:date|datum|erschienen|fecha|publicado|data|дата)\\W*");

    private static final Pattern IN_SENTENCE = Pattern.compile(
            "(?iU)\\b(?:published|posted|veröffentlicht|erschienen|publié|publicado|pubblicato|опубликован\\w*)\\b");

    /** "(18.01.2018) The border", "27.1.2022 - The border", "Sund, (12.11.2021). The border", "Sund, 12 November 2021 – The border". */
    private static final Pattern OPENS =
            Pattern.compile("^(?:\\p{Lu}[\\p{L}’' /-]{1,30}(?:,(?: den)?|(?= \\()) )?\\(?(?=\\d)");

    private static final Pattern AFTER_OPENING = Pattern.compile("^(?:\\)|\\s?[-–—|:]\\s|\\.\\s)");

    /** Elements between a heading and its date. */
    private static final int NEAR = 12;

    /** A line that says when, with an author or a section beside it. */
    private static final int LONGEST_LINE = 80;

    /** A sentence that says when a page was published, and what under. */
    private static final int LONGEST_SENTENCE = 300;

    private final Document page;
    private final DaysOnPage days;
    private final List<Element> headings;
    private final Set<Element> aroundHeading;

    ShownDates(Document page, DaysOnPage days) {
        this.page = page;
        this.days = days;
        this.headings = headings(page);
        this.aroundHeading =
                new HashSet<>(headings.size() == 1 ? headings.getFirst().parents() : List.of());
    }

    /** The first-level headings; of several the one that is the page's title, where one alone is. */
    private static List<Element> headings(Document page) {
        List<Element> all = page.select("h1");
        String title = Characters.oneLine(page.title());
        List<Element> titles = all.stream()
                .filter(heading -> heading.text().length() >= 5 && title.startsWith(Characters.oneLine(heading.text())))
                .toList();
        return all.size() > 1 && titles.size() == 1 ? titles : all;
    }

    /** An element of time that says it is the publication's. */
    Optional<When> publicationTime() {
        return times(
                "time[pubdate], time[datetime].published, time.entry-date, time[class*=publi], time[itemprop*=ublish], [class*=publi] > time",
                SAYS_OTHER);
    }

    /** An element of time in the article, else somewhere that is not another's. */
    Optional<When> articleTime() {
        return times("article time, main time, header time", SAYS_OTHER)
                .filter(When::isKnown)
                .or(() -> times("time", SAYS_OTHER));
    }

    /** An element of time beside the text or in a foot. */
    Optional<When> anyTime() {
        return times("time", SAYS_NEVER);
    }

    private Optional<When> times(String selector, Pattern other) {
        return days.first(
                page.select(selector).stream()
                        // Of what is quoted, a message for example, the day is its own.
                        .filter(element -> element.closest("blockquote") == null && !inOtherPlace(element, other))
                        .flatMap(element -> Stream.of(element.attr("datetime"), element.text())),
                When.Method.TIME);
    }

    /** What stands beside the words "published on". */
    Optional<When> labelledPublished() {
        return labelled("dt, th, td, span, strong, b, div, p, label", PUBLISHED_LABEL);
    }

    /** What a list of terms explains as the date. */
    Optional<When> labelled() {
        return labelled("dt", LABEL);
    }

    private Optional<When> labelled(String selector, Pattern label) {
        return days.first(
                page.select(selector).stream()
                        .filter(term -> term.childrenSize() == 0
                                && label.matcher(term.text()).matches())
                        .flatMap(term -> Stream.ofNullable(term.nextElementSibling()))
                        .map(Element::text)
                        .filter(text -> text.length() <= LONGEST_LINE),
                When.Method.EXPLICIT);
    }

    /** The day with which one text of the page, and no other, begins. */
    Optional<When> opening() {
        List<When> found = page.select("p, div, td, span, strong, b").stream()
                .map(element -> element.normalName().matches("p|strong|b") ? element.text() : element.ownText())
                .map(Characters::oneLine)
                .filter(text -> text.length() > LONGEST_LINE)
                .flatMap(ShownDates::opening)
                .distinct()
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static Stream<When> opening(String text) {
        Matcher opens = OPENS.matcher(text);
        return !opens.find()
                ? Stream.of()
                : DateFormats.daysIn(text.substring(0, LONGEST_LINE), DateOrder.UNKNOWN).stream()
                        .filter(day -> day.from() == opens.end()
                                && AFTER_OPENING
                                        .matcher(text.substring(day.to()))
                                        .find())
                        .map(day -> day.when(When.Method.EXPLICIT));
    }

    /** An element that calls itself a date, or a short line of its own that says when. */
    Optional<When> line() {
        return line(SAYS_OTHER);
    }

    /** The same, beside the text or in a foot. */
    Optional<When> anyLine() {
        return line(SAYS_NEVER);
    }

    /** A line that says when, a few elements before or after the page's one heading. */
    Optional<When> lineByHeading() {
        return nearHeading(lines(SAYS_OTHER).stream()
                        .filter(d -> d.when().isKnown())
                        .toList())
                .map(Dated::when);
    }

    private Optional<When> line(Pattern other) {
        List<Dated> all = lines(other);
        List<Dated> dated = all.stream().filter(d -> d.when().isKnown()).toList();
        return nearHeading(dated)
                .or(() -> dated.stream().findFirst())
                .or(() -> all.stream().findFirst())
                .map(Dated::when);
    }

    private List<Dated> lines(Pattern other) {
        Stream<Element> named = page.select("[class], [id]").stream()
                .filter(element -> SAYS_PUBLISHED
                        .matcher(element.className() + ' ' + element.id())
                        .find())
                .filter(element -> !inOtherPlace(element, other));
        Stream<Element> lines =
                page.select("p, span, div, li, em, small, b, strong, td, font, a, h2, h3, h4, h5, h6").stream()
                        .filter(element -> !inOtherPlace(element, other));
        return Stream.concat(named, lines)
                .filter(element -> element.childrenSize() < 20)
                .flatMap(element -> dated(element, other).stream())
                .toList();
    }

    /** An element whose text is a day and little else. */
    private record Dated(Element element, When when) {}

    private Optional<Dated> dated(Element element, Pattern other) {
        String whole = element.text();
        // An author's line that has a form or a menu in it: "Jane Roe, 5 May 2031" and stars to rate it by.
        String text = whole.length() > LONGEST_LINE ? element.ownText() : whole;
        return text.length() < 8
                        || text.length() > LONGEST_LINE
                        || other.matcher(text).find()
                        || text.contains("©")
                ? Optional.empty()
                : days.read(text, When.Method.EXPLICIT).map(when -> new Dated(element, when));
    }

    /** The one that stands nearest to the page's one heading, a few elements before or after it. */
    private Optional<Dated> nearHeading(List<Dated> dated) {
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

    /** A sentence that says when the page was published: "This entry was posted on 5 May 2031 under Politics". */
    Optional<When> sentence() {
        return days.first(
                page.select("p, small, div, span, li").stream()
                        .map(Element::ownText)
                        .filter(text -> text.length() <= LONGEST_SENTENCE)
                        .filter(text -> IN_SENTENCE.matcher(text).find())
                        .flatMap(text -> DateFormats.daysIn(text, DateOrder.UNKNOWN).stream())
                        .map(DateMention::text),
                When.Method.EXPLICIT);
    }

    private boolean inOtherPlace(Element element, Pattern other) {
        Element at = element;
        for (int up = 0; at != null && up < 8; up++, at = at.parent()) {
            // What holds the page's heading is not beside the article, whatever it is called.
            if (aroundHeading.contains(at)) {
                return false;
            }
            Matcher name = PUBLISHED_NAME.matcher(at.className() + ' ' + at.id());
            boolean beside = at.normalName().equals("footer") || at.normalName().equals("aside");
            if (other.matcher(name.replaceAll("")).find()
                    || (beside && other == SAYS_OTHER)
                    || isOneOfSeveralTeasers(at)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOneOfSeveralTeasers(Element element) {
        return TEASER.matcher(element.className()).find()
                && page.getElementsByAttributeValue("class", element.className())
                                .size()
                        >= SEVERAL;
    }
}
