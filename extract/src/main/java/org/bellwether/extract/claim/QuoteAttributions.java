package org.bellwether.extract.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bellwether.extract.TokenRange;
import org.bellwether.extract.claim.Attribution.Route;
import org.bellwether.extract.claim.Attribution.Source;
import org.bellwether.language.AnnotatedText;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.jspecify.annotations.Nullable;

/**
 * Gives each quotation to the cue that stands beside it, whatever the sentences' borders: a tag behind it ("…," X said), words
 * before it (X said: "…"), or the speaker of the quotation before, who goes on.
 *
 * <p>A quotation that goes on after its tag, or in the next paragraph without one, becomes a further piece of the same
 * attribution. Words that stand in quotation marks inside a clause belong to the clause; alone, without a cue, they are left.
 */
final class QuoteAttributions {
    private static final int FARTHEST_CUE = 25;
    private static final int LONGEST_GAP = 4;
    private static final int SHORTEST_STATEMENT = 3;

    /** Stands for the content of an attribution until its quotation is put in. */
    private static final Stretch NOTHING_YET = new Stretch(Integer.MAX_VALUE - 1, Integer.MAX_VALUE);

    private static final Set<String> NO_TAG_BEGINS = Set.of("CC", "IN", "TO");

    private final AnnotatedText text;
    private final String string;
    private final Map<Integer, Grammar> grammars;
    private final VerbAttributions verbs;
    private final Voices voices;
    private final @Nullable Cue colon;
    private final List<Attribution> found;
    private final List<Quotation> quotations;

    QuoteAttributions(
            AnnotatedText text,
            Map<Integer, Grammar> grammars,
            VerbAttributions verbs,
            Voices voices,
            @Nullable Cue colon,
            List<Quotation> quotations,
            List<Attribution> soFar) {
        this.text = text;
        this.string = text.article().text().string();
        this.grammars = grammars;
        this.verbs = verbs;
        this.voices = voices;
        this.colon = colon;
        this.quotations = quotations;
        this.found = new ArrayList<>(soFar);
    }

    List<Attribution> all() {
        int last = -1;
        Quotation before = null;
        for (Quotation quotation : quotations) {
            int owner = attributed(quotation);
            if (owner < 0) {
                owner = covering(quotation);
            }
            if (owner < 0) {
                owner = reaching(quotation);
            }
            if (owner < 0) {
                owner = beside(quotation);
            }
            if (owner < 0 && last >= 0 && before != null && goesOn(found.get(last), before, quotation)) {
                owner = last;
            }
            if (owner >= 0) {
                extend(owner, quotation);
                last = owner;
                before = quotation;
            }
        }
        found.removeIf(a -> a.content().contains(NOTHING_YET));
        return found;
    }

    /** The attribution outside the quotation whose content reaches into its beginning. */
    private int covering(Quotation quotation) {
        int best = -1;
        for (int i = 0; i < found.size(); i++) {
            Attribution a = found.get(i);
            int cue = token(a.cue().sentence(), a.cueHead()).start();
            boolean covers = a.content().stream()
                    .anyMatch(c -> c.start() <= quotation.start() + 2 && quotation.start() + 2 < c.end());
            boolean closer = best < 0 || distance(a, quotation) < distance(found.get(best), quotation);
            if (covers && !quotation.contains(cue) && a.entry().kind() != null && closer) {
                best = i;
            }
        }
        return best;
    }

    /** The attribution whose content ends a few words before the quotation in the same sentence: "… because “…”". */
    private int reaching(Quotation quotation) {
        for (int i = 0; i < found.size(); i++) {
            Attribution a = found.get(i);
            Sentence sentence = text.sentences().get(a.cue().sentence());
            int end = a.content().getLast().end();
            int cue = sentence.token(a.cueHead()).start();
            boolean near = end <= quotation.start() && quotation.start() < sentence.end() && cue < end;
            if (!near || a.entry().kind() == null || quotation.contains(cue)) {
                continue;
            }
            List<Token> between = sentence.tokens().stream()
                    .filter(t -> t.start() >= end && t.end() <= quotation.start())
                    .toList();
            boolean joins = between.size() <= LONGEST_GAP
                    && between.stream().noneMatch(t -> t.isVerb() || ";:.".contains(t.form()));
            if (joins) {
                List<Stretch> content = new ArrayList<>(a.content());
                content.add(new Stretch(end, quotation.end()));
                found.set(i, a.withContent(Stretch.joined(content, string)));
                return i;
            }
        }
        return -1;
    }

    private int distance(Attribution a, Quotation quotation) {
        return Math.abs(token(a.cue().sentence(), a.cueHead()).start() - quotation.start());
    }

    private void extend(int owner, Quotation quotation) {
        Attribution a = found.get(owner);
        List<Stretch> content = new ArrayList<>(a.content());
        content.remove(NOTHING_YET);
        content.addAll(quotation.pieces());
        Stretch cue = new Stretch(
                token(a.cue().sentence(), a.cue().first()).start(),
                token(a.cue().sentence(), a.cue().end() - 1).end());
        List<Stretch> joined = Stretch.joined(content, string);
        if (joined.stream().noneMatch(s -> s.overlaps(cue))) {
            found.set(owner, a.withContent(joined));
        }
    }

    private Token token(int sentence, int at) {
        return text.sentences().get(sentence).token(at);
    }

    /** "posted a quote attributed to X: …": X's words, though another's verb covers them. */
    private int attributed(Quotation quotation) {
        int owner = inFront(quotation);
        if (owner < 0 || !found.get(owner).entry().takes("attributed")) {
            return -1;
        }
        Attribution own = found.get(owner);
        found.removeIf(a -> !a.equals(own)
                && !quotation.contains(token(a.cue().sentence(), a.cueHead()).start())
                && a.content().stream().anyMatch(quotation::overlaps));
        return found.indexOf(own);
    }

    private int beside(Quotation quotation) {
        int behind = behind(quotation);
        return behind >= 0 ? behind : inFront(quotation);
    }

    /** A tag behind: "…," X said. */
    private int behind(Quotation quotation) {
        int at = quotation.end();
        int inside = at - 1;
        while (inside > quotation.start() && "\"'\u201d\u2019\u00bb".indexOf(string.charAt(inside)) >= 0) {
            inside--;
        }
        char lastInside = string.charAt(inside);
        int next = at;
        while (next < string.length()
                && (string.charAt(next) == ' ' || string.charAt(next) == ',' || string.charAt(next) == '\u00a0')) {
            next++;
        }
        if (next >= string.length() || string.charAt(next) == '\n' || next == at) {
            return -1;
        }
        boolean comma = lastInside == ','
                || string.substring(at, next).contains(",")
                || "?!\u2014-\u2026".indexOf(lastInside) >= 0;
        if (!comma) {
            return -1;
        }
        int end = nextQuotation(next);
        for (Sentence sentence : text.sentences(next, end)) {
            for (Token token : sentence.tokens()) {
                if (token.start() < next || token.start() >= end) {
                    continue;
                }
                boolean first = token.start() == next;
                if (token.form().equals(".")
                        || token.form().equals(";")
                        || (first && NO_TAG_BEGINS.contains(token.tag()))) {
                    return -1;
                }
                int owner = cueAt(sentence, token.index(), next, end);
                if (owner >= 0) {
                    return owner;
                }
            }
            return -1;
        }
        return -1;
    }

    private int nextQuotation(int from) {
        for (Quotation quotation : quotations) {
            if (quotation.start() >= from) {
                return quotation.start();
            }
        }
        return string.length();
    }

    private int previousQuotation(int before) {
        int end = 0;
        for (Quotation quotation : quotations) {
            if (quotation.end() <= before) {
                end = quotation.end();
            }
        }
        return end;
    }

    /** Words before: X said: "…"; X told Y, "…"; also the last words of the line above when they end with a colon. */
    private int inFront(Quotation quotation) {
        int at = quotation.start();
        while (at > 0 && Character.isWhitespace(string.charAt(at - 1))) {
            at--;
        }
        if (at == 0) {
            return -1;
        }
        char mark = string.charAt(at - 1);
        boolean newLine = string.substring(at, quotation.start()).contains("\n");
        if ((newLine && mark != ':') || ".?!;".indexOf(mark) >= 0) {
            return -1;
        }
        int from = previousQuotation(quotation.start());
        for (int s = text.sentences().size() - 1; s >= 0; s--) {
            Sentence sentence = text.sentences().get(s);
            if (sentence.start() >= at || sentence.end() < at - 1) {
                continue;
            }
            int looked = 0;
            for (int i = sentence.tokens().size() - 1; i >= 0; i--) {
                Token token = sentence.token(i);
                if (token.start() >= at) {
                    continue;
                }
                if (token.start() < from || ++looked > FARTHEST_CUE) {
                    break;
                }
                int owner = cueAt(sentence, i, from, at);
                if (owner >= 0) {
                    if (",:\u2014\u2013-(".indexOf(mark) < 0) {
                        beginAtClause(owner, sentence, at);
                        goOnToEnd(owner, sentence, quotation);
                    }
                    return owner;
                }
            }
            return mark == ':' ? colon(sentence, at) : -1;
        }
        return -1;
    }

    /** "From the report: “…”": a name, or a noun for who speaks or what was written, right before the colon. */
    private int colon(Sentence sentence, int at) {
        Grammar g = grammars.get(sentence.index());
        if (g == null || colon == null) {
            return -1;
        }
        for (int i = 1; i < g.size(); i++) {
            Token token = g.token(i);
            Token noun = g.token(i - 1);
            if (token.end() == at && token.form().equals(":") && noun.isNominal() && voices.speaks(noun)) {
                TokenRange mark = new TokenRange(sentence.index(), i, i + 1);
                Source source = Sources.of(g, noun.index());
                found.add(new Attribution(colon, mark, i, source, List.of(NOTHING_YET), Route.COLON));
                return found.size() - 1;
            }
        }
        return -1;
    }

    /** "told him that they were “ridiculous”": words of the speaker's clause that stand before the quotation belong to it. */
    private void beginAtClause(int owner, Sentence sentence, int end) {
        Attribution a = found.get(owner);
        if (!a.content().equals(List.of(NOTHING_YET))) {
            return;
        }
        int first = a.cue().end();
        for (int i = first; i < sentence.tokens().size() && sentence.token(i).start() < end; i++) {
            if (sentence.token(i).lemma().equals("that")) {
                first = i;
                break;
            }
        }
        boolean that = first < sentence.tokens().size()
                && sentence.token(first).lemma().equals("that");
        boolean clause = a.entry().takes("that") && !a.entry().takes("addressee");
        if (!that
                && !clause
                && (a.entry().takes("addressee")
                        || !(a.entry().takes("np") || a.entry().takes("obj+as")))) {
            return;
        }
        int start = sentence.token(first).start();
        if (start < end) {
            found.set(owner, a.withContent(List.of(new Stretch(start, end), NOTHING_YET)));
        }
    }

    /** "said “reforms” and savings would pay for it": the words in marks are a part of the clause, which goes on behind them. */
    private void goOnToEnd(int owner, Sentence sentence, Quotation quotation) {
        Attribution a = found.get(owner);
        int next = quotation.end();
        boolean goesOn = !a.entry().takes("obj+as")
                && a.content().contains(NOTHING_YET)
                && next + 1 < string.length()
                && string.charAt(next) == ' '
                && Character.isLowerCase(string.charAt(next + 1))
                && Character.isLetter(string.charAt(next - 2))
                && next < sentence.end();
        if (!goesOn) {
            return;
        }
        int end = next;
        for (Token token : sentence.tokens()) {
            if (token.start() > next && !token.form().equals(".")) {
                end = token.end();
            }
        }
        if (end > next) {
            List<Stretch> content = new ArrayList<>(a.content());
            content.add(new Stretch(quotation.end(), end));
            found.set(owner, a.withContent(content));
        }
    }

    /** The attribution of a cue verb that takes quotations, made when there is none yet. */
    private int cueAt(Sentence sentence, int at, int from, int end) {
        Grammar g = grammars.get(sentence.index());
        if (g == null) {
            return -1;
        }
        var verb = verbs.cueAt(g, at);
        if (verb.isEmpty() || !verb.get().cue().takes("quote")) {
            return -1;
        }
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i).cue().sentence() == sentence.index()
                    && found.get(i).cueHead() == at) {
                return i;
            }
        }
        TokenRange cue = VerbAttributions.cueWords(g, verb.get());
        Source source = verbs.sourceOf(g, verb.get());
        if (source == null || !lies(source, from, end)) {
            Source near = nearest(sentence, at, from, end);
            source = near != null ? near : source;
        }
        found.add(new Attribution(verb.get().cue(), cue, at, source, List.of(NOTHING_YET), Route.QUOTE));
        return found.size() - 1;
    }

    private boolean lies(Source source, int from, int end) {
        Token head = token(source.words().sentence(), source.head());
        return from <= head.start() && head.start() < end;
    }

    /** The noun beside the cue, for a tag whose grammar the engine missed: "…, said Smith". */
    private @Nullable Source nearest(Sentence sentence, int verb, int from, int end) {
        Grammar g = grammars.get(sentence.index());
        if (g == null) {
            return null;
        }
        return Sources.beside(
                g, verb, i -> g.token(i).start() >= from && g.token(i).start() < end);
    }

    /** Whether the speaker of the quotation before goes on: nothing but the tag, or a new paragraph, stands between. */
    private boolean goesOn(Attribution last, Quotation before, Quotation next) {
        String inside = string.substring(next.start(), next.end());
        if (inside.split("\\s+").length < SHORTEST_STATEMENT || last.route() == Route.NOUN) {
            return false;
        }
        Sentence tag = text.sentences().get(last.cue().sentence());
        int end = Math.max(
                before.end(), Math.max(tag.end(), last.content().getLast().end()));
        if (next.start() < before.end()) {
            return false;
        }
        if (end <= next.start()) {
            return string.substring(end, next.start()).isBlank();
        }
        // the engine ran the tag and the next quotation together
        return tag.start() < next.start() && next.start() < tag.end() && sentenceEndsBefore(next.start());
    }

    private boolean sentenceEndsBefore(int at) {
        int i = at - 1;
        while (i > 0 && Character.isWhitespace(string.charAt(i))) {
            i--;
        }
        return i > 0 && ".?!".indexOf(string.charAt(i)) >= 0;
    }
}
