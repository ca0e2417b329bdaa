package org.bellwether.extract.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;

/**
 * What one sentence's dependencies say about who does what: logical subjects and objects through passives, control, shared
 * subjects, relative and participial clauses.
 *
 * <p>Roles are given as the indexes of their head words; an empty list where the sentence does not say.
 */
public final class Grammar {
    private static final Set<String> RELATIVE = Set.of("who", "which", "that", "whom", "whose");

    /** Verbs whose object is the doer of a "from/of/for V-ing" that follows. */
    private static final Set<String> OBJECT_PREPOSITIONS = Set.of("of", "from", "for", "into", "against");

    /** Verbs whose own subject does what "to V" says although they have an object. */
    private static final Set<String> SUBJECT_CONTROL =
            Set.of("promise", "threaten", "vow", "pledge", "use", "swear", "have");

    /** Adverbs that belong to a verb as a particle does and carry its preposition: "hit back at", "speak out against". */
    private static final Set<String> PARTICLES = Set.of(
            "back", "out", "up", "down", "off", "away", "in", "on", "over", "together", "forward", "along", "around");

    /** Verbs that, with their preposition, take whom they are said of as an object. */
    private static final Map<String, String> ACCUSED = Map.of(
            "accuse", "of", "suspect", "of", "convict", "of", "acquit", "of", "charge", "with", "strip", "of",
            "deprive", "of");

    /** Verbs that say of somebody what has become of him. */
    private static final Set<String> FOUND =
            Set.of("confirm", "report", "believe", "presume", "fear", "feel", "list", "get", "verify");

    private final Sentence sentence;
    private final List<List<Token>> children;

    public Grammar(Sentence sentence) {
        this.sentence = sentence;
        children = new ArrayList<>();
        for (int i = 0; i < sentence.tokens().size(); i++) {
            children.add(new ArrayList<>());
        }
        for (Token token : sentence.tokens()) {
            if (token.head() >= 0) {
                children.get(token.head()).add(token);
            }
        }
    }

    public Sentence sentence() {
        return sentence;
    }

    public Token token(int at) {
        return sentence.token(at);
    }

    public List<Token> children(int at) {
        return children.get(at);
    }

    public List<Integer> children(int at, String... relations) {
        List<String> wanted = List.of(relations);
        return children.get(at).stream()
                .filter(t -> wanted.contains(t.relation()))
                .map(Token::index)
                .toList();
    }

    public String form(int at) {
        return token(at).form().toLowerCase(Locale.ROOT);
    }

    /** Whether the word is a hyphen or a dash that joins two others. */
    boolean isHyphen(int at) {
        String form = token(at).form();
        return form.equals("-") || form.equals("\u2010") || form.equals("\u2013") || form.equals("/");
    }

    /** Whether the verb has its "to": "to keep order". */
    public boolean isInfinitive(int verb) {
        return children(verb, "aux").stream().anyMatch(a -> token(a).tag().equals("TO"));
    }

    public boolean isPassive(int verb) {
        if (!children(verb, "auxpass").isEmpty() || HeadlineVerbs.isPassive(sentence, verb)) {
            return true;
        }
        Token t = token(verb);
        // a passive subject without its auxiliary beside an object is a misread active: "The EU granted status"
        if (!children(verb, "nsubjpass").isEmpty()) {
            return children(verb, "dobj").isEmpty();
        }
        if (isAccusedOf(verb)) {
            return true;
        }
        if (!t.tag().equals("VBN") || isClauseWithoutVerb(verb)) {
            return false;
        }
        if (t.relation().equals("acl")
                || t.relation().equals("nmod")
                || t.relation().equals("amod")) {
            return children(verb, "aux").isEmpty();
        }
        if (t.relation().equals("advcl")) {
            return children(verb, "nsubj", "aux", "dobj").isEmpty();
        }
        // "were beaten and detained", "a boat was sunk and two cars hit": the second shares the first one's auxiliary;
        // "were reported shot", "the number of miners confirmed killed": a participle in the complement undergoes
        return (t.relation().equals("conj") || t.relation().equals("xcomp"))
                && children(verb, "aux", "dobj").isEmpty()
                && isVerb(t.head())
                && (isPassive(t.head()) || isFoundToBe(verb));
    }

    /** "The rebels captured Gao", read as rebels that are captured: with an object, where else the sentence has no verb, they do it. */
    private boolean isClauseWithoutVerb(int verb) {
        Token t = token(verb);
        if (!t.relation().equals("acl") || !token(t.head()).isNominal()) {
            return false;
        }
        int above = token(t.head()).head();
        return (above < 0 || (token(above).head() < 0 && !isVerb(above)))
                && !children(verb, "dobj").isEmpty()
                && children(verb, "dative", "agent", "oprd").isEmpty();
    }

    /** "confirmed killed": without an object of its own, nobody but whoever it is said of. */
    private boolean isFoundToBe(int verb) {
        int head = token(verb).head();
        return token(verb).relation().equals("xcomp")
                && FOUND.contains(token(head).lemma())
                && children(head, "dobj").isEmpty();
    }

    /** "Tycoon accused of theft": whoever accuses of something names whom; without an object its subject is accused. */
    private boolean isAccusedOf(int verb) {
        return ACCUSED.containsKey(token(verb).lemma())
                && token(verb).tag().matches("VB[DN]")
                && !children(verb, "nsubj").isEmpty()
                && children(verb, "dobj", "dative", "aux").isEmpty()
                && children(verb, "prep").stream()
                        .anyMatch(p -> form(p).equals(ACCUSED.get(token(verb).lemma())));
    }

    public boolean isVerb(int at) {
        return at >= 0 && token(at).isVerb();
    }

    /** Who does it. */
    public List<Integer> subject(int verb) {
        if (isPassive(verb)) {
            return agents(verb);
        }
        return surfaceSubject(verb, new HashSet<>());
    }

    /** To whom or what it is done. */
    public List<Integer> object(int verb) {
        if (isPassive(verb)) {
            return withConjuncts(surfaceSubject(verb, new HashSet<>()));
        }
        Set<Integer> found = new LinkedHashSet<>();
        for (int object : children(verb, "dobj")) {
            found.addAll(RELATIVE.contains(form(object)) ? antecedent(verb) : List.of(object));
        }
        // "found the senator guilty": what a small clause says something of
        for (int clause : children(verb, "ccomp")) {
            if (!isVerb(clause)) {
                found.addAll(children(clause, "nsubj"));
            }
        }
        Token t = token(verb);
        boolean gap = t.relation().equals("relcl")
                && found.isEmpty()
                && !children(verb, "nsubj").isEmpty()
                && children(verb, "nsubj").stream().noneMatch(s -> RELATIVE.contains(form(s)))
                && children(verb, "ccomp", "xcomp").isEmpty();
        if (gap) {
            found.addAll(antecedent(verb));
        }
        // "arrest and jail protesters": the object stands at the last verb only
        if (found.isEmpty() && children(verb, "prep", "ccomp", "xcomp", "agent").isEmpty()) {
            for (int next : children(verb, "conj")) {
                if (isVerb(next) && !isPassive(next) && children(next, "nsubj").isEmpty()) {
                    found.addAll(children(next, "dobj"));
                }
            }
        }
        return withConjuncts(List.copyOf(found));
    }

    /** "was damaged, according to an analysis by": whose analysis it is, not who did the damage. */
    private boolean isAfterSource(int verb, int by) {
        return children(verb, "prep").stream()
                .filter(p -> p < by && form(p).equals("according"))
                .anyMatch(p -> children(p, "prep").stream()
                        .flatMap(to -> children(to, "pobj").stream())
                        .anyMatch(noun -> noun == by - 1));
    }

    private List<Integer> agents(int verb) {
        Set<Integer> found = new LinkedHashSet<>();
        for (int by : children(verb, "agent", "prep")) {
            if ((token(by).relation().equals("agent") || form(by).equals("by")) && !isAfterSource(verb, by)) {
                found.addAll(children(by, "pobj"));
                // "both by the king and by his brother"
                for (int other : children(by, "conj")) {
                    if (form(other).equals("by")) {
                        found.addAll(children(other, "pobj"));
                    }
                }
            }
        }
        if (found.isEmpty()) {
            for (int next : children(verb, "conj")) {
                // "was sent out and was met by": with an auxiliary of its own it is another story
                if (isVerb(next) && isPassive(next) && children(next, "auxpass").isEmpty()) {
                    found.addAll(agents(next));
                }
            }
        }
        return withConjuncts(List.copyOf(found));
    }

    /** The antecedent of a relative clause's pronoun. */
    public List<Integer> antecedent(int verb) {
        for (int at = verb, steps = 0; at >= 0 && steps < 4; at = token(at).head(), steps++) {
            String relation = token(at).relation();
            if (relation.equals("relcl") || relation.equals("acl")) {
                return List.of(token(at).head());
            }
            if (!relation.equals("conj") && !relation.equals("xcomp") && !relation.equals("ccomp")) {
                break;
            }
        }
        return List.of();
    }

    /** The grammatical subject, also where another word of the sentence supplies it. */
    private List<Integer> surfaceSubject(int verb, Set<Integer> seen) {
        if (!seen.add(verb)) {
            return List.of();
        }
        Set<Integer> own = new LinkedHashSet<>();
        for (int subject : children(verb, "nsubj", "nsubjpass")) {
            if (RELATIVE.contains(form(subject)) && !form(subject).equals("whose")) {
                List<Integer> antecedent = antecedent(verb);
                own.addAll(antecedent.isEmpty() ? List.of(subject) : antecedent);
            } else {
                own.add(subject);
            }
        }
        // "said the troops had so far destroyed": the parser may hang the subject on the auxiliary
        for (int auxiliary : own.isEmpty() ? children(verb, "aux") : List.<Integer>of()) {
            own.addAll(children(auxiliary, "nsubj"));
        }
        // "since the army began to shell": the parser may hang it on the conjunction
        for (int mark : own.isEmpty() ? children(verb, "mark") : List.<Integer>of()) {
            own.addAll(children(mark, "pobj"));
        }
        if (!own.isEmpty()) {
            return withConjuncts(List.copyOf(own));
        }
        Token t = token(verb);
        int head = t.head();
        if (head < 0) {
            return List.of();
        }
        return switch (t.relation()) {
            case "conj" -> isVerb(head) ? surfaceSubject(sharing(verb, head), seen) : List.of();
            case "xcomp" -> controller(verb, head, seen);
            case "ccomp", "advcl", "parataxis", "dep" ->
                isVerb(head)
                        ? (t.relation().equals("ccomp") ? controller(verb, head, seen) : surfaceSubject(head, seen))
                        : subjectOfAdjective(head, seen);
            case "acl" -> t.tag().equals("VB") ? nounSubject(head, seen) : List.of(head);
            case "relcl" -> List.of(head);
            case "pcomp", "pobj" -> afterPreposition(head, seen);
            default -> List.of();
        };
    }

    /**
     * With which verb a second one shares its subject: "The rebels said the army had shelled a village, and asked for help" is no
     * word of the army's, for "asked" cannot share its "had".
     */
    private int sharing(int verb, int first) {
        int above = token(first).head();
        boolean past = token(verb).tag().equals("VBD")
                && token(first).tag().equals("VBN")
                && children(first, "aux").stream().anyMatch(a -> form(a).equals("had") && a < first);
        boolean apart = past
                && token(first).relation().equals("ccomp")
                && isVerb(above)
                && above < first
                && token(above).tag().equals("VBD")
                && children(first, "cc").stream()
                        .anyMatch(and -> and < verb && and > 0 && form(and - 1).equals(","));
        return apart ? above : first;
    }

    /** Who does an infinitive: the governing verb's object ("ordered X to go") or else its subject ("agreed to go"). */
    private List<Integer> controller(int verb, int head, Set<Integer> seen) {
        if (!isVerb(head)) {
            return subjectOfAdjective(head, seen);
        }
        if (!SUBJECT_CONTROL.contains(token(head).lemma())) {
            if (!isPassive(head)) {
                List<Integer> objects = children(head, "dobj", "dative").stream()
                        .filter(o -> o < verb)
                        .toList();
                if (!objects.isEmpty()) {
                    return withConjuncts(objects);
                }
            }
            // "called on X to stop", "appealed to X to stop", "leaned on X to stop"
            for (int prep : children(head, "prep")) {
                if (prep < verb
                        && (form(prep).equals("on")
                                || form(prep).equals("upon")
                                || form(prep).equals("for")
                                || form(prep).equals("with"))) {
                    List<Integer> objects = children(prep, "pobj");
                    if (!objects.isEmpty()) {
                        return withConjuncts(objects);
                    }
                }
            }
        }
        return surfaceSubject(head, seen);
    }

    private List<Integer> subjectOfAdjective(int head, Set<Integer> seen) {
        String relation = token(head).relation();
        int above = token(head).head();
        if ((relation.equals("acomp") || relation.equals("attr") || relation.equals("oprd")) && isVerb(above)) {
            return surfaceSubject(above, seen);
        }
        if (isVerb(head)) {
            return surfaceSubject(head, seen);
        }
        return List.of();
    }

    private List<Integer> nounSubject(int noun, Set<Integer> seen) {
        Token t = token(noun);
        List<Integer> owners = children(noun, "poss");
        boolean itself = !owners.isEmpty() && token(owners.getFirst()).tag().equals("PRP$");
        if (!owners.isEmpty() && !(itself && t.relation().equals("dobj"))) {
            return withConjuncts(owners);
        }
        if ((t.relation().equals("dobj") || t.relation().equals("attr")) && isVerb(t.head())) {
            return surfaceSubject(t.head(), seen);
        }
        // "used the port as a base for landing troops": who uses it lands them
        int prep = t.head();
        if (t.relation().equals("pobj")
                && form(prep).equals("as")
                && isVerb(token(prep).head())) {
            return surfaceSubject(token(prep).head(), seen);
        }
        return List.of();
    }

    private List<Integer> afterPreposition(int prep, Set<Integer> seen) {
        int head = token(prep).head();
        if (head < 0) {
            return List.of();
        }
        if (isVerb(head)) {
            if (form(prep).equals("by") && isPassive(head)) {
                // "were hurt by shelling": whoever is hurt does not shell
                return List.of();
            }
            if (OBJECT_PREPOSITIONS.contains(form(prep))) {
                List<Integer> objects = object(head).stream()
                        .filter(o -> o < prep || isPassive(head))
                        .toList();
                if (!objects.isEmpty()) {
                    return objects;
                }
            }
            return surfaceSubject(head, seen);
        }
        return token(head).isNominal() ? nounSubject(head, seen) : subjectOfAdjective(head, seen);
    }

    /** The words themselves and what is joined to them by "and" or a comma. */
    List<Integer> withConjuncts(List<Integer> words) {
        Set<Integer> found = new LinkedHashSet<>();
        for (int word : words) {
            found.add(word);
            addConjuncts(word, found);
        }
        return List.copyOf(found);
    }

    private void addConjuncts(int word, Set<Integer> found) {
        for (int next : children(word, "conj")) {
            if (!isVerb(next) && found.add(next)) {
                addConjuncts(next, found);
            }
        }
    }

    /** What the prepositions of a word govern, with their conjuncts; only those with the given form. */
    List<Integer> after(int word, String preposition) {
        Set<Integer> found = new LinkedHashSet<>();
        addAfter(word, preposition, found, 0);
        return withConjuncts(List.copyOf(found));
    }

    private void addAfter(int word, String preposition, Set<Integer> found, int depth) {
        for (Token child : children(word)) {
            boolean prep = child.relation().equals("prep")
                    || child.relation().equals("dative")
                    || child.relation().equals("agent");
            if (prep && form(child.index()).equals(preposition)) {
                found.addAll(children(child.index(), "pobj"));
                // "on behalf of", "against the likes of" hang on the inner noun; "from within" on the preposition
                for (int inner : children(child.index(), "prep")) {
                    found.addAll(children(inner, "pobj"));
                }
            } else if (depth == 0
                    && (isParticle(child)
                            || (prep
                                    && children(child.index(), "pobj").isEmpty()
                                    && !form(child.index()).equals("according")))) {
                addAfter(child.index(), preposition, found, depth + 1);
            }
        }
    }

    /** Whether the word is a particle of the verb it hangs on. */
    boolean isParticle(Token word) {
        return word.relation().equals("prt")
                || (word.relation().equals("advmod") && PARTICLES.contains(form(word.index())));
    }

    /** Whether the verb's clause is a statement of its own after "that", not one about a noun. */
    boolean isThatClause(int verb) {
        return isVerb(verb)
                && !children(verb, "nsubj", "nsubjpass").isEmpty()
                && children(verb, "mark").stream().anyMatch(m -> form(m).equals("that"));
    }

    /** How deep below the sentence's main word. */
    int depth(int at) {
        int steps = 0;
        for (int i = at; i >= 0 && steps <= sentence.tokens().size(); i = token(i).head()) {
            steps++;
        }
        return steps;
    }
}
