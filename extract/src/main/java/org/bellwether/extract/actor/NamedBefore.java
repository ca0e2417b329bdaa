package org.bellwether.extract.actor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.bellwether.model.ActorKind;
import org.bellwether.model.Mention;
import org.bellwether.model.Role;
import org.bellwether.model.Sector;

/** Whom of those named before a noun with "the" means: "the committee", "the attorney", "the lawmaker". */
final class NamedBefore {
    /** Sentences back within which the nearest of several is meant. */
    private static final int NEAR = 3;

    /** Sentences back beyond which nobody is meant any more; it also keeps long texts quick. */
    static final int FAR = 60;

    private NamedBefore() {}

    /** The organization in whose name the noun stands. */
    static Optional<ActorDraft> called(Scene scene, Sentence sentence, Token noun) {
        String word = noun.lemma();
        List<ActorDraft> found = all(
                scene,
                sentence,
                noun.index(),
                FAR,
                (a, m) -> a.kind() == ActorKind.ORGANIZATION
                        && !a.id().isUnnamed()
                        && isIn(word, a.name())
                        && !word.equals(lower(a.name())));
        // "the alliance" is the Lake Alliance rather than the Alliance Army
        return found.stream()
                .filter(a -> lower(a.name()).endsWith(" " + word))
                .findFirst()
                .or(() -> found.stream().findFirst());
    }

    /** The only organization near that is of such a kind. */
    static Optional<ActorDraft> ofKind(Scene scene, Sentence sentence, Token noun, List<Sector> needs) {
        List<ActorDraft> near = needs.isEmpty()
                ? List.of()
                : all(
                        scene,
                        sentence,
                        noun.index(),
                        NEAR,
                        (a, m) ->
                                a.kind() == ActorKind.ORGANIZATION && m.kind() == Mention.Kind.NAME && a.hasAny(needs));
        return near.size() == 1 ? Optional.of(near.getFirst()) : Optional.empty();
    }

    /** The company of which the article speaks all the time, though it does not say what it is. */
    static Optional<ActorDraft> mainBusiness(Scene scene, Sentence sentence, Token noun) {
        Map<ActorDraft, Integer> counts = new LinkedHashMap<>();
        for (Sentence other : scene.sentences().subList(Math.max(0, sentence.index() - FAR), sentence.index() + 1)) {
            int until = other.index() == sentence.index() ? noun.index() : Integer.MAX_VALUE;
            for (ActorMention mention : scene.mentionsIn(other)) {
                ActorDraft actor = scene.actor(mention.actor()).orElse(null);
                boolean named = mention.kind() == Mention.Kind.NAME && mention.head() < until;
                if (named && actor != null && actor.kind() == ActorKind.ORGANIZATION && actor.hasNoSector()) {
                    counts.merge(actor, 1, Integer::sum);
                }
            }
        }
        int most = counts.values().stream().mapToInt(c -> c).max().orElse(0);
        List<ActorDraft> main = counts.keySet().stream()
                .filter(a -> 2 * counts.getOrDefault(a, 0) > most)
                .toList();
        return main.size() == 1 ? Optional.of(main.getFirst()) : Optional.empty();
    }

    /** The person who was said to be such a one. */
    static Optional<ActorDraft> person(Scene scene, Sentence sentence, Token noun, List<Sector> sectors) {
        Seat seat = Seat.of(scene, sentence, noun.index()).orElse(null);
        BiPredicate<ActorDraft, ActorMention> titled = (a, m) -> a.kind() == ActorKind.PERSON
                && !a.id().isUnnamed()
                && (seat == null || !seat.isNotOf(a))
                && a.roles().stream().anyMatch(r -> isTitle(noun.lemma(), r));
        List<ActorDraft> found = all(scene, sentence, noun.index(), FAR, titled);
        if (found.isEmpty() && sectors.equals(List.of(Sector.LEG))) {
            titled = (a, m) -> a.kind() == ActorKind.PERSON && a.hasAny(sectors);
            found = all(scene, sentence, noun.index(), NEAR, titled);
        }
        if (found.size() == 1) {
            return Optional.of(found.getFirst());
        }
        List<ActorDraft> near = found.isEmpty() ? List.of() : all(scene, sentence, noun.index(), NEAR, titled);
        return near.size() == 1 ? Optional.of(near.getFirst()) : Optional.empty();
    }

    private static boolean isTitle(String lemma, Role role) {
        String office = lower(Seat.bare(role.title()));
        return office.equals(lemma) || office.endsWith(" " + lemma);
    }

    private static boolean isIn(String word, String name) {
        return (" " + lower(name) + " ").contains(" " + word + " ");
    }

    private static String lower(String words) {
        return words.toLowerCase(Locale.ROOT);
    }

    /** All that fit, the nearest first. */
    private static List<ActorDraft> all(
            Scene scene, Sentence sentence, int before, int reach, BiPredicate<ActorDraft, ActorMention> fits) {
        Set<ActorDraft> found = new LinkedHashSet<>();
        for (int back = 0; back <= reach && back <= sentence.index(); back++) {
            Sentence other = scene.sentences().get(sentence.index() - back);
            int until = back == 0 ? before : Integer.MAX_VALUE;
            List<ActorMention> here = scene.mentionsIn(other).reversed();
            here.stream()
                    .filter(m -> m.head() < until)
                    .forEach(m ->
                            scene.actor(m.actor()).filter(a -> fits.test(a, m)).ifPresent(found::add));
        }
        return new ArrayList<>(found);
    }
}
