package org.bellwether.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bellwether.ingest.input.Characters;
import org.bellwether.model.Site;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;

/** What a page's head says: JSON-LD first, then meta elements, then the page's own headings. */
record Metadata(Document page, List<JsonNode> linked) {
    private static final Pattern SITE_SUFFIX =
            Pattern.compile("\\s+[|»•·]\\s+[^|»•·]{2,50}$|\\s+[-–—]\\s+[^-–—|]{2,40}$");
    private static final Pattern ADDRESS = Pattern.compile("https?://.*");
    private static final Pattern FRONT_PAGE = Pattern.compile("https?://[^/?#]*/?");
    private static final Pattern NO_NAME =
            Pattern.compile("(?i)https?://.*|@.*|admin|editor|staff|webmaster|.*[\\d{}<>].*|null|none|unknown");

    static Metadata of(Document page) {
        return new Metadata(page, LinkedData.articles(page));
    }

    Optional<String> title() {
        List<String> headings = page.select("h1").stream()
                .map(Metadata::text)
                .filter(text -> !text.isEmpty())
                .toList();
        Optional<String> declared = linkedText("headline")
                .or(this::markedHeadline)
                .or(() -> meta("og:title", "twitter:title", "dc.title", "title"))
                .or(() -> Optional.of(Characters.oneLine(page.title())).filter(text -> !text.isEmpty()));
        if (declared.isEmpty()) {
            return headings.stream().findFirst();
        }
        String title = declared.get();
        // The page's own heading, where the declared title is that and a site's name.
        Optional<String> heading = headings.stream()
                .filter(text -> text.length() >= 10 && (title.startsWith(text) || text.startsWith(title)))
                .findFirst();
        if (heading.isPresent()) {
            return heading;
        }
        String site = siteName().orElse("");
        if (!site.isEmpty() && title.endsWith(site) && title.length() > site.length() + 10) {
            return Optional.of(
                    title.substring(0, title.length() - site.length()).replaceFirst("[\\s|»•·–—-]+$", ""));
        }
        String cut = SITE_SUFFIX.matcher(title).replaceFirst("");
        return Optional.of(
                linkedText("headline").isEmpty()
                                && markedHeadline().isEmpty()
                                && meta("og:title").isEmpty()
                                && cut.length() >= 15
                        ? cut
                        : title);
    }

    /** The headline that microdata mark, where they mark one alone: the page's other articles may be marked, too. */
    private Optional<String> markedHeadline() {
        List<String> marked = page.select("[itemprop~=(?i)(?:^|\\s)headline(?:$|\\s)]").stream()
                .map(element -> element.hasAttr("content") ? element.attr("content") : element.text())
                .map(Characters::oneLine)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
        return marked.size() == 1 ? Optional.of(marked.getFirst()) : Optional.empty();
    }

    Optional<String> publisher() {
        return linked.stream()
                .flatMap(node -> names(node.path("publisher")).stream())
                .findFirst()
                .or(() ->
                        page.select("[itemprop=publisher] [itemprop=name], [itemprop=publisher]:not(:has(*))").stream()
                                .map(element -> element.hasAttr("content") ? element.attr("content") : element.text())
                                .map(Characters::oneLine)
                                .filter(name -> !name.isEmpty())
                                .findFirst())
                .or(this::siteName)
                .or(() -> meta(
                        "dc.publisher",
                        "article:publisher_name",
                        "publisher",
                        "citation_publisher",
                        "cre",
                        "application-name"))
                .filter(name -> !ADDRESS.matcher(name).matches() && name.length() <= 80);
    }

    private Optional<String> siteName() {
        return meta("og:site_name").filter(name -> !ADDRESS.matcher(name).matches());
    }

    List<String> authors() {
        List<String> found = linked.stream()
                .map(node -> names(node.path("author")))
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElseGet(List::of);
        if (found.isEmpty()) {
            found = page.select("meta").stream()
                    .filter(meta -> List.of(
                                    "author",
                                    "article:author",
                                    "dc.creator",
                                    "parsely-author",
                                    "sailthru.author",
                                    "byl")
                            .contains(key(meta)))
                    .map(meta -> Characters.oneLine(meta.attr("content")))
                    .toList();
        }
        if (found.isEmpty()) {
            found = page
                    .select(
                            "[rel=author], [itemprop=author] [itemprop=name], [itemprop=author]:not(:has(*)), .author-name, .byline a")
                    .stream()
                    .map(Metadata::text)
                    .toList();
        }
        return found.stream()
                .flatMap(names -> Stream.of(
                        names.replaceFirst("^(?i:by|von|par|por)\\s+", "").split("\\s*(?:,|;| and | & )\\s*")))
                .map(String::strip)
                .filter(name -> name.length() > 3
                        && name.length() <= 60
                        && !NO_NAME.matcher(name).matches())
                .distinct()
                .limit(10)
                .toList();
    }

    Optional<String> language() {
        return Optional.of(page.select("html").attr("lang"))
                .or(() -> meta("og:locale"))
                .map(code -> code.split("[-_]")[0].toLowerCase(java.util.Locale.ROOT))
                .filter(code -> code.matches("[a-z]{2}"));
    }

    /** Where the page says it lives. */
    Optional<String> address() {
        return addresses().findFirst();
    }

    /**
     * The address under which the page says its text belongs, where that is not the site it was read from: of a text taken over from
     * another publisher it is that one's. A site's front page is nobody's text.
     */
    Optional<String> canonical(String uri) {
        Optional<Site> own = Site.of(uri);
        return addresses()
                .filter(address ->
                        Site.of(address).isPresent() && !Site.of(address).equals(own))
                .filter(address -> !FRONT_PAGE.matcher(address).matches())
                .findFirst();
    }

    private Stream<String> addresses() {
        return Stream.of(
                        page.select("link[rel=canonical]").attr("href").strip(),
                        meta("og:url").orElse(""))
                .filter(address -> ADDRESS.matcher(address).matches());
    }

    /** The whole text of the article, which some pages give a second time for machines. */
    Optional<String> body() {
        return linkedText("articleBody");
    }

    Optional<String> meta(String... keys) {
        for (String key : keys) {
            for (Element meta : page.select("meta")) {
                if (key(meta).equals(key) && !meta.attr("content").isBlank()) {
                    return Optional.of(Characters.oneLine(meta.attr("content")));
                }
            }
        }
        return Optional.empty();
    }

    private static String key(Element meta) {
        for (String attribute : List.of("property", "name", "itemprop")) {
            if (meta.hasAttr(attribute)) {
                return meta.attr(attribute).toLowerCase(java.util.Locale.ROOT);
            }
        }
        return "";
    }

    private Optional<String> linkedText(String key) {
        return linked.stream()
                .map(node -> node.path(key))
                .filter(JsonNode::isString)
                .map(node -> Characters.oneLine(org.jsoup.parser.Parser.unescapeEntities(node.asString(), false)))
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    /** The names in a person, an organization, a list of them, or a plain string. */
    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(one -> names.addAll(names(one)));
        } else if (node.isString()) {
            names.add(node.asString());
        } else if (node.path("name").isString()) {
            names.add(node.path("name").asString());
        } else if (node.path("name").isArray()) {
            names.addAll(names(node.path("name")));
        }
        return names.stream()
                .map(Characters::oneLine)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static String text(Element element) {
        return Characters.oneLine(element.text());
    }
}
