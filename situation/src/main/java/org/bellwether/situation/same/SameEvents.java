package org.bellwether.situation.same;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Puts tellings of one event together: articles first, by the stories they tell, then the tellings of a story, by how alike they are.
 * The work grows with the pairs of tellings within stories.
 */
public final class SameEvents {
    /** The least average cosine of the articles of a story; generous, since the tellings decide. */
    private static final double STORY = 0.06;

    /** The least average probability within a group. */
    private static final double SAME = 0.3;

    /** Pairs less likely than this count as not alike at all. */
    private static final double NEGLIGIBLE = 0.01;

    private final LikenessWeights weights;

    public SameEvents(LikenessWeights weights) {
        this.weights = weights;
    }

    /** The groups, by the text order of their first telling, each in text order. */
    public List<List<Telling>> groups(Collection<Telling> tellings) {
        Corpus corpus = Corpus.of(tellings);
        Map<String, String> stories = new TreeMap<>();
        corpus.stories(STORY).forEach(story -> story.forEach(article -> stories.put(article, story.getFirst())));
        return groups(tellings, stories, corpus);
    }

    /** As {@link #groups(Collection)}, where it is known which articles tell one story. */
    public List<List<Telling>> groups(Collection<Telling> tellings, Map<String, String> stories) {
        return groups(tellings, stories, Corpus.of(tellings));
    }

    private List<List<Telling>> groups(Collection<Telling> tellings, Map<String, String> stories, Corpus corpus) {
        Map<String, List<Telling>> byStory = new TreeMap<>();
        tellings.stream()
                .sorted(Telling.ORDER)
                .forEach(t -> byStory.computeIfAbsent(
                                stories.getOrDefault(t.article(), t.article()), _ -> new ArrayList<>())
                        .add(t));
        Likeness likeness = new Likeness(corpus);
        List<List<Telling>> found = new ArrayList<>();
        byStory.values().forEach(story -> found.addAll(within(story, likeness, corpus)));
        found.sort(Comparator.comparing(List::getFirst, Telling.ORDER));
        return found;
    }

    private List<List<Telling>> within(List<Telling> story, Likeness likeness, Corpus corpus) {
        AverageLink link = new AverageLink(story.size());
        Map<String, Map<String, Double>> cosines = new HashMap<>();
        for (int a = 0; a < story.size(); a++) {
            for (int b = a + 1; b < story.size(); b++) {
                Telling one = story.get(a);
                Telling other = story.get(b);
                double cosine = cosines.computeIfAbsent(one.article(), _ -> new HashMap<>())
                        .computeIfAbsent(other.article(), article -> corpus.cosine(one.article(), article));
                double probability = weights.probability(likeness.of(one, other, cosine));
                if (probability >= NEGLIGIBLE) {
                    link.alike(a, b, probability);
                }
            }
        }
        return link.clusters(SAME).stream()
                .map(cluster -> cluster.stream().map(story::get).toList())
                .toList();
    }
}
