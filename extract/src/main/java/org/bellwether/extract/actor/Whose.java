package org.bellwether.extract.actor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.bellwether.model.ActorKind;
import org.bellwether.model.Mention;

/**
 * What says which of many a noun in the plural means: the words behind it ("leaders of the coup", "forces backed by Turkey"), or, after
 * "the", what the same noun meant before.
 */
final class Whose {
    /** Words at most. */
    private static final int MOST = 9;

    private static final Set<String> PREPOSITIONS = Set.of("of", "behind");

    /** What makes the words too long for a name. */
    private static final Set<String> LONG = Set.of("relcl", "ccomp", "advcl", "npadvmod");

    private Whose() {}

    /** The words with the blank before them; empty where none are there. */
    static String behind(Scene scene, Sentence sentence, int noun) {
        Stream<Token> after = Stream.concat(
                sentence.children(noun, "prep").stream().filter(t -> PREPOSITIONS.contains(Phrases.lower(t))),
                sentence.children(noun, "acl").stream()
                        .filter(t -> t.tag().equals("VBN")
                                && !sentence.children(t.index(), "agent").isEmpty()));
        return after.filter(t -> t.index() == noun + 1)
                .findFirst()
                .map(t -> words(scene, sentence, sentence.subtree(t.index())))
                .orElse("");
    }

    /** The group that the same noun meant last: "the leaders", after "leaders of the coup". */
    static Optional<ActorDraft> before(Scene scene, Sentence sentence, Token noun) {
        for (int back = 0; back <= NamedBefore.FAR && back <= sentence.index(); back++) {
            Sentence other = scene.sentences().get(sentence.index() - back);
            int until = back == 0 ? noun.index() : Integer.MAX_VALUE;
            Optional<ActorDraft> found = scene.mentionsIn(other).reversed().stream()
                    .filter(m -> m.head() < until
                            && m.kind() == Mention.Kind.NOMINAL
                            && other.token(m.head()).lemma().equals(noun.lemma()))
                    .flatMap(m -> scene.actor(m.actor()).stream())
                    .filter(a -> a.kind() == ActorKind.GROUP)
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static String words(Scene scene, Sentence sentence, List<Token> phrase) {
        int first = phrase.getFirst().index();
        int end = first;
        while (end - first < phrase.size() && phrase.get(end - first).index() == end && !isEnd(sentence.token(end))) {
            end++;
        }
        List<Token> named = sentence.tokens().subList(first, end);
        boolean plain = named.size() > 1
                && named.size() <= MOST
                && named.getLast().isNominal()
                && named.stream()
                        .noneMatch(t -> LONG.contains(t.relation()) || t.tag().startsWith("PRP"));
        return plain ? " " + scene.words(sentence, first, end) : "";
    }

    /** A comma, or what begins a clause: "the leaders of the coup, who fled". */
    private static boolean isEnd(Token token) {
        boolean mark = token.relation().equals("punct") && !token.form().equals("-");
        return mark || token.tag().startsWith("W") || token.relation().equals("mark");
    }
}
