package org.bellwether.situation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Document;
import org.bellwether.model.Site;
import org.jspecify.annotations.Nullable;

/**
 * Which article of several with the same text is the original: an agency's own where others of them say that the text is that agency's,
 * whatever their days; else one of the site to which others of them say that the text belongs; else the one published first, then one
 * that does not say it is somebody else's, then the one with the smaller id.
 */
public final class Copies {
    /** By the last day it may have appeared: "some day in March" does not come before the second of March. */
    private static final Comparator<Document> FIRST = Comparator.comparing(
                    (Document d) -> dayOrNever(d.published().end()))
            .thenComparing(d -> dayOrNever(d.published().start()))
            .thenComparing(document -> Agencies.bundled().isTaken(document) || belongsElsewhere(document))
            .thenComparing(Document::id);

    private static LocalDate dayOrNever(@Nullable LocalDate day) {
        return day == null ? LocalDate.MAX : day;
    }

    private Copies() {}

    /**
     * The documents with {@code duplicateOf} set where one is a copy.
     *
     * @param documents all of the case
     * @param near groups of articles whose texts are all but the same; equal texts are found here
     */
    public static List<Document> marked(Collection<Document> documents, Collection<List<ArticleId>> near) {
        List<Document> ordered =
                documents.stream().sorted(Comparator.comparing(Document::id)).toList();
        Map<ArticleId, Integer> place = new TreeMap<>();
        Map<String, Integer> byText = new TreeMap<>();
        Groups groups = new Groups(ordered.size());
        for (int i = 0; i < ordered.size(); i++) {
            place.put(ordered.get(i).id(), i);
            Integer same = byText.putIfAbsent(ordered.get(i).sha256(), i);
            if (same != null) {
                groups.join(same, i);
            }
        }
        for (List<ArticleId> group : near) {
            List<Integer> known =
                    group.stream().filter(place::containsKey).map(place::get).toList();
            known.forEach(i -> groups.join(known.getFirst(), i));
        }
        List<Document> marked = new ArrayList<>();
        for (List<Integer> group : groups.all()) {
            Document first = first(group.stream().map(ordered::get).toList());
            for (int i : group) {
                Document document = ordered.get(i);
                marked.add(document.withDuplicateOf(document.id().equals(first.id()) ? null : first.id()));
            }
        }
        marked.sort(Comparator.comparing(Document::id));
        return marked;
    }

    /** Whether the article's page says that its text belongs to a site that is not its own. */
    private static boolean belongsElsewhere(Document document) {
        return site(document.canonical()).filter(site -> !isOf(site, document)).isPresent();
    }

    /** Whether the article was read there, or, read from a file, its publisher is called as the site is. */
    private static boolean isOf(Site site, Document document) {
        Optional<Site> own = site(document.uri());
        return own.isPresent()
                ? own.get().equals(site)
                : document.publisher() != null && site.isCalled(document.publisher());
    }

    private static Optional<Site> site(@Nullable String address) {
        return address == null ? Optional.empty() : Site.of(address);
    }

    private static Document first(List<Document> group) {
        Agencies agencies = Agencies.bundled();
        Set<String> named = group.stream()
                .filter(agencies::isTaken)
                .flatMap(document -> agencies.named(document).stream())
                .collect(Collectors.toSet());
        Set<Site> sites = group.stream()
                .filter(Copies::belongsElsewhere)
                .map(document -> site(document.canonical()).orElseThrow())
                .collect(Collectors.toSet());
        return group.stream()
                .filter(document ->
                        agencies.publishing(document).filter(named::contains).isPresent())
                .min(FIRST)
                .or(() -> group.stream()
                        .filter(document -> sites.stream().anyMatch(site -> isOf(site, document)))
                        .min(FIRST))
                .or(() -> group.stream().min(FIRST))
                .orElseThrow();
    }
}
