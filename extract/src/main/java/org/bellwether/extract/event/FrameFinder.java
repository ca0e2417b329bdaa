package org.bellwether.extract.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bellwether.language.Token;

/** Lists the predicates of a sentence under all the names by which a lexicon may know them. */
final class FrameFinder {
    private static final Set<String> AUXILIARY = Set.of("aux", "auxpass", "cop");

    /** Where a word in -ing is a noun: "fighting between A and B". */
    private static final Set<String> NOMINAL = Set.of("nsubj", "nsubjpass", "dobj", "pobj");

    private static final Set<String> MODIFYING = Set.of("compound", "nmod", "npadvmod");

    private final WordClasses classes;

    FrameFinder(WordClasses classes) {
        this.classes = classes;
    }

    /** The readings of one word as a predicate, the longest name first. */
    List<Frame> at(Grammar grammar, int at) {
        Token token = grammar.token(at);
        if (token.tag().equals("VBG")
                && NOMINAL.contains(token.relation())
                && grammar.object(at).isEmpty()) {
            return nouns(grammar, at);
        }
        if (token.isVerb()) {
            if (AUXILIARY.contains(token.relation())) {
                return List.of();
            }
            List<Frame> found = new ArrayList<>(verbs(grammar, at));
            // "is opposed to", "was concerned about": a participle used as an adjective
            if (!grammar.children(at, "auxpass").isEmpty()) {
                found.addAll(adjectives(grammar, at));
            }
            return found;
        }
        // "pledged $10 million to Chad"
        if (token.tag().startsWith("NN") || classes.contains("currency", token.lemma())) {
            return nouns(grammar, at);
        }
        return token.tag().startsWith("JJ") || token.relation().equals("acomp") ? adjectives(grammar, at) : List.of();
    }

    private List<Frame> verbs(Grammar grammar, int at) {
        Set<String> names = new LinkedHashSet<>();
        String lemma = grammar.token(at).lemma();
        addVerbs(grammar, at, lemma, names);
        // the engine leaves some participles as they are: "provided", "sided"
        if (lemma.endsWith("ed") && grammar.form(at).equals(lemma)) {
            addVerbs(grammar, at, lemma.substring(0, lemma.length() - 1), names);
            addVerbs(grammar, at, lemma.substring(0, lemma.length() - 2), names);
        }
        return names.stream()
                .map(name -> new Frame(grammar, Frame.Kind.VERB, at, -1, name))
                .toList();
    }

    private static void addVerbs(Grammar grammar, int at, String lemma, Set<String> names) {
        // "test-fired", "gang-raped"
        for (int before : grammar.children(at, "npadvmod", "compound", "nmod")) {
            if (before == at - 2 && grammar.isHyphen(at - 1)) {
                names.add(grammar.token(before).lemma() + "-" + lemma);
            }
        }
        List<Integer> particles = grammar.children(at, "prt", "advmod");
        for (int particle : particles) {
            for (int prep : grammar.children(at, "prep")) {
                names.add(lemma + " " + grammar.form(particle) + " " + grammar.form(prep));
            }
            if (grammar.isParticle(grammar.token(particle))) {
                for (int prep : grammar.children(particle, "prep")) {
                    names.add(lemma + " " + grammar.form(particle) + " " + grammar.form(prep));
                }
            }
            names.add(lemma + " " + grammar.form(particle));
        }
        for (Token child : grammar.children(at)) {
            if (child.relation().equals("prep")
                    || (child.relation().equals("dative") && child.tag().equals("IN"))) {
                names.add(lemma + " " + grammar.form(child.index()));
            }
        }
        names.add(lemma);
    }

    private List<Frame> nouns(Grammar grammar, int at) {
        Token token = grammar.token(at);
        // "trade fair", "war-torn"; "on March 4"
        if (MODIFYING.contains(token.relation())
                || (token.isProperNoun()
                        && grammar.sentence()
                                .nameAt(at)
                                .filter(n -> n.type().equals("DATE"))
                                .isPresent())) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        for (int modifier : grammar.children(at, "compound", "nmod", "amod")) {
            if (modifier < at) {
                names.add(grammar.token(modifier).lemma() + " " + token.lemma());
            }
        }
        for (int inner : grammar.after(at, "of")) {
            names.add(token.lemma() + " of " + grammar.token(inner).lemma());
        }
        names.add(token.lemma());
        String form = token.form().toLowerCase(Locale.ROOT);
        if (!form.equals(token.lemma())) {
            names.add(form);
        }
        int carrier = carrier(grammar, at);
        return names.stream()
                .map(name -> new Frame(grammar, Frame.Kind.NOUN, at, carrier, name))
                .toList();
    }

    private List<Frame> adjectives(Grammar grammar, int at) {
        String lemma = grammar.token(at).isVerb()
                ? grammar.form(at)
                : grammar.token(at).lemma();
        List<String> names = new ArrayList<>();
        for (int prep : grammar.children(at, "prep")) {
            names.add(lemma + " " + grammar.form(prep));
        }
        names.add(lemma);
        return names.stream()
                .map(name -> new Frame(grammar, Frame.Kind.ADJECTIVE, at, -1, name))
                .toList();
    }

    /**
     * "a series of", "ten million dollars in", "responsibility for": a noun and its preposition behind which stands what the verb
     * above is about.
     */
    private boolean isThrough(Grammar grammar, int noun, int prep) {
        String lemma = grammar.token(noun).lemma();
        return (grammar.form(prep).equals("of") && classes.contains("container", lemma))
                || (grammar.form(prep).equals("in") && classes.contains("currency", lemma))
                || classes.contains("answered-for", lemma + " " + grammar.form(prep));
    }

    /** The verb whose object the noun is, also through "a series of", or the participle that follows it ("sanctions imposed by"). */
    private int carrier(Grammar grammar, int at) {
        for (int participle : grammar.children(at, "acl", "relcl")) {
            if (grammar.isVerb(participle) && grammar.object(participle).contains(at)) {
                return participle;
            }
        }
        int word = at;
        for (int steps = 0; steps < 3; steps++) {
            Token token = grammar.token(word);
            int head = token.head();
            if (head < 0) {
                return -1;
            }
            switch (token.relation()) {
                case "dobj", "nsubjpass" -> {
                    return grammar.isVerb(head) ? head : -1;
                }
                case "conj" -> word = head;
                case "pobj" -> {
                    int above = grammar.token(head).head();
                    if (above >= 0
                            && grammar.isVerb(above)
                            && !grammar.form(head).equals("by")) {
                        // "engage in talks", "embark on a crackdown": verb and preposition carry together
                        return classes.contains(
                                        "light-with-preposition",
                                        grammar.token(above).lemma() + " " + grammar.form(head))
                                ? above
                                : -1;
                    }
                    if (above < 0 || !isThrough(grammar, above, head)) {
                        return -1;
                    }
                    word = above;
                }
                default -> {
                    return -1;
                }
            }
        }
        return -1;
    }
}
