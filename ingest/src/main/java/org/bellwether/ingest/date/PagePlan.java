package org.bellwether.ingest.date;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bellwether.ingest.input.Characters;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Where on one page an element stands: by its heading, in the article, beside it, among what leads to other articles. */
final class PagePlan {
    /** Which parts of a page may say when its article was published. */
    enum Parts {
        /** Neither what stands beside the text nor the foot. */
        ARTICLE("(?i)updat|modif|comment|related|sidebar|recent|footer|widget|calendar|copyright"),
        /** Those, too: some sites have their date there. */
        ALL("(?i)updat|modif|comment|related|recent|copyright");

        private final Pattern other;

        Parts(String other) {
            this.other = Pattern.compile(other);
        }

        /** Whether the words, or the name of an element, are those of what is no date of this article. */
        boolean areOther(CharSequence words) {
            return other.matcher(words).find();
        }
    }

    /** One name of an element that says so whatever else it says: "ArticleHeaderComment_publishDate". */
    private static final Pattern PUBLISHED_NAME = Pattern.compile("(?i)\\S*publi(?:sh|cation|cado)\\S*");

    /** Several of one class lead to other articles; one may hold this one's. */
    private static final Pattern TEASER = Pattern.compile("(?i)teaser");

    private static final int SEVERAL = 3;

    /** What holds an element says what it is, but not what holds all of the page. */
    private static final int HOLDERS = 8;

    /** Elements between a heading and its date. */
    private static final int NEAR = 12;

    private final Document page;
    private final List<Element> headings;
    private final Set<Element> aroundHeading;

    /** The elements by their place on the page: it takes a walk over all of them, so that it waits until one is asked for. */
    private @Nullable Map<Element, Integer> places;

    /** How many elements have a class; this waits, too. */
    private @Nullable Map<String, Integer> classes;

    PagePlan(Document page) {
        this.page = page;
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

    /** Whether the element stands a few elements before or after the page's one heading. */
    boolean isNearHeading(Element element) {
        return headings.size() == 1 && fromHeading(element) <= NEAR;
    }

    /** How many elements lie between the element and the first heading. */
    int fromHeading(Element element) {
        return Math.abs(place(element) - place(headings.getFirst()));
    }

    private int place(Element element) {
        if (places == null) {
            Map<Element, Integer> found = new HashMap<>();
            page.getAllElements().forEach(each -> found.put(each, found.size()));
            places = found;
        }
        return places.getOrDefault(element, 0);
    }

    /** Whether the element stands in one of these parts. */
    boolean isIn(Parts parts, Element element) {
        Element at = element;
        for (int up = 0; at != null && up < HOLDERS; up++, at = at.parent()) {
            // What holds the page's heading is not beside the article, whatever it is called.
            if (aroundHeading.contains(at)) {
                return true;
            }
            if (isOther(parts, at)) {
                return false;
            }
        }
        return true;
    }

    private boolean isOther(Parts parts, Element element) {
        Matcher published = PUBLISHED_NAME.matcher(element.className() + ' ' + element.id());
        boolean beside =
                element.normalName().equals("footer") || element.normalName().equals("aside");
        return parts.areOther(published.replaceAll(""))
                || (beside && parts == Parts.ARTICLE)
                || isOneOfSeveralTeasers(element);
    }

    private boolean isOneOfSeveralTeasers(Element element) {
        return TEASER.matcher(element.className()).find() && classes().getOrDefault(name(element), 0) >= SEVERAL;
    }

    private Map<String, Integer> classes() {
        if (classes == null) {
            Map<String, Integer> found = new HashMap<>();
            page.getElementsByAttribute("class").forEach(each -> found.merge(name(each), 1, Integer::sum));
            classes = found;
        }
        return classes;
    }

    private static String name(Element element) {
        return element.className().toLowerCase(Locale.ROOT);
    }
}
