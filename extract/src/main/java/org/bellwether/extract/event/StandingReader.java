package org.bellwether.extract.event;

import java.util.List;
import java.util.Set;
import org.bellwether.extract.event.Operators.Place;
import org.bellwether.extract.event.Standing.Level;
import org.bellwether.language.Token;
import org.bellwether.model.Block;
import org.jspecify.annotations.Nullable;

/**
 * Reads how a deed stands by walking from its word up to the sentence's main verb and weighing what it meets on the way.
 *
 * <p>A finite clause of its own ("after he had attacked", "who attacked") ends the walk: what stands above does not bear on it.
 */
final class StandingReader {
    private static final Set<String> GOVERNING = Set.of("of", "for", "on", "against", "about", "in");
    private static final Set<String> PAST = Set.of("had", "has", "have", "'ve", "was", "were", "been");
    private static final Set<String> REPORTED = Set.of("ccomp", "parataxis");

    private final Operators operators;
    private final Grammar grammar;

    private Level level = Level.FACT;
    private List<Integer> accuser = List.of();
    private @Nullable String cue;

    private StandingReader(Operators operators, Grammar grammar) {
        this.operators = operators;
        this.grammar = grammar;
    }

    static Standing read(Operators operators, Grammar grammar, Frame frame) {
        StandingReader reader = new StandingReader(operators, grammar);
        if (frame.kind() == Frame.Kind.NOUN) {
            reader.noun(frame);
        } else {
            int start = frame.kind() == Frame.Kind.ADJECTIVE
                            && !grammar.isVerb(frame.at())
                            && grammar.token(frame.at()).head() >= 0
                    ? grammar.token(frame.at()).head()
                    : frame.at();
            if (start != frame.at()) {
                reader.own(frame.at());
            }
            reader.verb(start);
        }
        if (grammar.sentence().tokens().getLast().form().equals("?")) {
            reader.put(Level.UNREAL, "?");
        }
        return new Standing(reader.level, reader.accuser, reader.cue);
    }

    private void put(@Nullable Level other, String word) {
        if (other != null && other.compareTo(level) > 0) {
            level = other;
            cue = word;
        }
    }

    /** Negation, modal verbs and adverbs that hang on the word itself. */
    private boolean own(int at) {
        boolean hasAuxiliary = false;
        for (Token child : grammar.children(at)) {
            switch (child.relation()) {
                case "neg" -> {
                    if (!isBeforeMark(at, child.index())) {
                        put(Level.NEGATED, child.lemma());
                    }
                }
                case "aux", "auxpass" -> {
                    hasAuxiliary |= !child.tag().equals("TO");
                    put(operators.of(Place.AUXILIARY, grammar.form(child.index())), child.form());
                }
                case "advmod", "npadvmod" -> put(operators.of(Place.ADVERB, grammar.form(child.index())), child.form());
                case "nsubj", "nsubjpass", "dobj" -> nobody(child.index());
                default -> {}
            }
        }
        return hasAuxiliary;
    }

    /** "but not before they had met": the "not" is the clause's, which did happen. */
    private boolean isBeforeMark(int at, int negation) {
        return grammar.children(at, "mark").stream()
                .anyMatch(m -> m == negation + 1 && grammar.form(m).equals("before"));
    }

    /** "no troops", "none of them", "nobody" as subject or object deny the deed. */
    private void nobody(int argument) {
        String form = grammar.form(argument);
        if (form.equals("none") || form.equals("nobody") || form.equals("nothing") || form.equals("neither")) {
            put(Level.NEGATED, form);
        }
        for (Token child : grammar.children(argument)) {
            String word = grammar.form(child.index());
            if ((child.relation().equals("det") || child.relation().equals("neg"))
                    && (word.equals("no") || word.equals("neither"))) {
                put(Level.NEGATED, word);
            }
        }
    }

    private void noun(Frame frame) {
        int at = frame.at();
        for (Token child : grammar.children(at)) {
            if (child.index() < at) {
                put(operators.of(Place.MODIFIER, grammar.form(child.index())), child.form());
            }
        }
        // "an offensive that could target the capital" has not begun
        if (isIndefinite(at)) {
            for (int relative : grammar.children(at, "relcl")) {
                for (int aux : grammar.children(relative, "aux")) {
                    put(operators.of(Place.AUXILIARY, grammar.form(aux)), grammar.form(aux));
                }
            }
        }
        if (frame.carrier() >= 0) {
            carried(frame.carrier());
            verb(frame.carrier());
            return;
        }
        up(at, 0);
    }

    /** "claimed responsibility for an attack", "plans an attack": what the carrying verb itself makes of the deed. */
    private void carried(int verb) {
        String lemma = grammar.token(verb).lemma();
        Level made = operators.of(Place.CARRIER, lemma);
        if (made == Level.ALLEGED || made == Level.DENIED) {
            accuser = grammar.subject(verb);
        }
        put(made, lemma);
    }

    private void verb(int at) {
        own(at);
        if (isHeadlinesPlan(at)) {
            put(Level.PLANNED, "to");
        }
        if (grammar.token(at).relation().equals("conj")) {
            // "will meet and discuss": a verb without a subject and an auxiliary of its own shares the first one's
            int head = grammar.token(at).head();
            if (grammar.isVerb(head)
                    && grammar.children(at, "nsubj", "nsubjpass").isEmpty()) {
                if (grammar.children(at, "aux").isEmpty()
                        && !grammar.token(at).tag().matches("VB[DZP]")) {
                    own(head);
                }
                up(head, 0);
                return;
            }
            if (grammar.isVerb(head)) {
                // "he said they would leave, but she stayed": a clause of its own that contrasts is no longer his
                if (!isContrast(head, at)) {
                    up(head, 0);
                }
                return;
            }
        }
        up(at, 0);
    }

    private boolean isContrast(int head, int at) {
        return grammar.children(head, "cc").stream()
                .anyMatch(c -> c < at && grammar.form(c).equals("but"));
    }

    /** What the word above makes of the one below. */
    private void up(int at, int steps) {
        Token token = grammar.token(at);
        int head = token.head();
        if (head < 0 || steps > 12) {
            return;
        }
        switch (token.relation()) {
            case "csubj" -> {
                // "attacking the town may have been a mistake": what is judged was done
                if (!token.tag().equals("VBG")) {
                    complement(at, head, steps);
                }
            }
            case "xcomp", "ccomp", "parataxis" -> complement(at, head, steps);
            case "advcl" -> adverbial(at, head, steps);
            case "acl" -> {
                if (grammar.isInfinitive(at)) {
                    governed(head, Place.NOUN, Level.HYPOTHETICAL, steps);
                } else if (!grammar.children(at, "mark").isEmpty()) {
                    // "no evidence that troops have joined"
                    governed(head, Place.NOUN, null, steps);
                } else {
                    // "no troops assisting"
                    nobody(head);
                }
            }
            case "conj", "appos" -> up(head, steps + 1);
            case "pcomp", "pobj" -> preposition(at, head, steps);
            case "dobj" -> object(head, steps);
            case "nsubj", "nsubjpass" -> subject(at, head);
            case "acomp", "attr", "oprd" -> {
                own(head);
                up(head, steps + 1);
            }
            default -> {}
        }
    }

    private void complement(int at, int head, int steps) {
        for (int mark : grammar.children(at, "mark")) {
            put(operators.of(Place.MARK, grammar.form(mark)), grammar.form(mark));
        }
        if (!grammar.isVerb(head)) {
            governed(
                    head,
                    grammar.token(head).isNominal() ? Place.NOUN : Place.ADJECTIVE,
                    grammar.isInfinitive(at) ? Level.HYPOTHETICAL : null,
                    steps);
            return;
        }
        String relation = grammar.token(at).relation();
        boolean infinitive = grammar.isInfinitive(at);
        announced(at, head);
        if (!infinitive && isPerfect(at, head)) {
            ownOf(head);
            up(head, steps + 1);
            return;
        }
        Level made = operatorVerb(head);
        if (made == Level.PLANNED && relation.equals("ccomp") && isPast(at)) {
            made = null; // "announced that they had left"
        }
        if (infinitive && isToBe(at, head)) {
            made = Level.PLANNED;
        }
        if (made == null && infinitive && !relation.equals("parataxis") && !isHeadlinesPlan(at)) {
            made = Level.HYPOTHETICAL;
        }
        put(made, grammar.token(head).lemma());
        if (made == Level.ALLEGED || made == Level.DENIED) {
            accuser = grammar.subject(head);
        }
        if (infinitive
                || relation.equals("xcomp")
                || !REPORTED.contains(relation)
                || (made != null && made != Level.ALLEGED && made != Level.DENIED)) {
            // an infinitive shares the fate of its governor; a reported clause has a truth of its own
            ownOf(head);
            up(head, steps + 1);
        } else if (grammar.children(head, "neg").isEmpty()) {
            return;
        } else if (relation.equals("ccomp")) {
            put(Level.HYPOTHETICAL, "not " + grammar.token(head).lemma());
        }
    }

    /** "had several times refused", of which the parser makes two verbs. */
    private boolean isPerfect(int at, int head) {
        return grammar.token(head).lemma().equals("have")
                && grammar.token(at).tag().matches("VB[ND]")
                && grammar.children(at, "nsubj", "mark").isEmpty();
    }

    /** "had left", "was arrested": over when it was told. */
    private boolean isPast(int verb) {
        List<Integer> auxiliaries = grammar.children(verb, "aux", "auxpass");
        String tag = grammar.token(verb).tag();
        return auxiliaries.isEmpty()
                ? tag.equals("VBD")
                : tag.equals("VBN") && auxiliaries.stream().allMatch(a -> PAST.contains(grammar.form(a)));
    }

    /** "Troops are to leave", "the envoy was to meet him": but the aim "is to win", and somebody "is to blame". */
    private boolean isToBe(int at, int head) {
        return grammar.token(head).lemma().equals("be")
                && !grammar.token(at).lemma().equals("blame")
                && grammar.subject(head).stream()
                        .anyMatch(s -> operators.of(Place.NOUN, grammar.token(s).lemma()) == null);
    }

    /** "Troops to leave Chad": headlines leave "are" out. */
    private boolean isHeadlinesPlan(int at) {
        Token token = grammar.token(at);
        return grammar.sentence().block() == Block.Kind.HEADLINE
                && grammar.isInfinitive(at)
                && (token.relation().equals("root") || token.relation().equals("ccomp"))
                && !grammar.children(at, "nsubj", "nsubjpass").isEmpty();
    }

    /** "announced that troops would form": seen from the past, "would" tells of a plan, unless a condition stands beside it. */
    private void announced(int at, int head) {
        boolean past = grammar.token(head).tag().equals("VBD")
                || grammar.token(head).tag().equals("VBN");
        boolean condition = grammar.children(at, "advcl").stream()
                .flatMap(a -> grammar.children(a, "mark").stream())
                .anyMatch(m -> operators.of(Place.MARK, grammar.form(m)) != null);
        if (past && !condition && level == Level.HYPOTHETICAL && "would".equals(cue)) {
            level = Level.PLANNED;
        }
    }

    private @Nullable Level operatorVerb(int head) {
        String lemma = grammar.token(head).lemma();
        for (int particle : grammar.children(head, "prt", "prep")) {
            Level made = operators.of(Place.VERB, lemma + " " + grammar.form(particle));
            if (made != null) {
                return made;
            }
        }
        return operators.of(Place.VERB, lemma);
    }

    private void ownOf(int head) {
        own(head);
        Token token = grammar.token(head);
        if (token.relation().equals("conj")
                && grammar.isVerb(token.head())
                && grammar.children(head, "nsubj", "aux").isEmpty()
                && !token.tag().matches("VB[DZP]")) {
            own(token.head());
        }
    }

    private void governed(int head, Place place, @Nullable Level otherwise, int steps) {
        Level made = operators.of(place, grammar.token(head).lemma());
        put(made == null ? otherwise : made, grammar.token(head).lemma());
        if (place == Place.ADJECTIVE) {
            own(head);
        }
        for (Token child : grammar.children(head)) {
            if (child.relation().equals("neg")
                    || (child.relation().equals("det")
                            && grammar.form(child.index()).equals("no"))) {
                put(Level.NEGATED, child.lemma());
            }
        }
        up(head, steps + 1);
    }

    private void adverbial(int at, int head, int steps) {
        boolean marked = false;
        for (int mark : grammar.children(at, "mark", "advmod")) {
            Level made = operators.of(Place.MARK, grammar.form(mark));
            marked |= grammar.token(mark).relation().equals("mark");
            put(made, grammar.form(mark));
        }
        if (grammar.isInfinitive(at)
                && grammar.isVerb(head)
                && operators.isGoing(grammar.token(head).lemma())) {
            // "travelled to Lima to meet the president": whoever went there for it did it
            ownOf(head);
            up(head, steps + 1);
        } else if (grammar.isInfinitive(at)) {
            put(Level.UNREAL, "to");
        } else if (!marked
                && grammar.isVerb(head)
                && grammar.children(at, "nsubj").isEmpty()) {
            ownOf(head);
            up(head, steps + 1);
        }
    }

    private void preposition(int at, int prep, int steps) {
        int head = grammar.token(prep).head();
        String form = grammar.form(prep);
        put(operators.of(Place.PREPOSITION, form), form);
        if (head < 0) {
            return;
        }
        String lemma = grammar.token(head).lemma();
        if (grammar.isVerb(head)) {
            Level made = operators.of(Place.VERB, lemma + " " + form);
            if (made == null) {
                made = operators.of(Place.OBJECT, lemma + " " + form);
            }
            if (made == Level.ALLEGED || made == Level.DENIED) {
                accuser = grammar.subject(head);
            }
            put(made, lemma + " " + form);
            if (made != null || (grammar.token(at).relation().equals("pcomp") && form.equals("by"))) {
                ownOf(head);
                up(head, steps + 1);
            }
        } else if (grammar.token(head).relation().equals("prep")) {
            put(operators.of(Place.PREPOSITION, grammar.form(head) + " " + form), grammar.form(head));
        } else {
            Level made = operators.of(grammar.token(head).isNominal() ? Place.NOUN : Place.ADJECTIVE, lemma);
            if (made != null && GOVERNING.contains(form)) {
                put(made, lemma);
                if (made != Level.UNREAL && made != Level.NEGATED) {
                    up(head, steps + 1);
                }
            }
        }
    }

    private void object(int head, int steps) {
        if (!grammar.isVerb(head)) {
            return;
        }
        String lemma = grammar.token(head).lemma();
        Level made = operators.of(Place.OBJECT, lemma);
        for (int particle : grammar.children(head, "prt")) {
            Level phrasal = operators.of(Place.OBJECT, lemma + " " + grammar.form(particle));
            made = phrasal == null ? made : phrasal;
        }
        if (made != null) {
            if (made == Level.DENIED) {
                accuser = grammar.subject(head);
            }
            put(made, lemma);
            ownOf(head);
            up(head, steps + 1);
        }
    }

    /** "An attack could follow": a deed not yet known, under a modal verb, is only thought of. */
    private void subject(int at, int head) {
        if (isIndefinite(at) && grammar.isVerb(head)) {
            for (int aux : grammar.children(head, "aux")) {
                put(operators.of(Place.AUXILIARY, grammar.form(aux)), grammar.form(aux));
            }
        }
        if (grammar.token(head).lemma().equals("be")
                && !grammar.children(head, "expl").isEmpty()) {
            own(head);
        }
        happening(head);
    }

    /** "the talks will begin", "the trial is due to start", "the visit was expected to take place": what happens to the deed. */
    private void happening(int verb) {
        if (!grammar.isVerb(verb)) {
            return;
        }
        if (operators.isHappening(grammar.token(verb).lemma())) {
            own(verb);
            up(verb, 0);
            return;
        }
        for (int below : grammar.children(verb, "xcomp", "acomp", "oprd")) {
            if (operators.isHappening(grammar.token(below).lemma())) {
                own(verb);
                put(operatorVerb(verb), grammar.token(verb).lemma());
            }
            for (int infinitive : grammar.children(below, "xcomp")) {
                if (operators.isHappening(grammar.token(infinitive).lemma())) {
                    own(verb);
                    put(
                            operators.of(Place.ADJECTIVE, grammar.token(below).lemma()),
                            grammar.token(below).lemma());
                }
            }
        }
    }

    private boolean isIndefinite(int noun) {
        return grammar.children(noun, "poss").isEmpty()
                && grammar.children(noun, "det").stream()
                        .allMatch(d -> Set.of("a", "an", "any", "another").contains(grammar.form(d)));
    }
}
