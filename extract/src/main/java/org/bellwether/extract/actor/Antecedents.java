package org.bellwether.extract.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.bellwether.model.Mention;
import org.jspecify.annotations.Nullable;

/**
 * What a word that points back may mean, by prominence: subjects before objects, near before far, often before once.
 *
 * <p>After Lappin and Leass (1994, "An algorithm for pronominal anaphora resolution"): weights by grammatical role, halved with
 * each sentence. Nouns that are no actors compete, so that "it" is left alone where something else is nearer.
 */
final class Antecedents {
    /** How many sentences before its own a word may point to. */
    private static final int REACH = 3;

    /** By how much the best must lead the second of another actor. */
    private static final double LEAD = 1.2;

    /** What a noun gains beside the possessive: enough to outweigh the subject of the clause. */
    private static final double BESIDE = 135;

    private static final Set<String> SUBJECT = Set.of("nsubj", "nsubjpass");

    /**
     * A noun that may be meant.
     *
     * @param actor whom it means, or null where it is no actor
     * @param plural whether it stands for several
     */
    record Candidate(
            Sentence sentence, Token token, @Nullable ActorDraft actor, boolean plural) {}

    private final Scene scene;

    Antecedents(Scene scene) {
        this.scene = scene;
    }

    /** The nouns before the word, and the main clause's subject after it where the word stands in a clause put in front. */
    List<Candidate> before(Sentence sentence, int at, boolean demonyms) {
        List<Candidate> found = new ArrayList<>();
        for (int back = 0; back <= REACH && back <= sentence.index(); back++) {
            Sentence other = scene.sentences().get(sentence.index() - back);
            for (Token token : other.tokens()) {
                if (back == 0 && token.index() >= at) {
                    break;
                }
                candidate(other, token, demonyms && back == 0, back == 0 ? at : Integer.MAX_VALUE)
                        .ifPresent(found::add);
            }
        }
        laterSubject(sentence, at)
                .flatMap(t -> candidate(sentence, t, false, at))
                .ifPresent(found::add);
        Predicate<Candidate> bound =
                c -> c.sentence().index() == sentence.index() && isBound(sentence, c.token(), sentence.token(at));
        List<ActorDraft> excluded = found.stream()
                .filter(bound)
                .filter(c -> isArgument(sentence, c.token()) && isArgument(sentence, sentence.token(at)))
                .map(Candidate::actor)
                .filter(java.util.Objects::nonNull)
                .toList();
        found.removeIf(c -> bound.test(c) || excluded.contains(c.actor()));
        return found;
    }

    private Optional<Candidate> candidate(Sentence sentence, Token token, boolean demonyms, int until) {
        boolean noun = token.tag().startsWith("NN") || token.tag().startsWith("PRP");
        boolean demonstrative = token.tag().equals("DT") && SUBJECT.contains(token.relation());
        if (demonstrative) {
            return Optional.of(new Candidate(sentence, token, null, false));
        }
        if (demonyms
                && scene.headedBy(sentence, token.index())
                        .filter(m -> m.kind() == Mention.Kind.DEMONYM)
                        .isPresent()) {
            ActorDraft actor = scene.headedBy(sentence, token.index())
                    .flatMap(m -> scene.actor(m.actor()))
                    .orElse(null);
            return Optional.of(new Candidate(sentence, token, actor, false));
        }
        if (!noun || isModifier(token)) {
            return Optional.empty();
        }
        ActorMention mention = scene.headedBy(sentence, token.index()).orElse(null);
        if (mention == null && token.tag().startsWith("PRP")) {
            return Optional.empty();
        }
        if (mention != null && mention.kind() == Mention.Kind.DEMONYM) {
            return Optional.empty();
        }
        ActorDraft actor = mention == null ? null : scene.actor(mention.actor()).orElse(null);
        boolean joined = Phrases.joined(sentence, token)
                .filter(t ->
                        t.index() < until && (until >= sentence.tokens().size() || !sentence.isBelow(until, t.index())))
                .isPresent();
        boolean they = Set.of("they", "them", "their").contains(Phrases.lower(token));
        boolean plural = joined || they || (Phrases.isPlural(token) && !isName(mention));
        return Optional.of(new Candidate(sentence, token, joined ? null : actor, plural));
    }

    private static boolean isName(@Nullable ActorMention mention) {
        return mention != null
                && mention.kind() == Mention.Kind.NAME
                && !mention.actor().value().endsWith(".people");
    }

    private static boolean isModifier(Token token) {
        return switch (token.relation()) {
            case "compound", "nmod", "npadvmod", "amod", "dep", "meta" -> true;
            default -> false;
        };
    }

    /** "Facing the challenge in his years of power, Novak turned …": whoever the main clause is about. */
    private static Optional<Token> laterSubject(Sentence sentence, int at) {
        int top = at;
        for (int steps = 0;
                steps < sentence.tokens().size() && sentence.token(top).head() >= 0;
                steps++) {
            Token token = sentence.token(top);
            boolean front = token.relation().equals("advcl") || token.relation().equals("prep");
            Token head = sentence.token(token.head());
            if (front && head.isVerb() && head.index() > at) {
                return sentence.children(head.index(), "nsubj", "nsubjpass").stream()
                        .filter(s -> s.index() > at)
                        .findFirst();
            }
            top = token.head();
        }
        return Optional.empty();
    }

    /** Whether grammar forbids that the two mean the same: both hang on one verb, or one lies in the other. */
    private static boolean isBound(Sentence sentence, Token noun, Token word) {
        if (sentence.isBelow(word.index(), noun.index())) {
            return !isInClauseOf(sentence, word.index(), noun.index()) || isGapOf(sentence, noun, word);
        }
        if (word.relation().equals("poss")) {
            return noun.index() == word.head();
        }
        return clause(sentence, noun) == clause(sentence, word)
                && isArgument(sentence, noun)
                && isArgument(sentence, word);
    }

    /** "The woman he saw", "the woman who saw him": the clause tells of both, so that they are two. */
    private static boolean isGapOf(Sentence sentence, Token noun, Token word) {
        if (word.head() < 0 || !Set.of("nsubj", "nsubjpass", "dobj", "dative").contains(word.relation())) {
            return false;
        }
        Token verb = sentence.token(word.head());
        return verb.head() == noun.index()
                && (verb.relation().equals("relcl") || verb.relation().equals("acl"));
    }

    private static boolean isInClauseOf(Sentence sentence, int word, int noun) {
        int at = word;
        while (at != noun && at >= 0) {
            String relation = sentence.token(at).relation();
            if (relation.equals("relcl") || relation.equals("acl") || relation.equals("appos")) {
                return true;
            }
            at = sentence.token(at).head();
        }
        return false;
    }

    /** The verb of which the word is an argument. */
    private static int clause(Sentence sentence, Token word) {
        int head = word.head();
        if (head >= 0 && word.relation().equals("pobj")) {
            head = sentence.token(head).head();
        }
        return head;
    }

    private static boolean isArgument(Sentence sentence, Token word) {
        int clause = clause(sentence, word);
        return clause >= 0 && sentence.token(clause).isVerb();
    }

    private double weight(Candidate candidate, Sentence sentence, Token word) {
        Token token = candidate.token();
        double weight = switch (roleOf(candidate.sentence(), token)) {
            case "nsubj", "nsubjpass" -> 80;
            case "dobj", "dative" -> 50;
            case "poss" -> 50;
            case "pobj", "agent" -> 40;
            default -> 25;
        };
        if (SUBJECT.contains(token.relation())) {
            Token verb = token.head() < 0 ? token : candidate.sentence().token(token.head());
            weight += verb.relation().equals("root") ? 20 : 0;
            weight += SUBJECT.contains(word.relation()) ? 20 : 0;
        }
        int back = sentence.index() - candidate.sentence().index();
        if (back == 0 && isSubjectAbove(sentence, token, word)) {
            weight += 60;
        }
        if (back == 0 && word.relation().equals("poss") && word.head() >= 0) {
            weight += besideBonus(sentence, candidate, word, sentence.token(word.head()));
        }
        if (candidate.sentence().paragraph() != sentence.paragraph()) {
            weight *= 0.7;
        }
        return weight * Math.pow(0.5, back);
    }

    /** "the U.S. and its allies"; "punished Russia over its invasion", "backed Russia in its war". */
    private static double besideBonus(Sentence sentence, Candidate candidate, Token word, Token owned) {
        Token token = candidate.token();
        boolean joined = owned.head() == token.index()
                && (owned.relation().equals("conj") || owned.relation().equals("appos"));
        boolean adjoins = token.index() == word.index() - 2
                && sentence.token(word.index() - 1).lemma().equals("and");
        if (joined || adjoins || isDoerOfWhatIsDoneTo(sentence, token, owned)) {
            return BESIDE;
        }
        if (candidate.actor() == null
                || !owned.relation().equals("pobj")
                || !token.relation().equals("dobj")) {
            return 0;
        }
        Token preposition = sentence.token(owned.head());
        boolean concerns = Set.of("for", "over", "in").contains(Phrases.lower(preposition));
        return concerns && preposition.head() == token.head() ? BESIDE : 0;
    }

    /** "Russia's invasion of its neighbour": the doer stands before the noun of the deed, what is owned behind it. */
    private static boolean isDoerOfWhatIsDoneTo(Sentence sentence, Token doer, Token owned) {
        if (!doer.relation().equals("poss") || !owned.relation().equals("pobj")) {
            return false;
        }
        return sentence.token(owned.head()).head() == doer.head();
    }

    /** Whether it is the subject of its sentence's main verb. */
    static boolean isMainSubject(Candidate candidate) {
        Token token = candidate.token();
        return SUBJECT.contains(token.relation())
                && token.head() >= 0
                && candidate.sentence().token(token.head()).head() < 0;
    }

    private static String roleOf(Sentence sentence, Token token) {
        Token at = token;
        while (at.head() >= 0 && (at.relation().equals("conj") || at.relation().equals("appos"))) {
            at = sentence.token(at.head());
        }
        return at.relation();
    }

    /** Whether the noun is the subject of the clause in which the word stands. */
    private static boolean isSubjectAbove(Sentence sentence, Token noun, Token word) {
        if (!SUBJECT.contains(noun.relation()) || noun.head() < 0) {
            return false;
        }
        int at = word.head();
        for (int steps = 0; at >= 0 && steps < sentence.tokens().size(); steps++) {
            if (at == noun.head()) {
                return true;
            }
            boolean own = sentence.token(at).isVerb()
                    && sentence.children(at, "nsubj", "nsubjpass").stream().anyMatch(s -> s.index() < word.index());
            if (own) {
                return false;
            }
            at = sentence.token(at).head();
        }
        return false;
    }

    /** The actor whom the fitting mentions make most prominent, all its mentions together; none without a clear lead. */
    Optional<ActorDraft> mostProminent(Sentence sentence, int at, Predicate<Candidate> fits) {
        return mostProminent(sentence, at, fits, a -> a);
    }

    /** The same, where each actor counts for another: a government for its country; null where it counts for none. */
    Optional<ActorDraft> mostProminent(
            Sentence sentence, int at, Predicate<Candidate> fits, Function<ActorDraft, @Nullable ActorDraft> counted) {
        Map<ActorDraft, Map<Integer, Double>> scores = new HashMap<>();
        for (Candidate candidate : before(sentence, at, false)) {
            ActorDraft actor = candidate.actor() == null ? null : counted.apply(candidate.actor());
            if (actor != null && fits.test(candidate)) {
                scores.computeIfAbsent(actor, k -> new HashMap<>())
                        .merge(
                                candidate.sentence().index(),
                                weight(candidate, sentence, sentence.token(at)),
                                Math::max);
            }
        }
        List<Map.Entry<ActorDraft, Double>> ranked = new ArrayList<>();
        scores.forEach((actor, parts) -> ranked.add(Map.entry(
                actor, parts.values().stream().mapToDouble(Double::doubleValue).sum())));
        ranked.sort(Comparator.comparingDouble((Map.Entry<ActorDraft, Double> e) -> -e.getValue())
                .thenComparing(e -> e.getKey().id()));
        if (ranked.isEmpty() || ranked.getFirst().getValue() < 15) {
            return Optional.empty();
        }
        boolean clear = ranked.size() == 1
                || ranked.getFirst().getValue() >= LEAD * ranked.get(1).getValue();
        return clear ? Optional.of(ranked.getFirst().getKey()) : Optional.empty();
    }

    /** The actor of the most prominent fitting noun, if that noun is one; nouns that are no actor count where asked. */
    Optional<ActorDraft> best(Sentence sentence, int at, boolean onlyActors, Predicate<Candidate> fits) {
        return bestNoun(sentence, at, onlyActors, fits).map(Candidate::actor);
    }

    /** The most prominent fitting noun, which may be no actor. */
    Optional<Candidate> bestNoun(Sentence sentence, int at, boolean onlyActors, Predicate<Candidate> fits) {
        Candidate best = null;
        double most = 0;
        double second = 0;
        for (Candidate candidate : before(sentence, at, onlyActors)) {
            if ((onlyActors && candidate.actor() == null && !candidate.plural()) || !fits.test(candidate)) {
                continue;
            }
            double weight = weight(candidate, sentence, sentence.token(at));
            boolean same = best != null && best.actor() != null && best.actor().equals(candidate.actor());
            if (weight > most) {
                second = same ? second : most;
                best = candidate;
                most = weight;
            } else if (weight > second && !same) {
                second = weight;
            }
        }
        if (best == null || most < 20 || most < 1.1 * second) {
            return Optional.empty();
        }
        boolean faint = best.actor() != null
                && best.actor().id().isUnnamed()
                && !SUBJECT.contains(best.token().relation());
        return faint ? Optional.empty() : Optional.of(best);
    }
}
