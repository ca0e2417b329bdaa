package org.bellwether.extract.influence;

import java.util.List;
import java.util.Set;
import org.bellwether.extract.event.Grammar;
import org.bellwether.extract.influence.Form.Kind;
import org.bellwether.language.Token;

/** Finds the causal forms of one sentence and what fills their places. */
final class LinkFinder {
    private final FormLexicon lexicon;
    private final Grammar grammar;
    private final Sides sides;
    private final Purposes purposes;
    private final Links links = new Links();
    private final VerbLinks verbs;
    private final NounLinks nouns;
    private final AdjectiveLinks adjectives;
    private final Connectives connectives;

    LinkFinder(FormLexicon lexicon, Grammar grammar, Pointers pointers) {
        this.lexicon = lexicon;
        this.grammar = grammar;
        ParsedSentence parsed = ParsedSentence.of(grammar, pointers);
        sides = parsed.sides();
        purposes = new Purposes(parsed);
        LooseParticiples participles = new LooseParticiples(parsed);
        Subjects subjects = new Subjects(parsed, purposes, participles);
        Complements complements = new Complements(parsed);
        Predications predications = new Predications(parsed, subjects);
        verbs = new VerbLinks(parsed, new VerbPlaces(parsed, subjects, participles, complements), links);
        nouns = new NounLinks(parsed, predications, complements, links);
        adjectives = new AdjectiveLinks(predications, subjects, complements, links);
        connectives = new Connectives(parsed, lexicon, participles, links);
    }

    /** The causal statements, in the order of the words that make them. */
    List<Link> find() {
        for (Token token : grammar.sentence().tokens()) {
            content(token);
            connectives.find(token.index());
        }
        for (Token token : grammar.sentence().tokens()) {
            if (token.isVerb()) {
                lexicon.of(Kind.PURPOSE, "to").forEach(f -> purpose(f, token.index()));
            }
        }
        return links.told(grammar);
    }

    /** What a verb, a noun or an adjective says; of verbs and nouns the first form that fits. */
    private void content(Token token) {
        int at = token.index();
        if (token.isVerb() && !token.relation().startsWith("aux")) {
            for (Form form : Lemmas.of(token).stream()
                    .flatMap(l -> lexicon.of(Kind.VERB, l).stream())
                    .toList()) {
                if (verbs.find(form, at)) {
                    return;
                }
            }
        } else if (token.tag().startsWith("NN")) {
            for (Form form : lexicon.of(Kind.NOUN, token.lemma())) {
                if (nouns.find(form, at)) {
                    return;
                }
            }
        } else if (token.tag().startsWith("JJ") || token.tag().equals("VBN")) {
            lexicon.of(Kind.ADJECTIVE, token.lemma()).forEach(form -> adjectives.find(form, at));
        }
    }

    /** "imposed a curfew to prevent riots": the deed is for what the infinitive tells. */
    private void purpose(Form form, int infinitive) {
        purposes.deed(infinitive)
                .ifPresent(deed -> sides.of(infinitive, Set.of())
                        .map(aim -> aim.ownedBy(purposes.wanting(infinitive)))
                        .ifPresent(aim -> links.add(form, infinitive, standing(infinitive), deed, aim)));
    }

    /** The verb whose standing is that of a purpose: that of the deed. */
    private int standing(int infinitive) {
        int head = grammar.token(infinitive).head();
        return grammar.isVerb(head) ? head : infinitive;
    }
}
