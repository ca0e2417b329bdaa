package org.bellwether.extract.influence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bellwether.extract.actor.Cast;
import org.bellwether.extract.event.Grammar;
import org.bellwether.extract.event.VerbStandings;
import org.bellwether.extract.place.PlaceMention;
import org.bellwether.language.AnnotatedText;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.bellwether.model.Block;
import org.bellwether.model.Claim;
import org.bellwether.model.ContentHash;
import org.bellwether.model.Influence;
import org.bellwether.model.Influence.Sign;
import org.bellwether.model.InfluenceId;
import org.bellwether.model.Span;
import org.bellwether.model.State;
import org.bellwether.model.Voice;

/** Finds what an article says drives what. Pure and thread-safe; influences come in text order. */
public final class InfluenceFinder {
    /** Such as stand for what was told before. */
    private static final Set<String> POINTING = Set.of("this", "these", "such");

    private final FormLexicon forms;
    private final Concepts concepts;
    private final LinkCertainty certainty;
    private final FormNeeds needs;

    private InfluenceFinder(FormLexicon forms, Concepts concepts, LinkCertainty certainty) {
        this.forms = forms;
        this.concepts = concepts;
        this.certainty = certainty;
        needs = new FormNeeds(concepts);
    }

    /** The finder with the bundled forms and concepts. */
    public static InfluenceFinder load() {
        return new InfluenceFinder(
                FormLexicon.bundled(), Concepts.bundled(), new LinkCertainty(new Certainty(VerbStandings.load())));
    }

    FormLexicon forms() {
        return forms;
    }

    /** The influences of one article, in text order. */
    public List<Influence> find(AnnotatedText text, Cast cast, List<PlaceMention> places, List<Claim> claims) {
        Pointers pointers = new Pointers(text, cast, concepts);
        StateReader states = new StateReader(text, cast, places, concepts, pointers.meanings());
        Map<InfluenceId, Influence> found = new LinkedHashMap<>();
        for (Sentence sentence : text.sentences()) {
            if (sentence.block() == Block.Kind.SUBHEADING || sentence.block() == Block.Kind.HEADLINE) {
                continue;
            }
            Grammar grammar = new Grammar(sentence);
            Confirmation confirmation = new Confirmation(sentence);
            for (Link link : new LinkFinder(forms, grammar, pointers).find()) {
                influences(text, grammar, states, link, claims, confirmation)
                        .forEach(i -> found.putIfAbsent(i.id(), i));
            }
        }
        List<Influence> ordered = new ArrayList<>(found.values());
        ordered.sort(Comparator.comparing(Influence::evidence)
                .thenComparing(i -> i.cause().words())
                .thenComparing(i -> i.effect().words())
                .thenComparing(Influence::id));
        return List.copyOf(ordered);
    }

    private List<Influence> influences(
            AnnotatedText text,
            Grammar grammar,
            StateReader states,
            Link link,
            List<Claim> claims,
            Confirmation confirmation) {
        Optional<Certainty.Reading> standing = certainty.of(grammar, link);
        if (standing.isEmpty()) {
            return List.of();
        }
        Certainty.Reading reading = standing.get();
        List<Influence> found = new ArrayList<>();
        if (reading.denied() && link.form().confirmable()) {
            // "denied that it sold arms, after a report": the denial came after, not the arms
            return List.of();
        }
        if (isNoState(text.sentences()
                .get(link.cause().range().sentence())
                .token(link.cause().head()))) {
            return List.of();
        }
        for (State cause : statesOf(text, states, link.cause())) {
            for (State effect : statesOf(text, states, link.effect())) {
                if (needs.met(text, link, cause, effect, confirmation)) {
                    found.add(influence(text, grammar, link, claims, reading, leaning(cause, effect), effect));
                }
            }
        }
        return found;
    }

    /** "The region weakened the currency": somewhere, not something that drives. */
    private static boolean isNoState(Token noun) {
        return noun.tag().startsWith("NN") && WordClass.NO_STATE.hasNoun(noun.lemma());
    }

    /** One for each part that is a state of its own; where a part is none, all words together; none where they are none either. */
    private static List<State> statesOf(AnnotatedText text, StateReader states, Side side) {
        Grammar grammar = new Grammar(text.sentences().get(side.range().sentence()));
        List<State> found = new ArrayList<>();
        for (Side part : Conjuncts.of(grammar, side)) {
            Optional<State> state = states.read(part);
            if (state.isEmpty()) {
                return states.read(side).stream().toList();
            }
            State last = found.isEmpty() ? null : found.getLast();
            boolean bare = grammar.children(part.head(), "det", "poss").isEmpty();
            found.add(
                    last != null && bare && state.get().actor() == null
                            ? state.get().of(last.actor())
                            : state.get());
        }
        return found;
    }

    /** "old dependencies shaped the policy of Norway": whose dependencies is left to the effect to say. */
    private State leaning(State cause, State effect) {
        boolean open = cause.actor() == null && concepts.owner(cause.concept()) == Concepts.Owner.LEANING;
        return open && !Objects.equals(effect.actor(), cause.towards()) ? cause.of(effect.actor()) : cause;
    }

    private Influence influence(
            AnnotatedText text,
            Grammar grammar,
            Link link,
            List<Claim> claims,
            Certainty.Reading standing,
            State cause,
            State effect) {
        Span said = text.span(grammar.sentence());
        Span evidence = withAntecedent(text, grammar, link);
        boolean weak = isWeak(grammar, link);
        Sign sign = standing.denied() || weak ? Sign.ZERO : link.sign();
        return new Influence(
                id(cause, effect),
                cause,
                effect,
                sign,
                weak ? Influence.Modality.ASSERTED : modality(link, standing),
                voice(claims, said, text, grammar, link),
                evidence,
                confidence(link),
                link.form().id());
    }

    /** The sentence, and the one before where it needs that to be understood: "As a result, ...", "This dependence led to ...". */
    private static Span withAntecedent(AnnotatedText text, Grammar grammar, Link link) {
        Sentence here = grammar.sentence();
        int cause = link.cause().range().sentence();
        boolean points = cause == here.index()
                && grammar.children(link.cause().head(), "det").stream()
                        .anyMatch(d -> POINTING.contains(grammar.form(d)))
                && here.index() > 0
                && text.sentences().get(here.index() - 1).block() == here.block();
        int first = points ? here.index() - 1 : Math.min(cause, here.index());
        return text.article().span(text.sentences().get(first).start(), here.end());
    }

    private static Influence.Modality modality(Link link, Certainty.Reading standing) {
        return (link.form().isCondition() || link.form().isPurpose())
                        && standing.modality() == Influence.Modality.ASSERTED
                ? Influence.Modality.HYPOTHETICAL
                : standing.modality();
    }

    /** "has a limited effect on", "has little effect on". */
    private static boolean isWeak(Grammar grammar, Link link) {
        int cause = link.cause().head();
        if (link.form().kind() == Form.Kind.VERB
                && grammar.token(link.stands()).head() == cause
                && link.cause().range().sentence() == grammar.sentence().index()) {
            // "has little power to change"
            return grammar.children(cause).stream()
                    .anyMatch(c -> WordClass.WEAK.has(c.lemma()) || c.lemma().equals("no"));
        }
        return link.form().kind() == Form.Kind.NOUN
                && grammar.children(link.cue()).stream()
                        .anyMatch(c ->
                                WordClass.WEAK.has(c.lemma()) || (c.lemma().equals("no") && c.index() < link.cue()));
    }

    private static Voice voice(List<Claim> claims, Span evidence, AnnotatedText text, Grammar grammar, Link link) {
        Span cue = text.span(grammar.sentence(), link.cue(), link.cue());
        return claims.stream()
                .filter(c -> c.content().stream().anyMatch(s -> s.overlaps(evidence)))
                .filter(c -> c.says(cue) && !c.cue().overlaps(cue))
                .findFirst()
                .map(Claim::voice)
                .orElse(Voice.author());
    }

    private static double confidence(Link link) {
        return switch (link.form().kind()) {
            case VERB, NOUN -> 0.8;
            case PREPOSITION, MARK -> 0.75;
            case ADJECTIVE, OPENING, PURPOSE -> 0.7;
        };
    }

    private static InfluenceId id(State cause, State effect) {
        String key = "%s %d %d %d %d"
                .formatted(
                        cause.words().article(),
                        cause.words().start(),
                        cause.words().end(),
                        effect.words().start(),
                        effect.words().end());
        return new InfluenceId("i" + ContentHash.of(key, 16));
    }
}
