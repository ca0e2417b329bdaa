package org.bellwether.situation.influence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Influence;
import org.bellwether.model.Influence.Modality;
import org.bellwether.model.Influence.Sign;
import org.bellwether.model.Support;

/**
 * All that articles say of the influence of one node on another, counted.
 *
 * <p>Each article counts once for what it says, by its firmest statement; copies count as the article they are copies of. What is
 * only possible or seems so counts half an article. A condition ("if sanctions grow, shortages will follow") and its opposite
 * ("without aid the state would have fallen") count in full: both vouch for the link, though not for the cause.
 */
final class Statements {
    /** A source's own agreement with itself says little after the third article. */
    private static final double MOST_ARTICLES = 3;

    private static final double SYSTEMATIC = 0.05;
    private static final double RANDOM = 0.3;
    private static final double HEDGED = 0.5;

    private record Said(String source, ArticleId article, Sign sign, double weight) {}

    private final List<Said> said = new ArrayList<>();

    /**
     * Counts a statement.
     *
     * @param source who counts as its source
     * @param article where it stands, or the article that this is a copy of
     * @param sign between the two nodes
     */
    void add(Influence influence, String source, ArticleId article, Sign sign) {
        said.add(new Said(source, article, sign, influence.modality() == Modality.HEDGED ? HEDGED : 1));
    }

    Support support() {
        return new Support(
                belief(s -> s != Sign.ZERO),
                belief(s -> s == Sign.PLUS),
                belief(s -> s == Sign.MINUS),
                belief(s -> s == Sign.ZERO));
    }

    int sources() {
        return (int) said.stream().map(Said::source).distinct().count();
    }

    private double belief(Predicate<Sign> counts) {
        Map<String, Map<ArticleId, Double>> articles = new TreeMap<>();
        said.stream()
                .filter(s -> counts.test(s.sign()))
                .forEach(s -> articles.computeIfAbsent(s.source(), _ -> new TreeMap<>())
                        .merge(s.article(), s.weight(), Math::max));
        return Belief.of(articles.values().stream()
                .map(Map::values)
                .map(Statements::source)
                .toList());
    }

    private static Belief.Source source(Collection<Double> articles) {
        double pieces = articles.stream().mapToDouble(Double::doubleValue).sum();
        return new Belief.Source(Math.min(pieces, MOST_ARTICLES), SYSTEMATIC, RANDOM);
    }
}
