package org.bellwether.extract.actor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.bellwether.language.Sentence;
import org.bellwether.model.ActorKind;
import org.bellwether.model.Mention;
import org.jspecify.annotations.Nullable;

/** Whom "the two leaders" and "both sides" mean: the two who were named before, where they are exactly two. */
final class TwoParties {
    /** How many sentences before its own the words may point to. */
    private static final int REACH = 2;

    private static final Set<String> TWO = Set.of("two", "both", "2");

    private final Scene scene;
    private final Function<ActorDraft, @Nullable ActorDraft> countryOf;

    TwoParties(Scene scene, Function<ActorDraft, @Nullable ActorDraft> countryOf) {
        this.scene = scene;
        this.countryOf = countryOf;
    }

    /** Whether the phrase says that they are two, and known: "the two leaders", not "two leaders". */
    static boolean isCounted(Sentence sentence, int left, int head) {
        boolean two = false;
        boolean known = false;
        for (int i = left; i < head; i++) {
            String word = Phrases.lower(sentence.token(i));
            two |= TWO.contains(word);
            known |= word.equals("the") || word.equals("both") || word.equals("these");
        }
        return two && known;
    }

    /**
     * The two, or nobody.
     *
     * @param kind person, country, or any
     */
    List<ActorDraft> before(Sentence sentence, int at, String kind) {
        Set<ActorDraft> found = new LinkedHashSet<>();
        for (int back = 0; back <= REACH && back <= sentence.index(); back++) {
            Sentence other = scene.sentences().get(sentence.index() - back);
            for (ActorMention mention : scene.mentionsIn(other)) {
                if (back > 0 || mention.head() < at) {
                    scene.actor(mention.actor())
                            .map(a -> party(a, mention, kind))
                            .ifPresent(found::add);
                }
            }
            if (found.size() >= 2) {
                break;
            }
        }
        return found.size() == 2 ? new ArrayList<>(found) : List.of();
    }

    private @Nullable ActorDraft party(ActorDraft actor, ActorMention mention, String kind) {
        if (kind.equals("person")) {
            return actor.kind() == ActorKind.PERSON ? actor : null;
        }
        if (kind.equals("country")) {
            return countryOf.apply(actor);
        }
        if (mention.kind() == Mention.Kind.DEMONYM && actor.kind() != ActorKind.COUNTRY) {
            return null;
        }
        ActorDraft country = countryOf.apply(actor);
        return country == null ? actor : country;
    }
}
