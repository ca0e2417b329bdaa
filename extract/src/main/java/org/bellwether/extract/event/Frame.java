package org.bellwether.extract.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bellwether.language.Token;

/**
 * A predicate with the words around it: a verb, a noun that tells of a deed, or an adjective after "be".
 *
 * @param grammar of its sentence
 * @param kind which of the three
 * @param at the predicate's index
 * @param carrier the verb that carries a noun ("launch" an attack), or −1
 * @param name the predicate as the lexicon calls it
 */
record Frame(Grammar grammar, Kind kind, int at, int carrier, String name) {
    enum Kind {
        VERB,
        NOUN,
        ADJECTIVE
    }

    /** The noun with the verb that carries it. */
    Frame carriedBy(int verb) {
        return new Frame(grammar, kind, at, verb, name);
    }

    /** The heads of what fills a role: subject, object, dative, clause, owner, or a preposition. */
    List<Integer> role(String role) {
        return switch (kind) {
            case VERB -> ofVerb(role);
            case NOUN -> ofNoun(role);
            case ADJECTIVE -> ofAdjective(role);
        };
    }

    private List<Integer> ofVerb(String role) {
        return switch (role) {
            case "subject" -> grammar.subject(at);
            case "object" -> verbObject();
            case "dative" -> grammar.withConjuncts(dative(at));
            case "clause" -> clauses(at);
            case "clause-subject" -> below("nsubj", "nsubjpass");
            case "clause-aux" -> below("aux");
            case "clause-neg" -> below("neg");
            case "infinitive" ->
                clauses(at).stream()
                        .filter(c -> grammar.children(c, "aux").stream()
                                .anyMatch(a -> grammar.token(a).tag().equals("TO")))
                        .toList();
            case "clause-object" ->
                clauses(at).stream()
                        .filter(grammar::isVerb)
                        .flatMap(c -> grammar.object(c).stream())
                        .toList();
            case "predicate" -> predicate();
            case "manner" -> grammar.children(at, "advmod", "acomp", "oprd", "ccomp");
            default -> afterVerb(at, role);
        };
    }

    /** What hangs on the verbs of the complement: their subjects, their auxiliaries. */
    private List<Integer> below(String... relations) {
        List<Integer> clauses = kind == Kind.NOUN ? grammar.children(at, "acl", "ccomp", "xcomp") : clauses(at);
        return clauses.stream()
                .filter(grammar::isVerb)
                .flatMap(c -> grammar.withConjuncts(grammar.children(c, relations)).stream())
                .toList();
    }

    /** The object, or what the preposition in the verb's name governs ("call for" a truce). */
    private List<Integer> verbObject() {
        List<Integer> found = grammar.object(at);
        int space = name.lastIndexOf(' ');
        return found.isEmpty() && space > 0 ? grammar.after(at, name.substring(space + 1)) : found;
    }

    private List<Integer> dative(int verb) {
        Set<Integer> found = new LinkedHashSet<>();
        // "set the rulers of the valley a deadline": of two objects the first says to whom
        List<Integer> objects = grammar.children(verb, "dobj");
        if (objects.size() == 2 && grammar.children(verb, "dative").isEmpty()) {
            found.add(objects.getFirst());
        }
        for (int dative : grammar.children(verb, "dative")) {
            if (grammar.token(dative).isNominal()) {
                found.add(dative);
            } else {
                found.addAll(grammar.children(dative, "pobj"));
            }
        }
        return List.copyOf(found);
    }

    private List<Integer> clauses(int word) {
        List<Integer> found = new ArrayList<>(grammar.children(word, "xcomp", "ccomp"));
        // "called for the army to leave" is read as an adverbial
        grammar.children(word, "advcl").stream()
                .filter(c -> grammar.children(c, "mark").stream()
                        .anyMatch(m -> grammar.form(m).equals("for")))
                .forEach(found::add);
        for (int prep : grammar.children(word, "prep")) {
            found.addAll(grammar.children(prep, "pcomp"));
            // "complained to the council that Mali was arming rebels" is often read as a clause of the council's
            for (int told : grammar.children(prep, "pobj")) {
                grammar.children(told, "relcl", "acl", "ccomp").stream()
                        .filter(grammar::isThatClause)
                        .forEach(found::add);
            }
        }
        return found;
    }

    /**
     * What the sentence says of somebody below this verb: "said the raid was a flagrant violation", "says Iran is behind it",
     * "called NATO a threat", "described the strikers as irresponsible". The words with what stands before them.
     */
    private List<Integer> predicate() {
        Set<Integer> heads = new LinkedHashSet<>();
        for (int clause : clauses(at)) {
            if (!grammar.isVerb(clause)) {
                heads.add(clause);
            } else if (grammar.token(clause).lemma().equals("be")
                    && grammar.children(clause, "neg").isEmpty()) {
                heads.addAll(grammar.children(clause, "acomp", "attr", "oprd", "prep"));
            }
        }
        heads.addAll(grammar.children(at, "oprd", "acomp"));
        heads.addAll(grammar.after(at, "as"));
        for (int object : grammar.children(at, "dobj", "nsubjpass")) {
            heads.addAll(grammar.after(object, "as"));
            // "branded the group a terrorist organisation" is often read as an apposition
            grammar.children(object, "appos", "conj").stream()
                    .filter(word -> !grammar.token(word).isProperNoun())
                    .forEach(heads::add);
        }
        Set<Integer> found = new LinkedHashSet<>();
        for (int head : grammar.withConjuncts(List.copyOf(heads))) {
            found.add(head);
            found.addAll(grammar.children(head, "amod", "compound", "nmod"));
        }
        return List.copyOf(found);
    }

    /** "impose sanctions on Iran": what the preposition governs, at the verb or at its object. */
    private List<Integer> afterVerb(int verb, String preposition) {
        List<Integer> found = grammar.after(verb, preposition);
        if (found.isEmpty()) {
            for (int object : grammar.object(verb)) {
                if (object != grammar.token(verb).head()) {
                    found = grammar.after(object, preposition);
                    // "rejected an offer of talks from Iran", "halted talks on a loan with Iran"
                    for (String between : List.of("of", "on", "over", "about")) {
                        for (int inner : found.isEmpty() ? grammar.after(object, between) : List.<Integer>of()) {
                            found = found.isEmpty() ? grammar.after(inner, preposition) : found;
                        }
                    }
                    if (!found.isEmpty()) {
                        return found;
                    }
                }
            }
        }
        // "took part in talks with Iran": at what another preposition of the verb governs; "at war with Iran" is said
        // of whoever does it
        for (int prep : found.isEmpty() ? grammar.children(verb, "prep") : List.<Integer>of()) {
            if (grammar.form(prep).equals("at") && prep < verb) {
                continue;
            }
            List<Integer> governing = new ArrayList<>(grammar.children(prep, "pobj"));
            for (int inner : grammar.children(prep, "prep")) {
                governing.addAll(grammar.children(inner, "pobj"));
            }
            for (int governed : governing) {
                List<Integer> inner = grammar.after(governed, preposition);
                if (!inner.isEmpty()) {
                    return inner;
                }
            }
        }
        return found;
    }

    private List<Integer> ofNoun(String role) {
        return switch (role) {
            case "subject" -> nounSubject();
            case "object" -> grammar.after(at, "of");
            case "owner" -> grammar.withConjuncts(grammar.children(at, "poss"));
            case "modifier" -> modifiers();
            case "clause" -> grammar.children(at, "acl", "ccomp", "xcomp");
            case "clause-subject" -> below("nsubj", "nsubjpass");
            case "dative" -> carrier >= 0 ? grammar.withConjuncts(dative(carrier)) : List.of();
            default -> {
                List<Integer> own = grammar.after(at, role);
                yield own.isEmpty() && carrier >= 0 ? grammar.after(carrier, role) : own;
            }
        };
    }

    /** The words before a noun that say whose or of what kind it is; both of "Russia-Ukraine war" and "Franco-German talks". */
    private List<Integer> modifiers() {
        List<Integer> found = new ArrayList<>();
        for (int modifier : grammar.children(at, "nmod", "compound", "amod")) {
            if (modifier < at) {
                for (int first : grammar.children(modifier, "nmod", "compound", "amod")) {
                    if (first == modifier - 2 && grammar.isHyphen(modifier - 1)) {
                        found.add(first);
                    }
                }
                found.add(modifier);
            }
        }
        return found;
    }

    private List<Integer> nounSubject() {
        if (carrier >= 0) {
            List<Integer> carried = grammar.subject(carrier);
            if (!carried.isEmpty() && !carried.contains(at)) {
                return carried;
            }
        }
        List<Integer> by = grammar.after(at, "by");
        if (!by.isEmpty()) {
            return by;
        }
        // "Chad, at war with Mali", "one of the forces at war with Chad"
        int prep = grammar.token(at).head();
        if (grammar.token(at).relation().equals("pobj")
                && grammar.form(prep).equals("at")
                && grammar.children(at, "det", "poss").isEmpty()
                && grammar.token(prep).relation().equals("prep")) {
            int above = grammar.token(prep).head();
            return grammar.isVerb(above) ? grammar.subject(above) : List.of(above);
        }
        List<Integer> owners = grammar.withConjuncts(grammar.children(at, "poss"));
        return owners.isEmpty() ? modifiers() : owners;
    }

    private List<Integer> ofAdjective(String role) {
        int verb = grammar.token(at).head();
        return switch (role) {
            case "subject" -> adjectiveSubject(verb);
            case "clause" -> clauses(at);
            case "clause-subject" -> below("nsubj", "nsubjpass");
            default -> {
                List<Integer> found = grammar.after(at, role);
                // "ready for talks with Cuba"
                for (int prep : grammar.children(at, "prep")) {
                    for (int governed : found.isEmpty() ? grammar.children(prep, "pobj") : List.<Integer>of()) {
                        found = found.isEmpty() ? grammar.after(governed, role) : found;
                    }
                }
                yield found;
            }
        };
    }

    private List<Integer> adjectiveSubject(int verb) {
        if (grammar.isVerb(at)) {
            return grammar.object(at);
        }
        return verb >= 0 && grammar.isVerb(verb) ? grammar.subject(verb) : List.of();
    }

    /** The words that say what happened: the predicate with its particle, or the carrying verb and its noun. */
    int[] trigger() {
        int first = at;
        int last = at;
        if (carrier >= 0 && Math.abs(carrier - at) <= 6) {
            first = Math.min(first, carrier);
            last = Math.max(last, carrier);
        }
        if (kind == Kind.VERB || kind == Kind.ADJECTIVE) {
            for (Token child : grammar.children(at)) {
                boolean named = (" " + name + " ").contains(" " + child.lemma() + " ");
                boolean particle = child.relation().equals("prt");
                boolean next = named && child.relation().equals("prep") && child.index() == last + 1;
                if ((particle || next) && child.index() > last && child.index() - last <= 3) {
                    last = child.index();
                }
            }
        } else if (name.contains(" ") && at > 0) {
            first = Math.min(first, at - 1);
        }
        // "build-up" is three tokens
        while (first > 0 && isHyphen(first)) {
            first--;
        }
        return new int[] {first, last};
    }

    private boolean isHyphen(int token) {
        return grammar.sentence().token(token).form().equals("-");
    }

    /** The word at which the deed hangs in the sentence. */
    int anchor() {
        return carrier >= 0 ? carrier : at;
    }
}
