package org.bellwether.extract.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bellwether.extract.TokenRange;
import org.bellwether.extract.place.GazetteerEntry.Kind;
import org.bellwether.extract.place.PlaceResolver.Choice;
import org.bellwether.extract.place.PlaceResolver.Toponym;
import org.bellwether.language.AnnotatedText;
import org.bellwether.language.Name;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.bellwether.model.Place;
import org.jspecify.annotations.Nullable;

/**
 * Finds names of places and says which place of the world they mean. Pure and thread-safe; mentions come in text order.
 *
 * <p>A name is a mention where grammar speaks of a place ("in Minsk", "Minsk, Belarus", "the Brest region"); where it acts
 * ("Minsk said") it is a government and left out, though it still tells which countries the article is about. A small namesake
 * that nothing in the article supports is left out too: rather no pin than a wrong one.
 */
public final class PlaceFinder {
    private static final Set<String> PLACE_TYPES = Set.of("GPE", "LOC", "FAC");
    private static final Set<String> REGION_NOUNS = Set.of(
            "region", "oblast", "voblast", "province", "governorate", "district", "prefecture", "county", "parish");
    private static final Prepositions PREPOSITIONS = Prepositions.bundled();

    /** Relations in which a country or capital acts or is acted on. */
    private static final Set<String> PARTY = Set.of("nsubj", "nsubjpass", "agent", "dobj", "poss", "dative", "attr");

    /** Verbs whose subject may be a place all the same: "Brest lies on the border". */
    private static final Set<String> STATIVE = Set.of("be", "lie", "sit", "border", "stand", "remain", "stretch");

    /** Nouns of land: what is "of" or "between" countries with them is a place. */
    private static final Set<String> GROUND = Set.of(
            "border",
            "frontier",
            "city",
            "capital",
            "town",
            "region",
            "part",
            "territory",
            "outskirts",
            "suburb",
            "north",
            "south",
            "east",
            "west",
            "center",
            "centre",
            "coast",
            "soil");

    /** Nouns of moving, whose end is a place. */
    private static final Set<String> MOVES = Set.of(
            "visit",
            "trip",
            "flight",
            "journey",
            "tour",
            "travel",
            "troop",
            "force",
            "delivery",
            "shipment",
            "return",
            "deployment",
            "withdrawal",
            "export",
            "convoy",
            "soldier",
            "refugee",
            "migrant");

    /** From this size on a city needs no support by the article. */
    private static final long KNOWN_CITY = 100_000;

    private record Found(TokenRange range, Toponym toponym, boolean place) {}

    private final Gazetteer gazetteer = Gazetteer.bundled();
    private final PlaceResolver resolver = new PlaceResolver(gazetteer);

    /** All mentions of places in the article. */
    public List<PlaceMention> find(AnnotatedText text) {
        List<Found> found = new ArrayList<>();
        for (Sentence sentence : text.sentences()) {
            names(text, sentence, found);
        }
        Map<String, Choice> chosen = resolver.resolve(
                text.article().text().string(),
                found.stream().map(Found::toponym).toList());
        Set<String> surnames = surnames(text);
        List<PlaceMention> mentions = new ArrayList<>();
        for (Found one : found) {
            Choice choice = PlaceResolver.of(chosen, one.toponym().name());
            if (!one.place() || choice == null || !isBelievable(choice)) {
                continue;
            }
            Sentence sentence = text.sentences().get(one.range().sentence());
            if (!isSurname(sentence, one.range(), surnames) && isPlaceHere(sentence, one.range(), choice.entry())) {
                mentions.add(new PlaceMention(one.range(), place(choice.entry())));
            }
        }
        return mentions;
    }

    /** The last words of people's names of several words. */
    private static Set<String> surnames(AnnotatedText text) {
        Set<String> found = new TreeSet<>();
        for (Sentence sentence : text.sentences()) {
            sentence.names().stream()
                    .filter(n -> n.type().equals("PERSON") && n.end() - n.first() > 1)
                    .forEach(n -> found.add(sentence.token(n.end() - 1).form()));
        }
        return found;
    }

    /** "Dayton was wounded", in an article on Scott Dayton; not "in Dayton". */
    private static boolean isSurname(Sentence sentence, TokenRange range, Set<String> surnames) {
        int at = range.first();
        return range.end() - at == 1
                && surnames.contains(sentence.token(at).form())
                && !sentence.token(at).relation().equals("pobj");
    }

    /**
     * What given names mean, as far as the gazetteer knows them; whether they are places is the caller's word.
     *
     * @param names where they stand, in text order: start and end, in UTF-16
     */
    public List<Optional<Place>> resolve(AnnotatedText text, List<int[]> names) {
        String string = text.article().text().string();
        List<Toponym> given = names.stream()
                .map(n -> new Toponym(n[0], n[1], string.substring(n[0], n[1])))
                .toList();
        List<Found> found = new ArrayList<>();
        for (Sentence sentence : text.sentences()) {
            names(text, sentence, found);
        }
        List<Toponym> all = new ArrayList<>(given);
        for (Found one : found) {
            Toponym other = one.toponym();
            if (given.stream().noneMatch(g -> g.start() < other.end() && other.start() < g.end())) {
                all.add(other);
            }
        }
        all.sort(Comparator.comparingInt(Toponym::start));
        Map<String, Choice> chosen = resolver.resolve(string, all);
        return given.stream()
                .map(g ->
                        Optional.ofNullable(PlaceResolver.of(chosen, g.name())).map(c -> place(c.entry())))
                .toList();
    }

    /** Degrees north and east of the middle of a place of the gazetteer, countries too; empty where it knows none. */
    public Optional<double[]> middle(Place place) {
        if (place.lat() != null && place.lon() != null) {
            return Optional.of(new double[] {place.lat(), place.lon()});
        }
        return gazetteer.named(place.name()).stream()
                .filter(e -> e.isLocated() && Objects.equals(e.id(), place.geonames()))
                .findFirst()
                .map(e -> new double[] {e.lat(), e.lon()});
    }

    private void names(AnnotatedText text, Sentence sentence, List<Found> found) {
        for (Name name : sentence.names()) {
            boolean demonym = name.type().equals("NORP");
            if (!demonym && !PLACE_TYPES.contains(name.type())) {
                continue;
            }
            int first = name.first();
            int end = name.end();
            while (first < end - 1 && sentence.token(first).tag().equals("DT")) {
                first++;
            }
            while (end - 1 > first && sentence.token(end - 1).tag().equals("POS")) {
                end--;
            }
            if (!demonym
                    && end < sentence.tokens().size()
                    && REGION_NOUNS.contains(sentence.token(end).lemma())) {
                end++;
            }
            int from = sentence.token(first).start();
            int to = sentence.token(end - 1).end();
            found.add(new Found(
                    new TokenRange(sentence.index(), first, end),
                    new Toponym(from, to, text.article().text().string().substring(from, to)),
                    !demonym));
        }
    }

    private static boolean isBelievable(Choice choice) {
        GazetteerEntry entry = choice.entry();
        return switch (entry.kind()) {
            case DEMONYM -> false;
            case AREA -> entry.isLocated();
            case COUNTRY, REGION, CAPITAL, SEAT -> true;
            case COUNTY -> choice.support() >= 0.7;
            case CITY, PART_OF_CITY ->
                entry.population() >= KNOWN_CITY || choice.support() >= (choice.rivals() == 1 ? 0.5 : 1);
        };
    }

    /** Whether the name stands for the place here, not for those who govern it. */
    private static boolean isPlaceHere(Sentence sentence, TokenRange range, GazetteerEntry entry) {
        int head = range.head(sentence);
        for (int steps = 0; steps < 4; steps++) {
            Token token = sentence.token(head);
            if (token.head() < 0) {
                return true;
            }
            boolean coordinated =
                    token.relation().equals("conj") || token.relation().equals("appos");
            if (!coordinated) {
                break;
            }
            head = token.head();
        }
        Token token = sentence.token(head);
        if (token.relation().equals("pobj") && token.head() >= 0) {
            Token preposition = sentence.token(token.head());
            boolean passive = preposition.relation().equals("agent");
            boolean power = entry.kind() == Kind.COUNTRY || entry.kind() == Kind.CAPITAL;
            return !passive
                    && PREPOSITIONS.isBeforePlaces(preposition.lemma())
                    && (!power || isSpatial(sentence, preposition));
        }
        boolean powers = entry.kind() == Kind.COUNTRY || entry.kind() == Kind.CAPITAL || entry.kind() == Kind.AREA;
        if (!powers) {
            boolean acts = token.relation().equals("nsubj") && isActing(sentence, token.head());
            return !acts || entry.kind() == Kind.REGION;
        }
        if (PARTY.contains(token.relation())) {
            boolean subject = token.relation().startsWith("nsubj");
            return subject
                    && token.head() >= 0
                    && STATIVE.contains(sentence.token(token.head()).lemma())
                    && entry.kind() == Kind.CAPITAL;
        }
        boolean modifies =
                token.relation().equals("compound") || token.relation().equals("nmod");
        return !modifies || range.end() - range.first() > 1;
    }

    /** "Pressure on Minsk", "independence from Moscow" and "talks between them" speak of governments, "the border between" of land. */
    private static boolean isSpatial(Sentence sentence, Token preposition) {
        if (preposition.head() < 0) {
            return true;
        }
        Token governor = sentence.token(preposition.head());
        return switch (preposition.lemma()) {
            case "of", "on", "between" -> GROUND.contains(governor.lemma());
            case "to", "from", "toward", "towards" -> governor.isVerb() || MOVES.contains(governor.lemma());
            default -> true;
        };
    }

    private static boolean isActing(Sentence sentence, int verb) {
        return verb >= 0
                && sentence.token(verb).isVerb()
                && !STATIVE.contains(sentence.token(verb).lemma());
    }

    private Place place(GazetteerEntry entry) {
        boolean country = entry.kind() == Kind.COUNTRY;
        @Nullable Double lat = country || !entry.isLocated() ? null : Double.valueOf(entry.lat());
        @Nullable Double lon = country || !entry.isLocated() ? null : Double.valueOf(entry.lon());
        Place.Precision precision = switch (entry.kind()) {
            case COUNTRY, DEMONYM -> Place.Precision.COUNTRY;
            case REGION, COUNTY -> Place.Precision.REGION;
            case AREA -> Place.Precision.AREA;
            case CAPITAL, SEAT, CITY, PART_OF_CITY -> Place.Precision.CITY;
        };
        return new Place(
                entry.name(),
                gazetteer.alpha3(entry.country()),
                entry.admin1().isEmpty() ? null : gazetteer.regionName(entry.country(), entry.admin1()),
                lat,
                lon,
                precision,
                entry.id());
    }
}
