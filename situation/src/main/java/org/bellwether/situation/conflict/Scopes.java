package org.bellwether.situation.conflict;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Event;
import org.bellwether.model.Report;

/** Which countries articles are about: those whose people take part in more than half of what an article reports. */
final class Scopes {
    private Scopes() {}

    /** The countries of each article, as ISO 3166 alpha-3; articles that are about none in particular are absent. */
    static Map<ArticleId, Set<String>> of(Iterable<Event> events, Sides sides) {
        Map<ArticleId, Integer> reports = new TreeMap<>();
        Map<ArticleId, Map<String, Integer>> shares = new TreeMap<>();
        for (Event event : events) {
            for (Report report : event.reports()) {
                Set<String> countries = new TreeSet<>(sides.countries(report.actors()));
                countries.addAll(sides.countries(report.recipients()));
                if (!countries.isEmpty()) {
                    ArticleId article = report.evidence().article();
                    reports.merge(article, 1, Integer::sum);
                    Map<String, Integer> share = shares.computeIfAbsent(article, _ -> new TreeMap<>());
                    countries.forEach(c -> share.merge(c, 1, Integer::sum));
                }
            }
        }
        Map<ArticleId, Set<String>> scopes = new TreeMap<>();
        shares.forEach((article, share) -> {
            Set<String> most = share.entrySet().stream()
                    .filter(e -> 2 * e.getValue() > Objects.requireNonNull(reports.get(article)))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!most.isEmpty()) {
                scopes.put(article, most);
            }
        });
        return scopes;
    }
}
