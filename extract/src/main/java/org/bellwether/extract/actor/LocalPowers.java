package org.bellwether.extract.actor;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bellwether.extract.place.PlaceMention;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.bellwether.model.ActorKind;
import org.bellwether.model.Mention;
import org.bellwether.model.Place;
import org.bellwether.model.Sector;
import org.bellwether.tables.Row;
import org.bellwether.tables.TableFile;

/** Towns and regions that act: "Ohio sued the agency", "the city lifted its curfew". */
final class LocalPowers {
    /** Verbs of which a town or region is the subject only where those who govern it act. */
    private final Set<String> verbs = new HashSet<>();

    private final Set<String> towns = new HashSet<>();
    private final Set<String> regions = new HashSet<>();

    LocalPowers() {
        for (Row row : TableFile.read(LocalPowers.class, "local.tsv", 3).keyed().rows()) {
            switch (row.cell(0)) {
                case "verb" -> verbs.addAll(row.list(1));
                case "town" -> towns.addAll(row.list(1));
                case "region" -> regions.addAll(row.list(1));
                default -> throw row.fault("'%s', expected verb, town or region".formatted(row.cell(0)));
            }
        }
    }

    /** Finds those that are named. */
    void find(Scene scene) {
        for (Sentence sentence : scene.sentences()) {
            for (PlaceMention mention : scene.placesIn(sentence)) {
                int head = mention.range().head(sentence);
                if (isLocal(mention.place())
                        && scene.headedBy(sentence, head).isEmpty()
                        && !scene.isNamed(sentence, head)
                        && acts(sentence, sentence.token(head))) {
                    scene.add(
                            power(scene, mention.place()),
                            sentence,
                            mention.range().first(),
                            mention.range().end(),
                            head,
                            Mention.Kind.METONYM,
                            0.7);
                }
            }
        }
    }

    /** Reads "the city", "the state", where it acts; true where the noun is such a one. */
    boolean read(Scene scene, Sentence sentence, Token noun) {
        boolean town = towns.contains(noun.lemma());
        int left = Phrases.left(sentence, noun.index());
        if ((!town && !regions.contains(noun.lemma()))
                || left != noun.index() - 1
                || !Phrases.hasArticle(sentence, left, noun.index())
                || !acts(sentence, noun)) {
            return false;
        }
        Place.Precision wanted = town ? Place.Precision.CITY : Place.Precision.REGION;
        ActorDraft power = before(scene, sentence, noun.index(), wanted)
                .map(p -> power(scene, p))
                .orElseGet(() -> scene.unnamed(
                                noun.lemma().substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                                        + noun.lemma().substring(1),
                                ActorKind.ORGANIZATION)
                        .with(List.of(Sector.GOV)));
        scene.add(power, sentence, left, noun.index() + 1, noun.index(), Mention.Kind.NOMINAL, 0.6);
        return true;
    }

    private static Optional<Place> before(Scene scene, Sentence sentence, int until, Place.Precision precision) {
        for (int i = sentence.index(); i >= 0 && i >= sentence.index() - NamedBefore.FAR; i--) {
            Sentence other = scene.sentences().get(i);
            Optional<Place> last = scene.placesIn(other).stream()
                    .filter(p -> other.index() < sentence.index() || p.range().first() < until)
                    .map(PlaceMention::place)
                    .filter(p -> p.precision() == precision)
                    .reduce((a, b) -> b);
            if (last.isPresent()) {
                return last;
            }
        }
        return Optional.empty();
    }

    private static ActorDraft power(Scene scene, Place place) {
        return scene.introduced(place.name(), ActorKind.ORGANIZATION)
                .in(place.country())
                .with(List.of(Sector.GOV));
    }

    private static boolean isLocal(Place place) {
        return place.precision() == Place.Precision.CITY || place.precision() == Place.Precision.REGION;
    }

    private boolean acts(Sentence sentence, Token name) {
        if (name.head() < 0) {
            return false;
        }
        Token verb = sentence.token(name.head());
        return switch (name.relation()) {
            case "nsubj" -> verb.isVerb() && verbs.contains(verb.lemma());
            case "pobj" ->
                verb.relation().equals("agent")
                        && verbs.contains(sentence.token(verb.head()).lemma());
            default -> false;
        };
    }
}
