package org.bellwether.ingest.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;

/**
 * Takes out of a page what its markup calls something else than the article, and marks captions as such. Names of classes are
 * words people chose to tell parts apart, and much the same on all sites.
 */
final class Furniture {
    /** Words of class names and ids, cut at hyphens, underscores and capitals. */
    private static final Pattern BETWEEN = Pattern.compile("[-_\\s]+|(?<=[a-z0-9])(?=[A-Z])");

    private static final Set<String> OTHER = Set.of(
            "related",
            "recommended",
            "recommendations",
            "recirc",
            "recirculation",
            "newsletter",
            "newsletters",
            "signup",
            "subscribe",
            "subscription",
            "share",
            "sharing",
            "social",
            "comments",
            "disqus",
            "breadcrumb",
            "breadcrumbs",
            "promo",
            "promoted",
            "advert",
            "advertisement",
            "ad",
            "ads",
            "sponsored",
            "taboola",
            "outbrain",
            "trending",
            "sidebar",
            "pagination",
            "paywall",
            "bio",
            "tags",
            "footer",
            "toolbar",
            "cookie",
            "cookies",
            "readmore",
            "cta",
            "popular");

    /** Names of a class as a whole that tell what is not shown; as parts of a name the same words say other things. */
    private static final Set<String> HIDDEN = Set.of(
            "hidden", "collapse", "d-none", "sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text");

    private static final Set<String> CAPTION =
            Set.of("caption", "credit", "credits", "copyright", "figcaption", "cutline", "imagecaption", "photocredit");

    /** Of a film: its title, what it shows, how long it is. */
    private static final Set<String> FILM = Set.of("video", "videos", "videoplayer", "mediaplayer", "jwplayer");

    /** A part that holds more of the page's prose than this is the article, whatever it is called. */
    private static final double MOST = 0.2;

    /** A foot of the page that holds more than this is no foot. */
    private static final double HALF = 0.5;

    /** Where less is left, the names mean something else on this page. */
    private static final double LEAST = 0.1;

    private static final int RUNNING = 60;

    private static final int LONGEST_CAPTION = 600;

    private Furniture() {}

    static void remove(Document page) {
        int all = prose(page);
        // Whole pages stand in a form where a site's builders made them so.
        page.body().select("form").stream()
                .filter(form -> prose(form) > all * HALF)
                .forEach(form -> form.tagName("div"));
        List<Element> named = new ArrayList<>();
        for (Element element : page.body().select("[class], [id]")) {
            boolean paragraph = element.normalName().equals("p");
            if ((!paragraph && isNamed(element, OTHER))
                    || element.classNames().stream().anyMatch(HIDDEN::contains)
                    || isFilm(element)) {
                named.add(element);
            } else if (isNamed(element, CAPTION) && element.text().length() <= LONGEST_CAPTION) {
                element.tagName("figcaption");
            }
        }
        for (Element foot : page.body().select("footer")) {
            if (foot.closest("article, blockquote") == null && prose(foot) <= all * HALF) {
                foot.remove();
            }
        }
        named.removeIf(
                element -> prose(element) > all * MOST || !element.select("h1").isEmpty());
        if (prose(page, named) >= all * LEAST) {
            named.forEach(Element::remove);
        }
    }

    /** What is around a film; what is quoted there, a message for example, is the article's. */
    private static boolean isFilm(Element element) {
        return isNamed(element, FILM)
                && element.closest("table") == null
                && element.text().length() <= LONGEST_CAPTION
                && element.select("blockquote").isEmpty();
    }

    private static boolean isNamed(Element element, Set<String> words) {
        String tag = element.normalName();
        if (tag.equals("body") || tag.equals("main") || tag.equals("article") || tag.equals("a")) {
            return false;
        }
        String names = element.className() + ' ' + element.id();
        return names.length() < 500
                && BETWEEN.splitAsStream(names)
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .anyMatch(words::contains);
    }

    /** Of its paragraphs, and of running text that stands in no paragraph. */
    private static int prose(Element element) {
        return element.stream().mapToInt(Furniture::own).sum();
    }

    /** The same, without some elements and all that is in them. */
    private static int prose(Document page, List<Element> without) {
        Set<Node> out = Collections.newSetFromMap(new IdentityHashMap<>());
        out.addAll(without);
        int[] prose = {0};
        page.filter((node, _) -> {
            if (out.contains(node)) {
                return NodeFilter.FilterResult.SKIP_ENTIRELY;
            }
            prose[0] += node instanceof Element element ? own(element) : 0;
            return NodeFilter.FilterResult.CONTINUE;
        });
        return prose[0];
    }

    private static int own(Element element) {
        boolean paragraph = element.normalName().equals("p");
        int length = paragraph ? element.text().length() : element.ownText().length();
        return paragraph || length >= RUNNING ? length : 0;
    }
}
