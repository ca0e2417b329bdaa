package org.bellwether.extract.influence;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bellwether.extract.TokenRange;
import org.bellwether.extract.event.Grammar;
import org.bellwether.language.Token;
import org.jspecify.annotations.Nullable;

/** Finds what a conjunction says: "crops failed because it did not rain". */
final class MarkLinks {
    private final Grammar grammar;
    private final Sides sides;
    private final Meanings meanings;
    private final ToldBefore before;
    private final LooseParticiples participles;
    private final Links links;
    private final Conditions conditions;

    MarkLinks(ParsedSentence parsed, LooseParticiples participles, Links links) {
        grammar = parsed.grammar();
        sides = parsed.sides();
        meanings = parsed.meanings();
        before = parsed.before();
        this.participles = participles;
        this.links = links;
        conditions = new Conditions(parsed);
    }

    /** Adds what the conjunction that begins there says by the form; tells whether it says anything. */
    boolean find(Form form, int at) {
        int clause = clause(form, at);
        if (clause < 0) {
            return false;
        }
        int above = grammar.token(clause).head();
        // "as long as": the clause hangs on an adverb of the main verb
        boolean adverb = grammar.token(above).relation().equals("advmod");
        int over = meanings.told(grammar, adverb ? grammar.token(above).head() : above, at);
        if (!grammar.isVerb(over) || isNoReason(form, at, clause, over)) {
            return false;
        }
        Set<Integer> ever = new HashSet<>(grammar.children(clause, "advmod"));
        ever.removeIf(a -> a > at);
        int last = conditions.joined(form, clause, over);
        Optional<Side> own = sides.of(clause, ever).map(s -> withoutMark(s, at)).map(s -> Conditions.upTo(s, last));
        Optional<Side> main = pointsBack(over)
                ? before.sentence(grammar)
                : sides.of(over, besides(over, adverb ? above : clause, at));
        if (own.isEmpty() || main.isEmpty()) {
            return false;
        }
        Form.Need more = need(form, clause, over);
        if (more != null) {
            boolean apart = !own.get().overlaps(main.get());
            if (apart) {
                links.add(new Link(form, at, over, own.get(), main.get(), form.sign(), more));
            }
            return apart;
        }
        if (form.isCondition() && conditions.isGoal(clause)) {
            return links.add(form, at, over, main.get(), own.get());
        }
        return form.cause().contains("own")
                ? links.add(form, at, over, own.get(), main.get())
                : links.add(form, at, clause, main.get(), own.get());
    }

    /** The verb of the clause that the conjunction opens, where that hangs on another; else −1. */
    private int clause(Form form, int at) {
        int end = at + form.words().size();
        for (int word = at; word < end; word++) {
            int clause = grammar.token(word).head();
            if (clause >= end && grammar.isVerb(clause)) {
                Token token = grammar.token(clause);
                boolean aside = token.relation().equals("ccomp") && meanings.isSaying(grammar, token.head());
                return (token.relation().equals("advcl") || aside) && token.head() >= 0 ? clause : -1;
            }
        }
        return -1;
    }

    /** Whether the clause only says when, how or in spite of what, or is a condition of nothing. */
    private boolean isNoReason(Form form, int at, int clause, int over) {
        boolean onlyWhen = switch (String.join(" ", form.words())) {
            case "since" -> Moments.isOnset(grammar, clause);
            case "as" -> isManner(clause);
            case "after" -> Moments.isMoment(grammar, clause) || Moments.isMeasured(grammar, at);
            case "when" -> Moments.isMoment(grammar, clause) || Moments.isOfTime(grammar, at);
            default -> false;
        };
        return onlyWhen
                || (form.isCondition() && (conditions.isAsked(over) || !conditions.mayFollow(at, over)))
                || Moments.isConcessive(grammar, form, at)
                || isInside(at, clause);
    }

    /** What more the sides must be where the conjunction as likely tells only when: "as", "has declined since"; or null. */
    private Form.@Nullable Need need(Form form, int clause, int over) {
        if (form.words().equals(List.of("since")) && Moments.isPerfect(grammar, over)) {
            return Form.Need.BOTH_KNOWN;
        }
        boolean whileOnly = form.words().equals(List.of("as"))
                && !(participles.isAfterComma(clause) && meanings.tellsOfChange(grammar, clause));
        return whileOnly ? Form.Need.DOUBTFUL : null;
    }

    /** What does not belong to the main clause: the other one, and "a year" before "after". */
    private Set<Integer> besides(int over, int clause, int mark) {
        Set<Integer> found = new HashSet<>(Set.of(clause));
        if (grammar.token(over).relation().equals("relcl")) {
            // "which | the miners began after": the pronoun says nothing
            grammar.children(over, "nsubj", "nsubjpass", "dobj").stream()
                    .filter(r -> Set.of("who", "which", "that", "whom").contains(grammar.form(r)))
                    .forEach(found::add);
        }
        grammar.children(over, "npadvmod").stream().filter(t -> t == mark - 1).forEach(found::add);
        return found;
    }

    /** "as it put it", "as he said": how, not why. */
    private boolean isManner(int verb) {
        return meanings.isSaying(grammar, verb)
                || grammar.children(verb, "dobj").stream()
                        .anyMatch(o -> grammar.form(o).equals("it"));
    }

    /** "the council had since filed a complaint": a word of the clause does not open it. */
    private boolean isInside(int word, int clause) {
        return grammar.children(clause, "nsubj", "nsubjpass").stream().anyMatch(s -> s < word && word < clause);
    }

    /** "as | prices rose", where the parser takes the mark for a preposition. */
    private static Side withoutMark(Side side, int mark) {
        TokenRange range = side.range();
        return range.first() == mark && range.end() > mark + 1
                ? new Side(new TokenRange(range.sentence(), mark + 1, range.end()), side.head(), side.owner())
                : side;
    }

    /** "That is because ...": the main clause says nothing itself. */
    private boolean pointsBack(int verb) {
        return Set.of("be", "'s").contains(grammar.token(verb).lemma())
                && grammar.children(verb, "attr", "acomp", "prep").isEmpty()
                && grammar.children(verb, "nsubj").stream()
                        .anyMatch(s -> Set.of("that", "this", "it").contains(grammar.form(s)));
    }
}
