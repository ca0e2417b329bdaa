package org.bellwether.extract.claim;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bellwether.extract.claim.Attribution.Source;
import org.bellwether.extract.claim.Kinds.Voice;
import org.bellwether.language.Token;
import org.bellwether.model.Claim;
import org.jspecify.annotations.Nullable;

/**
 * What is done by saying one clause, by its words alone: see {@link Kinds} for the order of what decides.
 *
 * <p>The speaker's side: words that its names share; a pronoun of the first person; in reported speech "he" or "she" where a person
 * speaks, "it" or "they" where others do.
 */
final class ClauseKinds {
    /** So often a speaker may pass on what he said himself: "he added that he had said that …". */
    private static final int DEEPEST = 3;

    private final CueLexicon cues;
    private final Words words;

    ClauseKinds(CueLexicon cues, Words words) {
        this.cues = cues;
        this.words = words;
    }

    Claim.Kind of(MainVerb main, Voice voice) {
        MainVerb clause = main;
        for (int steps = 0; steps < DEEPEST && isSaying(clause, voice); steps++) {
            MainVerb said = clause.said();
            if (said == null) {
                break;
            }
            clause = said;
        }
        // a forecast or a promise that only joins ("… and will publish them") is mostly beside the point: measured
        Claim.Kind kind = ofClause(clause, voice);
        return kind == Claim.Kind.STATEMENT
                ? clause.joined().stream()
                        .map(c -> ofClause(c, voice))
                        .filter(k -> k == Claim.Kind.DEMAND)
                        .findFirst()
                        .orElse(kind)
                : kind;
    }

    /** "He insisted that …" in what he says: what follows counts. */
    private boolean isSaying(MainVerb main, Voice voice) {
        return isOwn(main, voice)
                && cues.find(Cue.Part.VERB, main.verb().lemma())
                        .filter(c -> c.kind() == Claim.Kind.STATEMENT && c.takes("that"))
                        .isPresent()
                && !isNegated(main);
    }

    private Claim.Kind ofClause(MainVerb main, Voice voice) {
        boolean negated = isNegated(main);
        boolean own = isOwn(main, voice);
        if (isDemanded(main, own, voice)) {
            return Claim.Kind.DEMAND;
        }
        if (isRegretted(main)) {
            return Claim.Kind.ASSESSMENT;
        }
        if (isToCome(main)) {
            return ofFuture(main, own, negated);
        }
        boolean perfect = main.hasAuxiliary("have");
        if (!own && !negated && !perfect && hasAuxiliary(main, "perhaps")) {
            return Claim.Kind.FORECAST;
        }
        if (own && words.is("opinion", main.verb().lemma())) {
            return Claim.Kind.ASSESSMENT;
        }
        if (own && !negated) {
            Claim.Kind kind = ofOwn(main, voice);
            if (kind != null) {
                return kind;
            }
        }
        boolean nothing =
                negated && main.children().stream().anyMatch(t -> t.relation().equals("expl"));
        if (nothing || (own && negated)) {
            boolean denies = !words.is("mind", main.verb().lemma())
                    && !hasAuxiliary(main, "possible")
                    && !words.is("judgement", main.lemmaOf("attr"))
                    && !words.is("judgement", main.lemmaOf("acomp"));
            return denies ? Claim.Kind.DENIAL : nothing ? Claim.Kind.ASSESSMENT : Claim.Kind.STATEMENT;
        }
        if (hasNothingToDo(main) || (negated && isThis(main))) {
            return Claim.Kind.DENIAL;
        }
        if (main.verb().lemma().equals("be")) {
            return ofCopula(main, negated);
        }
        return !negated && isWrongdoing(main, own, voice) ? Claim.Kind.ACCUSATION : Claim.Kind.STATEMENT;
    }

    // --- what is asked for, and what was not done

    /** "must leave", "need to leave", and in a quotation "leave!". */
    private boolean isDemanded(MainVerb main, boolean own, Voice voice) {
        Token subject = main.subject();
        boolean modal = !main.hasAuxiliary("have")
                && main.children().stream()
                        .anyMatch(t -> t.relation().equals("aux")
                                && words.is("demand", t.lemma())
                                && (subject == null || subject.index() < t.index()));
        boolean named = subject != null && isNamed(main.grammar(), subject.index());
        boolean need = words.is("need", main.verb().lemma())
                && (named || !main.verb().lemma().equals("have"))
                && !own
                && subject != null
                && !subject.lemma().equals("i")
                && main.verb().tag().matches("VB[PZ]")
                && main.grammar().has(main.verb().index(), "xcomp");
        boolean order = voice.direct()
                && subject == null
                && main.verb().tag().equals("VB")
                && main.children().stream()
                        .noneMatch(t ->
                                t.relation().startsWith("aux") && !t.lemma().equals("do"));
        return modal || need || order;
    }

    /** "should have asked", "would have lost", "would rather lose": what did not come about or is only preferred. */
    private boolean isRegretted(MainVerb main) {
        boolean modal = main.children().stream()
                .anyMatch(t -> t.relation().equals("aux")
                        && Set.of("would", "'d", "should", "ought")
                                .contains(t.form().toLowerCase(Locale.ROOT)));
        boolean preferred = main.children().stream().anyMatch(t -> words.is("preferred", t.lemma()));
        return modal && (main.hasAuxiliary("have") || preferred);
    }

    // --- what is to come

    /** "will fall", "is going to fall", "is expected to fall". */
    private boolean isToCome(MainVerb main) {
        boolean infinitive = main.grammar().has(main.verb().index(), "xcomp");
        boolean going = main.verb().lemma().equals("go") && main.verb().tag().equals("VBG") && infinitive;
        boolean foreseen = words.is("foreseen", main.verb().lemma())
                && main.grammar().isPassive(main.verb().index())
                && infinitive;
        boolean due = main.verb().lemma().equals("be")
                && main.children().stream()
                        .anyMatch(t -> t.relation().equals("acomp")
                                && words.is("due", t.lemma())
                                && main.grammar().has(t.index(), "xcomp"));
        return going || foreseen || due || hasAuxiliary(main, "future");
    }

    private Claim.Kind ofFuture(MainVerb main, boolean own, boolean negated) {
        boolean passive = main.grammar().isPassive(main.verb().index());
        boolean met = ((own || passive) && words.is("harm", main.deed().lemma()))
                || (passive && main.verb().lemma().equals("meet"));
        boolean follows = (words.is("menace", main.lemmaOf("dobj")) && !isEffect(main))
                || words.is("menace", main.lemmaOf("attr"))
                || (main.verb().lemma().equals("mean") && main.lemmaOf("dobj").equals("war"));
        boolean menace = (own && isUnderDuress(main)) || (!negated && (met || follows));
        boolean unsure = main.children().stream().anyMatch(t -> words.is("unsure", t.lemma()));
        boolean foreseen = words.is("foreseen", main.verb().lemma());
        return menace ? Claim.Kind.THREAT : own && !unsure && !foreseen ? Claim.Kind.PROMISE : Claim.Kind.FORECAST;
    }

    /** "We will close the road unless they pay", "… if they do not pay". */
    private static boolean isUnderDuress(MainVerb main) {
        return main.children().stream()
                .filter(t -> t.relation().equals("advcl"))
                .map(t -> main.grammar().children(t.index()))
                .anyMatch(c -> c.stream().anyMatch(t -> t.lemma().equals("unless"))
                        || (c.stream().anyMatch(t -> t.lemma().equals("if"))
                                && c.stream().anyMatch(t -> t.relation().equals("neg"))));
    }

    /** "The strike would have grave consequences": what a deed brings about, not what somebody will see done to him. */
    private boolean isEffect(MainVerb main) {
        Token subject = main.subject();
        return main.verb().lemma().equals("have") && subject != null && !isNamed(main.grammar(), subject.index());
    }

    // --- what the speaker's side is or does

    /** "We are ready to talk", "we ask you to leave", "we expect losses": what is done by saying so, or null. */
    private Claim.@Nullable Kind ofOwn(MainVerb main, Voice voice) {
        boolean ready = main.verb().lemma().equals("be")
                ? main.children().stream()
                        .anyMatch(t -> t.relation().equals("acomp")
                                && words.is("ready", t.lemma())
                                && main.grammar().has(t.index(), "xcomp", "prep"))
                : words.is("ready", main.verb().lemma())
                        && main.grammar().isPassive(main.verb().index())
                        && main.grammar().has(main.verb().index(), "xcomp", "prep");
        boolean intends = words.is("intend", main.verb().lemma())
                && main.grammar().has(main.verb().index(), "xcomp");
        if (ready || intends) {
            return words.is("harm", main.undertaken().lemma()) ? Claim.Kind.THREAT : Claim.Kind.PROMISE;
        }
        boolean told = main.children().stream().anyMatch(t -> t.form().equalsIgnoreCase("had"))
                || (voice.direct() && main.verb().tag().equals("VBD"))
                || main.grammar().isPassive(main.verb().index());
        if (told || !words.is("performed", main.verb().lemma())) {
            return null;
        }
        boolean something = main.grammar().has(main.verb().index(), "xcomp", "ccomp")
                || (main.grammar().has(main.verb().index(), "dobj")
                        && !main.verb().lemma().equals("ask"))
                || main.children().stream()
                        .anyMatch(t -> t.relation().equals("prep")
                                && Set.of("for", "on", "to").contains(t.lemma()));
        return something
                ? cues.find(Cue.Part.VERB, main.verb().lemma())
                        .or(() -> cues.find(Cue.Part.VERB, main.verb().lemma() + " on"))
                        .map(Cue::kind)
                        .orElse(null)
                : null;
    }

    // --- what is, and what others do

    /** "It has nothing to do with the vote." */
    private static boolean hasNothingToDo(MainVerb main) {
        Token nothing = main.grammar().child(main.verb().index(), "dobj");
        return main.verb().lemma().equals("have")
                && nothing != null
                && nothing.lemma().equals("nothing")
                && main.grammar().children(nothing.index()).stream()
                        .anyMatch(t -> t.lemma().equals("do") && main.grammar().has(t.index(), "prep"));
    }

    /** "That was no bribe": what another has called something. */
    private boolean isThis(MainVerb main) {
        Token subject = main.subject();
        return subject != null
                && words.is("demonstrative", subject.lemma())
                && main.verb().lemma().equals("be")
                && main.grammar().has(main.verb().index(), "attr")
                && !words.is("judgement", main.lemmaOf("attr"));
    }

    /** "The reports are false" denies, "it is a mistake" judges, "Norway is the aggressor" blames. */
    private Claim.Kind ofCopula(MainVerb main, boolean negated) {
        for (Token child : main.children()) {
            if (!Set.of("acomp", "attr", "oprd").contains(child.relation())) {
                continue;
            }
            if (!negated && words.is("false", child.lemma())) {
                return Claim.Kind.DENIAL;
            }
            if (!negated && words.is("wrongdoing", child.lemma())) {
                return Claim.Kind.ACCUSATION;
            }
            boolean judged = words.is("judgement", child.lemma())
                    || main.grammar().children(child.index()).stream()
                            .anyMatch(t -> t.index() < child.index() && words.is("judgement", t.lemma()));
            if (judged) {
                return Claim.Kind.ASSESSMENT;
            }
        }
        return Claim.Kind.STATEMENT;
    }

    /** "Norway has violated the truce", "the village was shelled by the army", "you have lied": a named other does wrong, or anybody breaks what binds him. */
    private boolean isWrongdoing(MainVerb main, boolean own, Voice voice) {
        Grammar grammar = main.grammar();
        boolean broken =
                main.deeds().stream().anyMatch(t -> words.is("against", t.lemma()) && hasObject(grammar, t, "bound"));
        boolean wrong = broken
                || main.deeds().stream()
                        .anyMatch(t -> words.is("wrong", t.lemma())
                                || (words.is("hindering", t.lemma()) && isOfOwn(grammar, t, voice))
                                || hasObject(grammar, t, "wrongdoing"));
        if (!wrong) {
            return false;
        }
        if (grammar.isPassive(main.verb().index())) {
            Source agent = Sources.agent(grammar, main.verb().index());
            return agent != null && isNamed(grammar, agent.head());
        }
        Token subject = main.subject();
        boolean you = subject != null && subject.lemma().equals("you");
        return !own && subject != null && (you || broken || isNamed(grammar, subject.index()));
    }

    private boolean hasObject(Grammar g, Token verb, String wordClass) {
        return g.children(verb.index()).stream()
                .anyMatch(t -> t.relation().equals("dobj") && words.is(wordClass, t.lemma()));
    }

    /** "Held up its lorries", "broke through our lines": a deed to what is the speaker's. */
    private boolean isOfOwn(Grammar g, Token verb, Voice voice) {
        return g.children(verb.index()).stream()
                .flatMap(t -> t.relation().equals("prep") ? g.children(t.index()).stream() : List.of(t).stream())
                .filter(t -> t.relation().equals("dobj") || t.relation().equals("pobj"))
                .anyMatch(t ->
                        g.children(t.index()).stream().anyMatch(w -> w.tag().equals("PRP$") && isOwnPronoun(w, voice)));
    }

    private static boolean isNamed(Grammar g, int noun) {
        return g.token(noun).isProperNoun()
                || g.token(noun).form().matches("\\p{Lu}{2,}")
                || g.children(noun).stream()
                        .anyMatch(t -> t.index() < noun
                                && (t.isProperNoun()
                                        || Character.isUpperCase(t.form().charAt(0)))
                                && Set.of("compound", "nmod", "amod", "poss").contains(t.relation()));
    }

    // --- the words of a clause

    private boolean hasAuxiliary(MainVerb main, String wordClass) {
        return main.children().stream()
                .anyMatch(t -> t.relation().equals("aux")
                        && (words.is(wordClass, t.form().toLowerCase(Locale.ROOT)) || words.is(wordClass, t.lemma())));
    }

    private boolean isNegated(MainVerb main) {
        return main.children().stream().anyMatch(t -> isNegation(main.grammar(), t));
    }

    private boolean isNegation(Grammar g, Token child) {
        if (words.is("negation", child.lemma()) || child.relation().equals("neg")) {
            return true;
        }
        // "there are no troops", "takes no part"
        return Set.of("dobj", "attr", "nsubj").contains(child.relation())
                && g.children(child.index()).stream()
                        .anyMatch(t ->
                                words.is("negation", t.lemma()) || t.relation().equals("neg"));
    }

    // --- the speaker's side

    private boolean isOwn(MainVerb main, Voice voice) {
        return main.children().stream()
                .filter(t -> t.relation().startsWith("nsubj"))
                .anyMatch(t -> isOwn(main.grammar(), t.index(), voice) && !isExpletive(main, t));
    }

    /** "It would be impossible to leave": no speaker's "it". */
    private boolean isExpletive(MainVerb main, Token subject) {
        return subject.lemma().equals("it")
                && main.verb().lemma().equals("be")
                && main.children().stream()
                        .anyMatch(t -> Set.of("acomp", "attr", "oprd").contains(t.relation())
                                && !words.is("ready", t.lemma()));
    }

    private boolean isOwn(Grammar g, int subject, Voice voice) {
        Token token = g.token(subject);
        if (token.tag().equals("PRP")) {
            return isOwnPronoun(token, voice);
        }
        boolean named = false;
        for (int i : g.subtree(subject).stream().toArray()) {
            Token word = g.token(i);
            String form = word.form().toLowerCase(Locale.ROOT);
            // in "Norway and its allies", "its" is Norway's
            boolean our = word.tag().equals("PRP$") && isOwnPronoun(word, voice) && (!named || words.is("own", form));
            boolean name = (word.isProperNoun() || word.tag().equals("JJ"))
                    && voice.words().contains(form);
            if ((our || name) && !isInClause(g, i, subject)) {
                return true;
            }
            named |= word.isProperNoun();
        }
        return false;
    }

    /** "Attempts to isolate Norway": what a word below the subject's own clause names is not whom it is about. */
    private static boolean isInClause(Grammar g, int word, int subject) {
        for (int at = word; at != subject && at >= 0; at = g.token(at).head()) {
            if (g.token(at).isVerb()) {
                return true;
            }
        }
        return false;
    }

    private boolean isOwnPronoun(Token token, Voice voice) {
        String form = token.form().toLowerCase(Locale.ROOT);
        boolean third = !voice.direct() && words.is(voice.side().pronouns(), form);
        return third || words.is("own", form);
    }
}
