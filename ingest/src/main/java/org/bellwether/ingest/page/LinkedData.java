package org.bellwether.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The articles described in a page's JSON-LD. Blocks that are no JSON are passed over, as browsers do. */
public final class LinkedData {
    private static final Set<String> OTHER_THINGS = Set.of(
            "organization",
            "newsmediaorganization",
            "website",
            "breadcrumblist",
            "person",
            "imageobject",
            "videoobject",
            "product",
            "searchaction",
            "listitem",
            "sitenavigationelement",
            "event",
            "localbusiness",
            "itemlist");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    /** Descriptions within descriptions; a page has two or three. */
    private static final int DEEPEST = 6;

    private LinkedData() {}

    /** What describes an article or a page, articles first. */
    public static List<JsonNode> articles(Document page) {
        List<JsonNode> articles = new ArrayList<>();
        List<JsonNode> pages = new ArrayList<>();
        for (Element script : page.select("script[type*=ld+json]")) {
            collect(parsed(script.data().strip()), articles, pages, 0);
        }
        articles.addAll(pages);
        return List.copyOf(articles);
    }

    private static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException noJson) {
            return MissingNode.getInstance();
        }
    }

    private static void collect(JsonNode node, List<JsonNode> articles, List<JsonNode> pages, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (node.isArray()) {
            node.forEach(one -> collect(one, articles, pages, depth + 1));
        } else if (node.isObject()) {
            String type = type(node);
            if (type.contains("article") || type.contains("posting") || type.equals("report")) {
                articles.add(node);
            } else if (!type.isEmpty() && !OTHER_THINGS.contains(type)) {
                pages.add(node);
            }
            collect(node.path("@graph"), articles, pages, depth + 1);
            collect(node.path("mainEntity"), articles, pages, depth + 1);
        }
    }

    private static String type(JsonNode node) {
        JsonNode type = node.path("@type");
        String name = type.isArray() && !type.isEmpty() ? type.get(0).asString("") : type.asString("");
        return name.toLowerCase(java.util.Locale.ROOT);
    }
}
