package org.bellwether.store;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Claim;
import org.bellwether.model.Conflict;
import org.bellwether.model.Document;
import org.bellwether.model.Edge;
import org.bellwether.model.Influence;
import org.bellwether.model.Node;
import org.bellwether.model.When;
import org.jspecify.annotations.Nullable;

/**
 * Writes the lists of documents, claims, influences, conflicts, nodes and edges in their order, as {@link Numbers}. What stands in an
 * article is numbered from the article's number on, so that one article after the other can be written.
 */
final class Ranks {
    /** A number has so many bits for the day, so many for the id of an article, and so many for what stands in it. */
    private static final int DAY = 20;

    private static final int ARTICLE = 22;
    private static final int WITHIN = 20;

    private static final int ABOUT = 7;
    private static final int ID = 60;
    private static final int SOURCES = 16;

    private final ChangedRows rows;
    private final Map<ArticleId, Long> numbers = new HashMap<>();

    /** Begins with the documents. */
    Ranks(JoinedRows rows, List<Document> documents) throws SQLException {
        this.rows = rows.table("ranks");
        Numbers places = new Numbers();
        documents.stream()
                .sorted(Comparator.comparing(
                                (Document d) -> Days.first(d.published()),
                                Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Document::id))
                .forEach(d -> document(
                        d,
                        places.next(
                                Numbers.first(d.published(), DAY) << ARTICLE | Numbers.id(d.id().value(), ARTICLE))));
    }

    private void document(Document document, long number) {
        numbers.put(document.id(), number);
        String words = "%s\n%s\n%s"
                .formatted(
                        Objects.requireNonNullElse(document.title(), ""),
                        Objects.requireNonNullElse(document.publisher(), ""),
                        document.uri());
        When when = document.published();
        row("documents", number, document.id().value(), null, null, Days.first(when), Days.last(when), false, words);
    }

    /** All claims of one article that are not rejected. */
    void claims(List<Claim> claims, Set<ArticleId> copies) {
        List<Claim> ordered = claims.stream()
                .sorted(Comparator.comparing((Claim c) -> c.content().getFirst())
                        .thenComparing(Claim::id))
                .toList();
        for (int i = 0; i < ordered.size(); i++) {
            Claim claim = ordered.get(i);
            String words = claim.speakerText()
                    + claim.content().stream().map(s -> "\n" + s.quote()).collect(Collectors.joining());
            row(
                    "claims",
                    number(claim.article(), i),
                    claim.id().value(),
                    claim.kind(),
                    null,
                    Days.first(claim.when()),
                    Days.last(claim.when()),
                    copies.contains(claim.article()),
                    words);
        }
    }

    void influences(List<Influence> influences, Map<ArticleId, When> published, Set<ArticleId> copies) {
        Map<ArticleId, List<Influence>> byArticle = new TreeMap<>();
        influences.forEach(i ->
                byArticle.computeIfAbsent(i.article(), _ -> new ArrayList<>()).add(i));
        byArticle.forEach((article, those) -> {
            those.sort(Comparator.comparing(Influence::evidence).thenComparing(Influence::id));
            When when = published.getOrDefault(article, When.unknown());
            for (int i = 0; i < those.size(); i++) {
                Influence influence = those.get(i);
                row(
                        "influences",
                        number(article, i),
                        influence.id().value(),
                        influence.sign(),
                        influence.modality(),
                        Days.first(when),
                        Days.last(when),
                        copies.contains(article),
                        influence.evidence().quote());
            }
        });
    }

    /**
     * A conflict, and from when to when its statements were published.
     *
     * @param conflict the conflict
     * @param first day as a column, or null
     * @param last day, or null
     */
    record Dated(
            Conflict conflict,
            @Nullable String first,
            @Nullable String last) {}

    /** Contradictions first, then what has changed, then by what they are about, as the database orders text. */
    void conflicts(List<Dated> conflicts) {
        Numbers places = new Numbers();
        conflicts.stream()
                .sorted(Comparator.comparingInt((Dated d) -> order(d.conflict()))
                        .thenComparing(d -> about(d.conflict()), Arrays::compareUnsigned)
                        .thenComparing(d -> d.conflict().id()))
                .forEach(d -> {
                    Conflict c = d.conflict();
                    String words = "%s\n%s\n%s".formatted(c.about(), c.a().quote(), c.b().quote());
                    long number = places.next(wanted(c));
                    row("conflicts", number, c.id().value(), c.relation(), null, d.first(), d.last(), false, words);
                });
    }

    private static byte[] about(Conflict conflict) {
        return conflict.about().getBytes(StandardCharsets.UTF_8);
    }

    private static int order(Conflict conflict) {
        return switch (conflict.relation()) {
            case CONTRADICTS -> 0;
            case UPDATES -> 1;
            case QUALIFIES -> 2;
            case CORROBORATES -> 3;
        };
    }

    private static long wanted(Conflict conflict) {
        byte[] about = about(conflict);
        long number = order(conflict);
        for (int i = 0; i < ABOUT; i++) {
            number = number << Byte.SIZE | (i < about.length ? about[i] & 0xff : 0);
        }
        return number << 4;
    }

    void nodes(List<Node> nodes) {
        Numbers places = new Numbers();
        nodes.stream().sorted(Comparator.comparing(Node::id)).forEach(n -> {
            String words = n.name() + "\n" + String.join("\n", n.wordings());
            String id = n.id().value();
            row("nodes", places.next(Numbers.id(id, ID)), id, null, null, null, null, false, words);
        });
    }

    /** Those of most sources first. */
    void edges(List<Edge> edges) {
        Numbers places = new Numbers();
        long most = (1L << SOURCES) - 1;
        edges.stream()
                .sorted(Comparator.comparingInt((Edge e) -> -e.sources()).thenComparing(Edge::id))
                .forEach(e -> {
                    String id = e.id().value();
                    long wanted = Math.max(0, most - e.sources()) << (ID - SOURCES) | Numbers.id(id, ID - SOURCES);
                    row("edges", places.next(wanted), id, null, null, null, null, false, "");
                });
    }

    private long number(ArticleId article, int within) {
        if (within >>> WITHIN != 0) {
            throw new IllegalStateException("%s holds more items than can be numbered".formatted(article));
        }
        return Objects.requireNonNull(numbers.get(article), "every item stands in an article of the case") << WITHIN
                | within;
    }

    private void row(
            String kind,
            long number,
            String item,
            @Nullable Enum<?> type,
            @Nullable Enum<?> status,
            @Nullable String first,
            @Nullable String last,
            boolean copy,
            String words) {
        rows.write(
                kind,
                number,
                item,
                type == null ? null : type.name(),
                status == null ? null : status.name(),
                first,
                last,
                copy ? 1 : 0,
                words.toLowerCase(Locale.ROOT));
    }
}
