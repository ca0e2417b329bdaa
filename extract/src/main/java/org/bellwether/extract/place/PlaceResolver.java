package org.bellwether.extract.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bellwether.extract.place.GazetteerEntry.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Decides which place of the world each name of an article means.
 *
 * <p>Each distinct name has candidates; a candidate is worth its size, what it shares with the likely candidates of the other
 * names (country, region, neighbourhood), and above all a container named right behind it ("Paris, Texas"). The names are weighed
 * a few rounds, each round by what the one before made likely. Within an article one name means one place.
 */
final class PlaceResolver {
    private static final int ROUNDS = 4;
    private static final int MOST_CANDIDATES = 60;
    private static final double NEAR_KM = 120;

    private static final double COUNTRY_WEIGHT = 1.2;
    private static final double REGION_WEIGHT = 2.0;
    private static final double NEAR_WEIGHT = 1.2;
    private static final double CONTAINER_WEIGHT = 6;

    /** "Rogersville" is a place of that name rather than one that is also called so. */
    private static final double OTHER_NAME_LOSS = 2;

    /** Two capitals stand for something; a town in capitals, as datelines have it, has more. */
    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{2}");

    private static final String PART = "(north|south|east|west|central)(east|west)?(ern)?";
    private static final Pattern INSIDE =
            Pattern.compile("\\s*(,|\\(|, in|in|of|, in the|in the|of the)\\s*(" + PART + "\\s+)?");
    /** Between the members of a list. */
    private static final Pattern JOINED = Pattern.compile("\\s*(,|,? and|,? or|,? as well as)( the)?\\s*");

    /** What may stand around a town whose name the gazetteer does not know there. */
    private static final Set<Kind> AROUND = Set.of(Kind.COUNTRY, Kind.REGION);

    /** What lists hold side by side. */
    private static final List<Set<Kind>> LIKES = List.of(Set.of(Kind.COUNTRY), Set.of(Kind.REGION));

    private static final Pattern REGION_NOUN = Pattern.compile(
            "(?i)\\s+(region|oblast|voblast|province|governorate|state|district|prefecture|department)$");
    private static final Pattern SHADE = Pattern.compile(
            "(?i)^(the|north|south|east|west|northern|southern|eastern|western|central|greater|downtown|upper|lower|mainland|occupied|northeast|northwest|southeast|southwest|northeastern|northwestern|southeastern|southwestern)\\s+");

    /** A name in the text. */
    record Toponym(int start, int end, String name) {}

    /**
     * What a name means.
     *
     * @param support what the article's other names add to the entry's own size
     */
    record Choice(GazetteerEntry entry, double support, int rivals) {}

    private final Gazetteer gazetteer;

    PlaceResolver(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** The meaning of each name's folded form; names that the gazetteer does not know are absent. */
    Map<String, Choice> resolve(String text, List<Toponym> toponyms) {
        Map<String, List<Scored>> candidates = new TreeMap<>();
        for (Toponym toponym : toponyms) {
            candidates.computeIfAbsent(Gazetteer.fold(toponym.name()), _ -> candidates(toponym.name()));
        }
        candidates.values().removeIf(List::isEmpty);
        Map<String, String> strangers = contain(text, toponyms, candidates);
        for (int round = 0; round < ROUNDS; round++) {
            weigh(candidates);
        }
        Map<String, Choice> chosen = new HashMap<>();
        candidates.forEach((name, all) -> {
            Scored best = best(all);
            chosen.put(name, new Choice(best.entry, best.score - best.prior, all.size()));
        });
        // "Greenwood, West Virginia", of which the gazetteer knows none: somewhere in West Virginia, and in no other
        // Greenwood.
        strangers.forEach((name, around) -> {
            Choice container = chosen.get(around);
            if (container != null && AROUND.contains(container.entry().kind())) {
                chosen.put(name, container);
            }
        });
        return chosen;
    }

    /** A candidate and its worth; changed only while one article is resolved. */
    private static final class Scored {
        final GazetteerEntry entry;
        final double prior;
        double contained;
        double score;
        double share;

        Scored(GazetteerEntry entry, double loss) {
            this.entry = entry;
            prior = prior(entry) - loss;
            score = prior;
        }
    }

    /** What an entry is worth before anything else is known; the numbers held on both halves of two sets of news articles. */
    private static double prior(GazetteerEntry entry) {
        return switch (entry.kind()) {
            case COUNTRY, DEMONYM -> 8.3;
            case AREA -> 7;
            case REGION -> 6.6;
            case COUNTY -> 3.4;
            case CAPITAL -> Math.log10(entry.population() + 10.0) + 0.9;
            case SEAT -> Math.log10(entry.population() + 10.0) - 0.2;
            case CITY -> Math.log10(entry.population() + 10.0);
            case PART_OF_CITY -> Math.log10(entry.population() + 10.0) - 1;
        };
    }

    private List<Scored> candidates(String name) {
        String plain = name.strip();
        List<GazetteerEntry> found = gazetteer.named(plain);
        if (found.isEmpty()) {
            found = regionOf(plain);
        }
        if (found.isEmpty()) {
            String bare = SHADE.matcher(plain).replaceFirst("");
            if (!bare.equals(plain)) {
                return candidates(bare);
            }
            String noun =
                    plain.replaceFirst("(?i)\\s+(county|parish|city|village|township|town|island|suburb|'s|’s)$", "");
            found = noun.equals(plain) ? List.of() : gazetteer.named(noun);
        }
        List<Scored> scored = new ArrayList<>();
        Set<Integer> ids = new HashSet<>();
        // "Geneva" is the first name of one line of the city and the fourth of another: the better one counts.
        Map<Boolean, List<GazetteerEntry>> byOwn = found.stream()
                .filter(e -> !isAbbreviation(plain, e))
                .collect(Collectors.partitioningBy(e -> isOwn(plain, e)));
        for (boolean own : List.of(true, false)) {
            for (GazetteerEntry entry : Objects.requireNonNull(byOwn.get(own))) {
                if (entry.id() == null || ids.add(entry.id())) {
                    scored.add(new Scored(entry, own ? 0 : OTHER_NAME_LOSS));
                }
            }
        }
        // "DeKalb" may be the county as well as the town.
        for (String noun : List.of(" county", " parish")) {
            if (!plain.toLowerCase(Locale.ROOT).endsWith(noun)) {
                gazetteer.named(plain + noun).forEach(e -> scored.add(new Scored(e, 0)));
            }
        }
        scored.sort(Comparator.comparingDouble((Scored s) -> -s.prior)
                .thenComparing(s -> s.entry.country())
                .thenComparing(s -> s.entry.admin1())
                .thenComparingDouble(s -> s.entry.lat()));
        return scored.size() > MOST_CANDIDATES ? new ArrayList<>(scored.subList(0, MOST_CANDIDATES)) : scored;
    }

    private static boolean isOwn(String name, GazetteerEntry entry) {
        return Gazetteer.fold(entry.name()).equals(Gazetteer.fold(name));
    }

    /** "The US" is not Us in France, nor "the EU" Eu. */
    private static boolean isAbbreviation(String name, GazetteerEntry entry) {
        return CAPITALS.matcher(name).matches()
                && isOwn(name, entry)
                && !entry.name().equals(name);
    }

    /** "Brest region": the first-level region around a seat of that name. */
    private List<GazetteerEntry> regionOf(String name) {
        String seat = REGION_NOUN.matcher(name).replaceFirst("");
        if (seat.equals(name)) {
            return List.of();
        }
        List<GazetteerEntry> found = new ArrayList<>();
        for (GazetteerEntry e : gazetteer.named(seat)) {
            if (e.kind() == Kind.SEAT || e.kind() == Kind.CAPITAL) {
                found.add(new GazetteerEntry(
                        Kind.REGION, null, name, e.country(), e.admin1(), "", e.lat(), e.lon(), e.population()));
            } else if (e.kind() == Kind.REGION || e.kind() == Kind.COUNTRY) {
                found.add(e);
            }
        }
        return found;
    }

    /**
     * Gives weight where a container is named right behind: "Paris, Texas", "Brest in Belarus".
     *
     * @return the names that the gazetteer does not know in the container that stands behind them, with that container's
     */
    private static Map<String, String> contain(
            String text, List<Toponym> toponyms, Map<String, List<Scored>> candidates) {
        Map<String, String> strangers = new TreeMap<>();
        for (int i = 0; i + 1 < toponyms.size(); i++) {
            Toponym inner = toponyms.get(i);
            Toponym outer = toponyms.get(i + 1);
            String innerKey = Gazetteer.fold(inner.name());
            String outerKey = Gazetteer.fold(outer.name());
            List<Scored> around = candidates.get(outerKey);
            if (around == null
                    || innerKey.equals(outerKey)
                    || outer.start() < inner.end()
                    || !INSIDE.matcher(text.substring(inner.end(), outer.start()))
                            .matches()
                    || isListed(text, toponyms, candidates, i)) {
                continue;
            }
            boolean known = false;
            for (Scored in : candidates.getOrDefault(innerKey, List.of())) {
                for (Scored out : around) {
                    if (in.entry.isIn(out.entry)) {
                        in.contained = CONTAINER_WEIGHT;
                        out.contained = Math.max(out.contained, CONTAINER_WEIGHT / 3);
                        known = true;
                    }
                }
            }
            boolean behind = text.substring(inner.end(), outer.start()).strip().startsWith(",");
            if (!known && behind && !hasKind(candidates.get(innerKey), AROUND)) {
                strangers.put(innerKey, outerKey);
            }
        }
        return strangers;
    }

    /** In "Mexico, China, Japan and Brazil" China is no town of Japan: a country or state in a list of its like holds no other. */
    private static boolean isListed(
            String text, List<Toponym> toponyms, Map<String, List<Scored>> candidates, int inner) {
        for (Set<Kind> kinds : LIKES) {
            if (isOf(toponyms, candidates, inner, kinds) && isOf(toponyms, candidates, inner + 1, kinds)) {
                boolean before = isOf(toponyms, candidates, inner - 1, kinds) && isJoined(text, toponyms, inner - 1);
                boolean after = isOf(toponyms, candidates, inner + 2, kinds) && isJoined(text, toponyms, inner + 1);
                if (before || after) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isOf(List<Toponym> toponyms, Map<String, List<Scored>> candidates, int at, Set<Kind> kinds) {
        return at >= 0
                && at < toponyms.size()
                && hasKind(candidates.get(Gazetteer.fold(toponyms.get(at).name())), kinds);
    }

    private static boolean hasKind(@Nullable List<Scored> all, Set<Kind> kinds) {
        return all != null && all.stream().anyMatch(s -> kinds.contains(s.entry.kind()));
    }

    private static boolean isJoined(String text, List<Toponym> toponyms, int at) {
        int from = toponyms.get(at).end();
        int to = toponyms.get(at + 1).start();
        return to >= from && JOINED.matcher(text.substring(from, to)).matches();
    }

    private static void weigh(Map<String, List<Scored>> candidates) {
        Map<String, Double> countries = new HashMap<>();
        Map<String, Double> regions = new HashMap<>();
        List<Scored> leaders = new ArrayList<>();
        for (List<Scored> all : candidates.values()) {
            share(all);
            for (Scored s : all) {
                vote(countries, s.entry.country(), s.share);
                vote(regions, region(s.entry), s.share);
            }
            leaders.add(best(all));
        }
        Map<Scored, Double> next = new HashMap<>();
        for (List<Scored> all : candidates.values()) {
            Map<String, Double> ownCountries = new HashMap<>();
            Map<String, Double> ownRegions = new HashMap<>();
            for (Scored s : all) {
                vote(ownCountries, s.entry.country(), s.share);
                vote(ownRegions, region(s.entry), s.share);
            }
            for (Scored s : all) {
                double country = others(countries, ownCountries, s.entry.country());
                double region = others(regions, ownRegions, region(s.entry));
                long near = leaders.stream()
                        .filter(l ->
                                !all.contains(l) && l.entry.kind() != Kind.COUNTRY && l.entry.kind() != Kind.DEMONYM)
                        .filter(l -> l.entry.kilometresTo(s.entry) <= NEAR_KM)
                        .count();
                next.put(
                        s,
                        s.prior
                                + s.contained
                                + COUNTRY_WEIGHT * Math.log1p(country)
                                + REGION_WEIGHT * Math.log1p(region)
                                + NEAR_WEIGHT * Math.log1p((double) near));
            }
        }
        next.forEach((s, score) -> s.score = score);
    }

    private static double others(Map<String, Double> all, Map<String, Double> own, String key) {
        return key.isEmpty() ? 0 : Math.max(0, all.getOrDefault(key, 0.0) - own.getOrDefault(key, 0.0));
    }

    private static void vote(Map<String, Double> votes, String key, double share) {
        if (!key.isEmpty()) {
            votes.merge(key, share, Double::sum);
        }
    }

    private static String region(GazetteerEntry entry) {
        return entry.country().isEmpty() || entry.admin1().isEmpty() ? "" : entry.country() + "." + entry.admin1();
    }

    private static void share(List<Scored> all) {
        double most = best(all).score;
        double sum = 0;
        for (Scored s : all) {
            s.share = StrictMath.exp(1.5 * (s.score - most));
            sum += s.share;
        }
        for (Scored s : all) {
            s.share /= sum;
        }
    }

    private static Scored best(List<Scored> all) {
        Scored best = all.getFirst();
        for (Scored s : all) {
            if (s.score > best.score) {
                best = s;
            }
        }
        return best;
    }

    /** The choice for a name, or null. */
    static @Nullable Choice of(Map<String, Choice> chosen, String name) {
        return chosen.get(Gazetteer.fold(name));
    }
}
