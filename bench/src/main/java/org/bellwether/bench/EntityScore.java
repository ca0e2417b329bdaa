package org.bellwether.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Scores entities and relations over all documents. */
final class EntityScore {
    private static final Set<String> DIRECTED = Set.of("BelongsTo", "InChargeOf", "HasAttrOf", "Likes", "Dislikes");
    private static final Set<String> ALLIANCES = Set.of("AlliesOf", "FightingAgainst", "BelongsTo", "InChargeOf");

    /** Something of a type. */
    record Entity(GoldSpan span, String type) {
        static final Comparator<Entity> ORDER =
                Comparator.comparing(Entity::span).thenComparing(Entity::type);
    }

    /** What two stretches of text have to do with each other. */
    record Relation(String type, GoldSpan source, GoldSpan target) {
        private boolean meets(Relation other) {
            return type.equals(other.type)
                    && ((source.overlaps(other.source) && target.overlaps(other.target))
                            || (!DIRECTED.contains(type)
                                    && source.overlaps(other.target)
                                    && target.overlaps(other.source)));
        }
    }

    /** Exact hits, overlapping hits, gold and system. */
    private static final class Count {
        int exact;
        int overlapping;
        int gold;
        int system;
    }

    private final Map<String, Count> types = new TreeMap<>();
    private final Count entities = new Count();
    private final Count relations = new Count();
    private final Count alliances = new Count();
    private int documents;

    /** Adds a document's entities, both lists in text order; returns those of the gold that nothing equals. */
    List<Entity> add(List<Entity> theirs, List<Entity> ours) {
        documents++;
        Set<String> seen = new TreeSet<>();
        theirs.forEach(e -> seen.add(e.type()));
        ours.forEach(e -> seen.add(e.type()));
        for (String type : seen) {
            List<GoldSpan> gold = spans(theirs, type);
            List<GoldSpan> system = spans(ours, type);
            int overlapping = 0;
            for (int match : SpanPairs.match(gold, system)) {
                overlapping += match >= 0 ? 1 : 0;
            }
            List<GoldSpan> left = new ArrayList<>(system);
            int exact = 0;
            for (GoldSpan span : gold) {
                exact += left.remove(span) ? 1 : 0;
            }
            count(types.computeIfAbsent(type, _ -> new Count()), exact, overlapping, gold.size(), system.size());
            count(entities, exact, overlapping, gold.size(), system.size());
        }
        List<Entity> left = new ArrayList<>(ours);
        return theirs.stream().filter(e -> !left.remove(e)).toList();
    }

    /** Adds a document's relations; returns those of the gold that nothing meets. */
    List<Relation> addRelations(List<Relation> theirs, List<Relation> ours) {
        List<Relation> gold =
                theirs.stream().sorted(Comparator.comparing(Relation::source)).toList();
        List<Relation> left = new ArrayList<>(ours);
        List<Relation> missed = new ArrayList<>();
        for (Relation wanted : gold) {
            Relation hit = left.stream().filter(wanted::meets).findFirst().orElse(null);
            if (hit == null) {
                missed.add(wanted);
                continue;
            }
            left.remove(hit);
            relations.overlapping++;
            alliances.overlapping += ALLIANCES.contains(wanted.type()) ? 1 : 0;
        }
        count(relations, 0, 0, gold.size(), ours.size());
        count(alliances, 0, 0, inAlliances(gold), inAlliances(ours));
        return missed;
    }

    private static int inAlliances(List<Relation> all) {
        return (int) all.stream().filter(r -> ALLIANCES.contains(r.type())).count();
    }

    private static List<GoldSpan> spans(List<Entity> entities, String type) {
        return entities.stream()
                .filter(e -> e.type().equals(type))
                .map(Entity::span)
                .toList();
    }

    private static void count(Count to, int exact, int overlapping, int gold, int system) {
        to.exact += exact;
        to.overlapping += overlapping;
        to.gold += gold;
        to.system += system;
    }

    Map<String, Number> figures() {
        Map<String, Number> figures = new LinkedHashMap<>();
        figures.put("entity_f1", Figures.f1(entities.exact, entities.gold, entities.system));
        figures.put("entity_precision", Figures.share(entities.exact, entities.system));
        figures.put("entity_recall", Figures.share(entities.exact, entities.gold));
        figures.put("entity_overlap_f1", Figures.f1(entities.overlapping, entities.gold, entities.system));
        figures.put("relation_f1", Figures.f1(relations.overlapping, relations.gold, relations.system));
        figures.put("alliance_f1", Figures.f1(alliances.overlapping, alliances.gold, alliances.system));
        types.forEach((type, c) -> {
            String name = type.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
            figures.put(name + "_f1", Figures.f1(c.exact, c.gold, c.system));
            figures.put(name + "_overlap_f1", Figures.f1(c.overlapping, c.gold, c.system));
        });
        figures.put("documents", documents);
        figures.put("gold", entities.gold);
        figures.put("system", entities.system);
        figures.put("relations_gold", relations.gold);
        figures.put("relations_system", relations.system);
        return figures;
    }
}
