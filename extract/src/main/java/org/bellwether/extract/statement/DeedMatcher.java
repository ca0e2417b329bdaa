package org.bellwether.extract.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.bellwether.extract.event.Clauses;
import org.bellwether.language.Token;

/** Looks whether the words around a word say what an entry describes. */
final class DeedMatcher {
    private static final Set<String> PREPOSITIONS = Set.of("IN", "TO", "RP");

    private final DeedLexicon lexicon;

    DeedMatcher(DeedLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * What matched.
     *
     * @param anchor the word whose standing is the deed's
     * @param doers words for those of whom it is said
     * @param objects the others
     */
    record Match(DeedEntry entry, int anchor, List<Integer> doers, List<Integer> objects) {}

    Optional<Match> match(Clauses clauses, int at) {
        Token token = clauses.token(at);
        for (DeedEntry entry : lexicon.startingWith(lemma(token))) {
            Optional<Match> found = fits(entry.part(), token) ? match(entry, clauses, at) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The engine leaves some participles as they are: "provided". */
    private String lemma(Token token) {
        String lemma = token.lemma();
        if (!token.isVerb()
                || !lemma.endsWith("ed")
                || !lexicon.startingWith(lemma).isEmpty()) {
            return lemma;
        }
        String shorter = lemma.substring(0, lemma.length() - 1);
        return lexicon.startingWith(shorter).isEmpty() ? lemma.substring(0, lemma.length() - 2) : shorter;
    }

    private static boolean fits(DeedEntry.Part part, Token token) {
        return switch (part) {
            case VERB ->
                token.isVerb()
                        && !token.relation().equals("aux")
                        && !token.relation().equals("auxpass");
            case NOUN, ROLE -> token.tag().startsWith("NN") || token.tag().startsWith("JJ");
            case ADJ -> token.tag().startsWith("JJ") || token.tag().equals("VBN");
        };
    }

    private Optional<Match> match(DeedEntry entry, Clauses clauses, int at) {
        List<Integer> matched = new ArrayList<>(List.of(at));
        for (String word : entry.words().subList(1, entry.words().size())) {
            int next = next(entry, clauses, matched, word);
            if (next < 0) {
                return Optional.empty();
            }
            matched.add(next);
        }
        List<Integer> objects = objects(entry, clauses, at, matched);
        if (!isAsked(entry, clauses, at, objects)) {
            return Optional.empty();
        }
        return switch (entry.part()) {
            case VERB ->
                Optional.of(new Match(
                        entry,
                        at,
                        entry.of() == DeedEntry.Of.PATIENT ? clauses.object(at) : clauses.subject(at),
                        objects));
            case NOUN -> Optional.of(new Match(entry, at, owner(clauses, at), objects));
            case ROLE, ADJ -> said(entry, clauses, at, objects);
        };
    }

    /** A word below those that matched already, or before the noun that it belongs to. */
    private static int next(DeedEntry entry, Clauses clauses, List<Integer> matched, String word) {
        List<Integer> places = new ArrayList<>(matched);
        if (entry.of() == DeedEntry.Of.OBJECT) {
            places.addAll(clauses.children(matched.getFirst(), "dobj"));
        }
        for (int above : places) {
            for (Token child : clauses.children(above)) {
                if ((child.lemma().equals(word) || clauses.form(child.index()).equals(word))
                        && !matched.contains(child.index())) {
                    return child.index();
                }
            }
        }
        int first = matched.getFirst();
        int head = clauses.token(first).head();
        return head == first + 1 && clauses.token(head).lemma().equals(word) ? head : -1;
    }

    private static List<Integer> objects(DeedEntry entry, Clauses clauses, int at, List<Integer> matched) {
        int last = matched.getLast();
        boolean governs = matched.size() > 1
                && PREPOSITIONS.contains(clauses.token(last).tag())
                && !clauses.token(last).relation().equals("prt");
        if (governs) {
            List<Integer> governed = clauses.children(last, "pobj");
            return clauses.withConjuncts(governed);
        }
        if (entry.part() != DeedEntry.Part.VERB) {
            return List.of();
        }
        boolean taken =
                matched.stream().anyMatch(m -> clauses.token(m).relation().equals("dobj"));
        return taken ? List.of() : clauses.object(at);
    }

    private boolean isAsked(DeedEntry entry, Clauses clauses, int at, List<Integer> objects) {
        return switch (entry.object()) {
            case "-" -> entry.words().size() > 1 || objects.isEmpty();
            case "?" -> true;
            case "*" -> !objects.isEmpty();
            case "@actor", "@home" ->
                !clauses.reached(objects).isEmpty()
                        || objects.stream().anyMatch(o -> clauses.token(o).isProperNoun());
            default ->
                objects.stream().anyMatch(o -> isOfKind(clauses, o, entry.object()))
                        || isOfKindBefore(entry, clauses, at, objects);
        };
    }

    /** Whether the word, or what a pronoun stands for, is of the kind. */
    boolean isOfKind(Clauses clauses, int word, String kind) {
        Token token = clauses.token(word);
        if (!token.tag().startsWith("PRP")) {
            return lexicon.isOfKind(token.lemma(), kind);
        }
        return clauses.names(word).stream()
                .map(n -> n.substring(n.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT))
                .anyMatch(n -> lexicon.isOfKind(n, kind)
                        || (n.endsWith("s") && lexicon.isOfKind(n.substring(0, n.length() - 1), kind)));
    }

    /** "missiles were launched from Chad": the kind is that of what was launched, the object is Chad. */
    private boolean isOfKindBefore(DeedEntry entry, Clauses clauses, int at, List<Integer> objects) {
        return entry.of() == DeedEntry.Of.OBJECT
                && entry.part() == DeedEntry.Part.VERB
                && !objects.isEmpty()
                && clauses.object(at).stream().anyMatch(o -> isOfKind(clauses, o, entry.object()));
    }

    /** Whose deed it is: "Chad's role in", "Chad denied a role in", "accused Chad of preparing an attack on". */
    private static List<Integer> owner(Clauses clauses, int noun) {
        List<Integer> owner = clauses.owner(noun);
        Token token = clauses.token(noun);
        boolean carried = clauses.acting(owner).isEmpty()
                && token.relation().equals("dobj")
                && clauses.token(token.head()).isVerb();
        return carried ? clauses.subject(token.head()) : owner;
    }

    /** What somebody is said to be: after "be", "make him", "serve as". */
    private static Optional<Match> said(DeedEntry entry, Clauses clauses, int at, List<Integer> objects) {
        int word = at;
        int head = clauses.token(at).head();
        if (head == at + 1 && entry.words().contains(clauses.token(head).lemma())) {
            word = head;
            head = clauses.token(word).head();
        }
        if (head < 0) {
            return Optional.empty();
        }
        return switch (clauses.token(word).relation()) {
            case "attr", "acomp" -> Optional.of(new Match(entry, head, clauses.subject(head), objects));
            case "ccomp" -> {
                List<Integer> own = clauses.withConjuncts(clauses.children(word, "nsubj"));
                yield own.isEmpty() ? Optional.empty() : Optional.of(new Match(entry, head, own, objects));
            }
            case "oprd" -> Optional.of(new Match(entry, head, clauses.object(head), objects));
            case "pobj" -> {
                int verb = clauses.token(head).head();
                boolean as = clauses.form(head).equals("as")
                        && verb >= 0
                        && clauses.token(verb).isVerb();
                yield as
                        ? Optional.of(new Match(
                                entry,
                                verb,
                                clauses.isPassive(verb) ? clauses.object(verb) : clauses.subject(verb),
                                objects))
                        : Optional.empty();
            }
            case "dobj" -> Optional.empty();
            default -> Optional.empty();
        };
    }
}
