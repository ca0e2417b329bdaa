package org.bellwether.extract.actor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bellwether.extract.TokenRange;
import org.bellwether.extract.knowledge.Body;
import org.bellwether.extract.knowledge.Knowledge;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.bellwether.model.ActorKind;
import org.bellwether.model.Mention;
import org.bellwether.model.Sector;
import org.bellwether.tables.Row;
import org.bellwether.tables.TableFile;

/**
 * Those who take part in a protest of which the text does not say whose it is: "the ruling sparked protests" tells of protesters,
 * of the country that the sentence speaks of where that is clear.
 */
public final class Crowds {
    private static final String PROTESTERS = "protesters";
    private static final Map<String, Set<String>> WORDS = words();

    private final Knowledge knowledge;
    private final KnownActors known;

    Crowds(Knowledge knowledge, KnownActors known) {
        this.knowledge = knowledge;
        this.known = known;
    }

    /** Whether the word tells of a protest: whom it brings in take part in it, and are not what it names. */
    public static boolean isProtest(Token token) {
        return is("protest", token.lemma());
    }

    void read(Scene scene, Sentence sentence, Token token) {
        if (!isProtest(token) || !takesPlace(sentence, token) || isSomebodys(scene, sentence, token)) {
            return;
        }
        Optional<Body> body = knowledge.body(PROTESTERS);
        ActorDraft crowd = Surroundings.scene(scene, sentence)
                .or(() -> Surroundings.country(scene, sentence, token.index()))
                .flatMap(knowledge::country)
                .flatMap(c -> body.map(b -> known.body(scene, c, b)))
                .orElseGet(() -> scene.introduced("Protesters", ActorKind.GROUP).with(List.of(Sector.CVL)));
        scene.addNominal(
                crowd,
                sentence,
                new TokenRange(sentence.index(), token.index(), token.index() + 1),
                token.index(),
                0.6,
                null);
    }

    private static boolean is(String kind, String lemma) {
        return WORDS.getOrDefault(kind, Set.of()).contains(lemma);
    }

    private static Map<String, Set<String>> words() {
        Map<String, Set<String>> words = new HashMap<>();
        for (Row row : TableFile.read(Crowds.class, "crowds.tsv", 3).keyed().rows()) {
            words.put(row.cell(0), new HashSet<>(row.list(1)));
        }
        return Map.copyOf(words);
    }

    /** As a subject, after "amid" or "a wave of", or as what something else brings about. */
    private static boolean takesPlace(Sentence sentence, Token token) {
        if (token.head() < 0) {
            return false;
        }
        Token head = sentence.token(token.head());
        return switch (token.relation()) {
            case "nsubj", "nsubjpass" -> true;
            case "dobj" -> is("brings", head.lemma());
            case "pobj" ->
                is("around", Phrases.lower(head))
                        || (Phrases.lower(head).equals("to")
                                && head.head() >= 0
                                && is("brings", sentence.token(head.head()).lemma()))
                        || (Phrases.lower(head).equals("of")
                                && head.head() >= 0
                                && is("measure", sentence.token(head.head()).lemma()));
            case "conj" -> takesPlace(sentence, head);
            default -> false;
        };
    }

    /** "the students' protests", "protests by miners", "miner protests", "a protest of miners". */
    private static boolean isSomebodys(Scene scene, Sentence sentence, Token token) {
        for (Token child : sentence.children(token.index())) {
            boolean before = child.index() < token.index();
            boolean whose = switch (child.relation()) {
                case "poss" -> true;
                case "compound", "nmod", "amod" ->
                    before
                            && scene.headedBy(sentence, child.index())
                                    .filter(m -> m.kind() != Mention.Kind.DEMONYM)
                                    .isPresent();
                case "prep", "agent" -> Set.of("by", "of", "from").contains(Phrases.lower(child));
                default -> false;
            };
            if (whose) {
                return true;
            }
        }
        return false;
    }
}
