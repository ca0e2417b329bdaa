package org.bellwether.extract.influence;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bellwether.extract.event.Grammar;
import org.bellwether.language.Token;

/** Cuts the words of a cause or an effect out of a sentence: a noun phrase or a clause, without what only comments on it. */
final class Sides {
    /** The longest comment between words of one clause. */
    private static final int GAP = 12;

    private final Grammar grammar;
    private final Edges edges;

    Sides(Grammar grammar) {
        this.grammar = grammar;
        edges = new Edges(grammar);
    }

    /** The phrase or clause of the word, without the words that hang below the excluded ones; empty where nothing is left. */
    Optional<Side> of(int head, Set<Integer> excluded) {
        return cut(members(head, excluded), head, excluded);
    }

    /** Both together, where nothing stands between: "the firm" and "to close". */
    Optional<Side> together(int first, int clause, Set<Integer> excluded) {
        Set<Integer> all = new HashSet<>(members(first, excluded));
        all.addAll(members(clause, excluded));
        return cut(all, clause, excluded).map(s -> s.ownedBy(first));
    }

    private Set<Integer> members(int head, Set<Integer> excluded) {
        Set<Integer> found = new HashSet<>();
        Deque<Integer> open = new ArrayDeque<>();
        open.add(head);
        while (!open.isEmpty()) {
            int at = open.pop();
            if (!excluded.contains(at) && found.add(at)) {
                for (Token child : grammar.children(at)) {
                    if (belongs(child, at, head)) {
                        open.add(child.index());
                    }
                }
            }
        }
        return found;
    }

    private boolean belongs(Token child, int parent, int head) {
        boolean apart = child.index() > parent && isAfterComma(child);
        boolean verb = grammar.isVerb(parent);
        return switch (child.relation()) {
            case "parataxis", "meta", "intj" -> false;
            case "relcl" -> false;
            case "appos" -> !apart;
            case "acl" -> !apart || isSecondAdjective(child);
            case "mark" -> parent != head;
            case "advcl" ->
                !apart
                        && !(child.index() < parent && (isBeforeComma(child) || isMarked(child)))
                        && (verb || !isFinite(child));
            case "prep", "advmod", "npadvmod" ->
                !(parent == head && child.index() < parent && isBeforeComma(child))
                        && !(apart && parent == head && isComment(child));
            case "conj" ->
                !(!verb && isAfterDash(child))
                        && !(verb
                                && (apart || hasSubject(child.index()))
                                && (hasSubject(child.index()) || child.tag().equals("VBG")));
            case "ccomp" -> !(verb && parent == head && isBeforeComma(child) && child.index() < parent);
            default -> true;
        };
    }

    /** "although the vote failed": a clause with its own mark. */
    private boolean isMarked(Token verb) {
        return !grammar.children(verb.index(), "mark").isEmpty();
    }

    /** "could have reaching": what has a modal is no clause of a noun, whatever the parser makes of it. */
    private boolean isFinite(Token verb) {
        return grammar.children(verb.index(), "aux").stream()
                .anyMatch(a -> grammar.token(a).tag().equals("MD")
                        || grammar.children(a, "aux").stream()
                                .anyMatch(m -> grammar.token(m).tag().equals("MD")));
    }

    /** "a sudden, crippling blow", where the parser takes the first adjective for a noun. */
    private boolean isSecondAdjective(Token child) {
        int at = child.index();
        if (!child.tag().equals("VBG")
                || at < 3
                || at + 1 >= grammar.sentence().tokens().size()) {
            return false;
        }
        Token next = grammar.token(at + 1);
        return grammar.token(at - 1).tag().equals(",")
                && next.tag().equals("NN")
                && next.head() == at
                && next.relation().equals("dobj")
                && grammar.token(at - 2).tag().equals("NN")
                && Set.of("a", "an").contains(grammar.form(at - 3));
    }

    /** ", including", ", such as", ", according to" and the like add to a phrase what it does not need. */
    private boolean isComment(Token child) {
        return WordClass.COMMENT.has(grammar.form(child.index()));
    }

    private boolean hasSubject(int verb) {
        return !grammar.children(verb, "nsubj", "nsubjpass", "expl").isEmpty();
    }

    /** Whether a comma, a dash or a bracket stands before the first word below. */
    private boolean isAfterComma(Token word) {
        int first = first(word.index());
        return first > 0 && isBreak(first - 1);
    }

    private boolean isBeforeComma(Token word) {
        int last = last(word.index());
        return last + 1 < grammar.sentence().tokens().size() && isBreak(last + 1);
    }

    private boolean isAfterDash(Token word) {
        int first = first(word.index());
        for (int at = first - 1; at >= Math.max(0, first - 2); at--) {
            if (grammar.token(at).tag().equals(":") || grammar.form(at).matches("[—–]")) {
                return true;
            }
        }
        return false;
    }

    private boolean isBreak(int at) {
        String tag = grammar.token(at).tag();
        return tag.equals(",") || tag.equals(":") || tag.equals("-LRB-");
    }

    int first(int word) {
        int first = word;
        for (Token child : grammar.children(word)) {
            if (child.index() < word) {
                first = Math.min(first, first(child.index()));
            }
        }
        return first;
    }

    int last(int word) {
        int last = word;
        for (Token child : grammar.children(word)) {
            if (child.index() > word && !child.relation().equals("punct")) {
                last = Math.max(last, last(child.index()));
            }
        }
        return last;
    }

    private Optional<Side> cut(Set<Integer> members, int head, Set<Integer> excluded) {
        if (!members.contains(head)) {
            return Optional.empty();
        }
        boolean clause = grammar.isVerb(head);
        int first = head;
        while (members.contains(first - 1) || (clause && mayBridge(members, first - 1, -1, excluded))) {
            first--;
        }
        int last = head;
        while (members.contains(last + 1) || (clause && mayBridge(members, last + 1, 1, excluded))) {
            last++;
        }
        for (int mark : clause ? grammar.children(head, "mark") : List.<Integer>of()) {
            if (first < mark && mark < head) {
                // "collapsed hours after | it was signed"
                first = mark + 1;
            }
        }
        return edges.trimmed(first, last, head).map(range -> new Side(range, head, -1));
    }

    /** Whether a stretch that was left out stands between words that belong together, and nothing excluded is in it. */
    private boolean mayBridge(Set<Integer> members, int from, int step, Set<Integer> excluded) {
        int at = from;
        int gap = 0;
        while (gap++ < GAP && at >= 0 && at < grammar.sentence().tokens().size() && !members.contains(at)) {
            if (isBelowAny(at, excluded)) {
                return false;
            }
            at += step;
        }
        return at >= 0 && at < grammar.sentence().tokens().size() && members.contains(at);
    }

    private boolean isBelowAny(int at, Set<Integer> words) {
        return words.stream().anyMatch(w -> grammar.sentence().isBelow(at, w));
    }
}
