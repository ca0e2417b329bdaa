package org.bellwether.extract.influence;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bellwether.extract.TokenRange;
import org.bellwether.extract.event.Grammar;
import org.bellwether.language.Token;

/** Trims the edges of a cause or an effect: conjunctions, commas and half a pair of quotation marks do not belong to it. */
final class Edges {
    /** Longer ones are no longer one state. */
    private static final int LONGEST = 40;

    private static final Set<String> EDGE_RELATIONS = Set.of("punct", "cc", "preconj", "mark");
    private static final Set<String> EDGE_WORDS =
            Set.of("that", "to", "also", "then", "further", "thus", "thereby", "both", "only");

    private final Grammar grammar;

    Edges(Grammar grammar) {
        this.grammar = grammar;
    }

    /** The words from the first to the last without their edges; empty where too many or no whole ones are left. */
    Optional<TokenRange> trimmed(int from, int to, int head) {
        int first = from;
        int last = to;
        while (first < last && isLeadingEdge(first)) {
            first++;
        }
        while (last > first && isTrailingEdge(last)) {
            last--;
        }
        last = withContrast(first, last);
        if (last - first >= LONGEST || isPunctuation(first)) {
            return Optional.empty();
        }
        int[] trimmed = withoutLooseQuotes(first, last);
        if (isTorn(trimmed[0], trimmed[1], head)) {
            return Optional.empty();
        }
        return Optional.of(new TokenRange(grammar.sentence().index(), trimmed[0], trimmed[1] + 1));
    }

    private boolean isLeadingEdge(int at) {
        return EDGE_RELATIONS.contains(grammar.token(at).relation())
                || isPunctuation(at)
                || EDGE_WORDS.contains(grammar.form(at));
    }

    private boolean isTrailingEdge(int at) {
        Token token = grammar.token(at);
        if (Set.of("in", "out", "off", "up", "down", "over", "away", "back").contains(grammar.form(at))
                && token.head() == at - 1 - (grammar.token(at - 1).tag().startsWith("PRP") ? 1 : 0)
                && grammar.isVerb(token.head())) {
            // "send them in"
            return false;
        }
        boolean barePreposition =
                token.relation().equals("prep") && grammar.children(at).isEmpty();
        return isPunctuation(at)
                || token.relation().equals("cc")
                || token.relation().equals("mark")
                || (barePreposition && token.tag().equals("IN"))
                || Set.of("also", "then").contains(grammar.form(at));
    }

    private boolean isPunctuation(int at) {
        String tag = grammar.token(at).tag();
        return tag.equals(",")
                || tag.equals(":")
                || tag.equals(".")
                || tag.equals("-LRB-")
                || grammar.form(at).matches("[—–]");
    }

    /** "not just in the valley, but in the hills as well": a contrast has two halves. */
    private int withContrast(int first, int last) {
        boolean opened = false;
        for (int at = first; at < last; at++) {
            opened |= grammar.form(at).equals("not") && WordClass.CONTRAST.has(grammar.form(at + 1));
        }
        int size = grammar.sentence().tokens().size();
        int but = last + 1;
        but += but < size && grammar.token(but).tag().equals(",") ? 1 : 0;
        if (!opened || but >= size || !grammar.form(but).equals("but")) {
            return last;
        }
        int end = but;
        while (end + 1 < size
                && !Set.of(",", ".", ":").contains(grammar.token(end + 1).tag())
                && !grammar.isVerb(end + 1)) {
            end++;
        }
        boolean clause = end + 1 < size && grammar.isVerb(end + 1);
        return clause || end == but ? last : end;
    }

    /** A quotation mark whose partner stands outside is left outside too, where it stands at an edge. */
    private int[] withoutLooseQuotes(int first, int last) {
        int from = first;
        int to = last;
        long marks = grammar.sentence().tokens().subList(first, last + 1).stream()
                .filter(t -> isQuote(t.index()))
                .count();
        if (marks % 2 == 1) {
            if (isQuote(from) && from < to) {
                from++;
            } else if (isQuote(to) && from < to) {
                to--;
            }
        }
        return new int[] {from, to};
    }

    private boolean isQuote(int at) {
        String tag = grammar.token(at).tag();
        return tag.equals("``") || tag.equals("''");
    }

    /** Whether something is missing: the name before a bracket, the end of a quotation, the subject of "has the move helped". */
    private boolean isTorn(int first, int last, int head) {
        List<Token> words = grammar.sentence().tokens().subList(first, last + 1);
        boolean quote = words.stream().filter(t -> isQuote(t.index())).count() % 2 == 1;
        boolean name = first > 0 && grammar.token(first - 1).tag().equals("-RRB-");
        Token start = grammar.token(first);
        boolean inverted = first < last
                && (start.tag().equals("MD")
                        || (Set.of("have", "be", "do").contains(start.lemma())
                                && Set.of("VBZ", "VBP", "VBD").contains(start.tag())))
                && grammar.isVerb(head)
                && Set.of("DT", "PRP", "PRP$", "NNP")
                        .contains(grammar.token(first + 1).tag())
                && grammar.token(first + 1).index() < last
                && !grammar.token(first + 1).relation().equals("attr")
                && isInverted(start, first + 1);
        return quote || name || inverted;
    }

    /** Whether the words behind an auxiliary are the subject or what the parser takes for the object of it, with a participle behind. */
    private boolean isInverted(Token auxiliary, int next) {
        int noun = next;
        while (grammar.token(noun).relation().equals("det")
                && grammar.token(noun).head() > noun) {
            noun = grammar.token(noun).head();
        }
        String relation = grammar.token(noun).relation();
        return relation.startsWith("nsubj")
                || (relation.equals("dobj")
                        && grammar.token(noun).head() == auxiliary.index()
                        && grammar.children(noun, "acl").stream()
                                .anyMatch(c -> grammar.token(c).tag().equals("VBN")
                                        && grammar.children(c).stream()
                                                .anyMatch(o ->
                                                        Set.of("dobj", "dative").contains(o.relation()))));
    }
}
