package org.bellwether.extract.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.bellwether.extract.TokenRange;
import org.bellwether.extract.claim.Attribution.Route;
import org.bellwether.extract.claim.Attribution.Source;
import org.bellwether.language.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds by the order of words what the grammar lost: a clause with "that" that stands farther behind its cue ("claimed in an
 * interview with the paper that …"), and a tag between commas ("Many of them, she said, have …").
 */
final class SurfaceAttributions {
    private static final int FARTHEST_THAT = 24;
    private static final int LONGEST_TAG = 12;
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP");
    private static final Set<String> NO_CLAUSE_BEGINS = Set.of("IN", "TO", "WRB", "VBG", "VBN", "RB", "VBD");

    private final VerbAttributions verbs;
    private final Voices voices;

    SurfaceAttributions(VerbAttributions verbs, Voices voices) {
        this.verbs = verbs;
        this.voices = voices;
    }

    /** What the cues without any attribution so far attribute. */
    List<Attribution> in(Grammar g, List<Attribution> known) {
        List<Attribution> found = new ArrayList<>();
        for (int i = 0; i < g.size(); i++) {
            int at = i;
            boolean has = known.stream().anyMatch(a -> a.cueHead() == at);
            Optional<VerbAttributions.Found> cue = has ? Optional.empty() : verbs.cueAt(g, i);
            cue.filter(c -> !g.isPassive(at) && c.with() == null)
                    .flatMap(c -> that(g, c).or(() -> tag(g, c)))
                    .ifPresent(found::add);
        }
        return found;
    }

    /** "claimed in an interview with the paper that …": nothing but phrases between the cue and the clause. */
    private Optional<Attribution> that(Grammar g, VerbAttributions.Found f) {
        Source source = f.cue().takes("that") ? verbs.sourceOf(g, f) : null;
        boolean infinitive = g.children(f.verb()).stream().anyMatch(t -> t.tag().equals("TO"));
        if (source == null || infinitive || g.token(f.verb()).tag().equals("VBN")) {
            return Optional.empty();
        }
        boolean aside = false;
        for (int i = f.verb() + 1; i < g.size() - 2 && i - f.verb() <= FARTHEST_THAT; i++) {
            Token token = g.token(i);
            if (token.form().equals(",")) {
                aside = !aside;
            } else if (!aside && token.lemma().equals("that") && token.tag().equals("IN")) {
                return made(g, f, source, i);
            } else if (!aside && (token.isVerb() || token.tag().equals("MD") || g.isMark(i))) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<Attribution> made(Grammar g, VerbAttributions.Found f, Source source, int that) {
        if (isFinite(g.token(that + 1))) {
            // "reports that track …": a relative clause
            return Optional.empty();
        }
        int verb = g.token(that).head();
        int end = verb > that ? g.subtree(verb).length() : that + 1;
        // the engine hung "that" on a word of the clause's subject
        boolean whole = IntStream.range(that, end).anyMatch(i -> isFinite(g.token(i)));
        BitSet content = new BitSet();
        content.set(that, whole ? end : g.size());
        return attribution(g, f, source, content);
    }

    private static boolean isFinite(Token token) {
        return FINITE.contains(token.tag()) || token.tag().equals("MD");
    }

    /** "Many of them, she said, have left", "They would be free soon, the president told her." */
    private Optional<Attribution> tag(Grammar g, VerbAttributions.Found f) {
        int v = f.verb();
        boolean tells =
                f.cue().takes("quote") && f.cue().takes("that") && !f.cue().takes("np");
        if (!tells || !FINITE.contains(g.token(v).tag())) {
            return Optional.empty();
        }
        Source source = before(g, v);
        if (source == null) {
            return Optional.empty();
        }
        int opens = source.words().first() - 1;
        int closes = closing(g, v);
        if (closes < 0) {
            return Optional.empty();
        }
        BitSet content = new BitSet();
        content.set(0, opens);
        if (g.token(closes).form().equals(",")) {
            content.set(closes + 1, g.size());
        }
        boolean says = content.stream().anyMatch(i -> isFinite(g.token(i)));
        return says && isMain(g, opens) ? attribution(g, f, source, content) : Optional.empty();
    }

    /** Whether the words before the tag are what is said, and no circumstance of its saying: "When she left, he said." */
    private static boolean isMain(Grammar g, int end) {
        int first = 0;
        while (first < end && (g.isMark(first) || g.token(first).relation().equals("cc"))) {
            first++;
        }
        return first < end && !NO_CLAUSE_BEGINS.contains(g.token(first).tag());
    }

    /** The name or noun right before the verb and right behind a comma. */
    private @Nullable Source before(Grammar g, int verb) {
        int noun = verb - 1;
        if (noun < 1 || !g.token(noun).isNominal() || !voices.speaks(g.token(noun))) {
            return null;
        }
        Source source = Sources.of(g, noun);
        int first = source.words().first();
        // what the engine took for part of the name reaches beyond the comma
        for (int i = noun; i >= first; i--) {
            if (g.token(i).form().equals(",")) {
                first = i + 1;
            }
        }
        boolean behind = first > 1 && first <= noun && g.token(first - 1).form().equals(",");
        return behind ? new Source(noun, List.of(new TokenRange(g.sentence().index(), first, noun + 1))) : null;
    }

    /** The comma or the end that closes the tag, or −1 where more than an addressee and phrases stand before it. */
    private static int closing(Grammar g, int verb) {
        for (int i = verb + 1; i < g.size() && i - verb <= LONGEST_TAG; i++) {
            Token token = g.token(i);
            if (token.form().equals(",") || token.form().equals(".")) {
                return i;
            }
            boolean more = isFinite(token)
                    || token.isVerb()
                    || g.isMark(i)
                    || token.lemma().equals("that");
            boolean object = i == verb + 1 && Set.of("DT", "CD", "PRP$").contains(token.tag());
            if (more || object) {
                return -1;
            }
        }
        return -1;
    }

    private static Optional<Attribution> attribution(
            Grammar g, VerbAttributions.Found f, Source source, BitSet content) {
        List<Stretch> stretches = g.stretches(content);
        return stretches.isEmpty()
                ? Optional.empty()
                : Optional.of(new Attribution(
                        f.cue(), VerbAttributions.cueWords(g, f), f.verb(), source, stretches, Route.SURFACE));
    }
}
