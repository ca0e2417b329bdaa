package org.bellwether.ingest.date;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bellwether.ingest.date.PagePlan.Parts;
import org.bellwether.ingest.input.Characters;
import org.bellwether.model.When;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** When a page was published, by what its readers see: elements of time, lines that say when, a text that opens with its day. */
final class ShownDates {
    private static final Pattern SAYS_PUBLISHED =
            Pattern.compile("(?i)publi|post|entry-date|entry_date|created|date|time|dateline|timestamp|veröffentlicht");
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

    /** A line that says when, with an author or a section beside it. */
    private static final int LONGEST_LINE = 80;

    /** A sentence that says when a page was published, and what under. */
    private static final int LONGEST_SENTENCE = 300;

    private final Document page;
    private final DaysOnPage days;
    private final PagePlan plan;

    /** The lines that say when, by where they were looked for: each look takes all elements of the page. */
    private final Map<Parts, List<Dated>> lines = new EnumMap<>(Parts.class);

    ShownDates(Document page, DaysOnPage days) {
        this.page = page;
        this.days = days;
        this.plan = new PagePlan(page);
    }

    /** An element of time that says it is the publication's. */
    Optional<When> publicationTime() {
        return times(
                "time[pubdate], time[datetime].published, time.entry-date, time[class*=publi], time[itemprop*=ublish], [class*=publi] > time",
                Parts.ARTICLE);
    }

    /** An element of time in the article, else somewhere that is not another's. */
    Optional<When> articleTime() {
        return times("article time, main time, header time", Parts.ARTICLE)
                .filter(When::isKnown)
                .or(() -> times("time", Parts.ARTICLE));
    }

    /** An element of time beside the text or in a foot. */
    Optional<When> anyTime() {
        return times("time", Parts.ALL);
    }

    private Optional<When> times(String selector, Parts parts) {
        return days.first(
                page.select(selector).stream()
                        // Of what is quoted, a message for example, the day is its own.
                        .filter(element -> element.closest("blockquote") == null && plan.isIn(parts, element))
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
        return line(Parts.ARTICLE);
    }

    /** The same, beside the text or in a foot. */
    Optional<When> anyLine() {
        return line(Parts.ALL);
    }

    /** A line that says when, a few elements before or after the page's one heading. */
    Optional<When> lineByHeading() {
        return nearHeading(dated(Parts.ARTICLE)).map(Dated::when);
    }

    private Optional<When> line(Parts parts) {
        List<Dated> dated = dated(parts);
        return nearHeading(dated)
                .or(() -> dated.stream().findFirst())
                .or(() -> lines(parts).stream().findFirst())
                .map(Dated::when);
    }

    /** The lines that give a day of the calendar. */
    private List<Dated> dated(Parts parts) {
        return lines(parts).stream().filter(line -> line.when().isKnown()).toList();
    }

    private List<Dated> lines(Parts parts) {
        return lines.computeIfAbsent(parts, this::linesIn);
    }

    private List<Dated> linesIn(Parts parts) {
        Stream<Element> named = page.select("[class], [id]").stream()
                .filter(element -> SAYS_PUBLISHED
                        .matcher(element.className() + ' ' + element.id())
                        .find())
                .filter(element -> plan.isIn(parts, element));
        Stream<Element> lines =
                page.select("p, span, div, li, em, small, b, strong, td, font, a, h2, h3, h4, h5, h6").stream()
                        .filter(element -> plan.isIn(parts, element));
        return Stream.concat(named, lines)
                .filter(element -> element.childrenSize() < 20)
                .flatMap(element -> dated(element, parts).stream())
                .toList();
    }

    /** An element whose text is a day and little else. */
    private record Dated(Element element, When when) {}

    private Optional<Dated> dated(Element element, Parts parts) {
        String whole = element.text();
        // An author's line that has a form or a menu in it: "Jane Roe, 5 May 2031" and stars to rate it by.
        String text = whole.length() > LONGEST_LINE ? element.ownText() : whole;
        return text.length() < 8 || text.length() > LONGEST_LINE || parts.areOther(text) || text.contains("©")
                ? Optional.empty()
                : days.read(text, When.Method.EXPLICIT).map(when -> new Dated(element, when));
    }

    /** The one that stands nearest to the page's one heading, a few elements before or after it. */
    private Optional<Dated> nearHeading(List<Dated> dated) {
        return dated.stream()
                .filter(d -> plan.isNearHeading(d.element()))
                .min(Comparator.comparingInt(d -> plan.fromHeading(d.element())));
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
}
