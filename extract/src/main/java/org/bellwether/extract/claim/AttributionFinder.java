package org.bellwether.extract.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bellwether.extract.claim.Attribution.Source;
import org.bellwether.language.AnnotatedText;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.jspecify.annotations.Nullable;

/** Finds every attribution of a text: source, cue and content. Pure and thread-safe; they come in the order of their cues. */
public final class AttributionFinder {
    private final Words words;
    private final VerbAttributions verbs;
    private final NounAttributions nouns;
    private final PhraseAttributions phrases;
    private final SurfaceAttributions surface;
    private final Voices voices;
    private final @Nullable Cue colon;

    public AttributionFinder(CueLexicon cues) {
        words = Words.bundled();
        verbs = new VerbAttributions(cues, words);
        nouns = new NounAttributions(cues, words);
        phrases = new PhraseAttributions(cues, words);
        voices = new Voices(cues, words);
        surface = new SurfaceAttributions(verbs, voices);
        colon = cues.find(Cue.Part.PHRASE, ":").orElse(null);
    }

    public List<Attribution> find(AnnotatedText text) {
        String string = text.article().text().string();
        List<Quotation> quotations = Quotations.in(string);
        Map<Integer, Grammar> grammars = new LinkedHashMap<>();
        List<Attribution> found = new ArrayList<>();
        for (Sentence sentence : text.sentences()) {
            Grammar g = new Grammar(sentence);
            grammars.put(sentence.index(), g);
            List<Attribution> here = new ArrayList<>(verbs.in(g));
            here.addAll(nouns.in(g));
            here.addAll(phrases.in(g));
            here.addAll(surface.in(g, here));
            for (Attribution one : here) {
                Attribution attribution = one;
                if (isQuotedAside(attribution, g, quotations)) {
                    continue;
                }
                attribution = tagged(outside(attribution, g, quotations), g, quotations, string);
                Attribution within = within(attribution, sentence, quotations, string);
                if (within != null) {
                    found.add(within);
                }
            }
        }
        List<Attribution> all =
                new ArrayList<>(new QuoteAttributions(text, grammars, verbs, voices, colon, quotations, found).all());
        List<Attribution> claims =
                all.stream().filter(a -> a.entry().kind() != null).toList();
        all.removeIf(a -> isTold(a, text) && claims.stream().anyMatch(c -> !c.equals(a) && isWithin(a, c, text)));
        all.sort(Comparator.comparing(Attribution::cue)
                .thenComparing(a -> a.content().getFirst())
                .thenComparing(a -> a.entry().id()));
        return all;
    }

    /** Whether it stands in a quotation and says no more than the quotation does: "I think", "you know". */
    private static boolean isQuotedAside(Attribution a, Grammar g, List<Quotation> quotations) {
        Token cue = g.token(a.cueHead());
        // only what is plainly another's stays: a named speaker, or "according to"
        boolean named = a.source() != null && g.token(a.source().head()).isProperNoun();
        return isQuoted(cue, quotations)
                && (!named || a.entry().kind() == null || !a.entry().takes("quote"));
    }

    /** A speaker outside quotation marks is not named by words inside them: the engine took the wrong noun. */
    private static Attribution outside(Attribution a, Grammar g, List<Quotation> quotations) {
        Source source = a.source();
        Token cue = g.token(a.cueHead());
        if (source == null || isQuoted(cue, quotations) || !isQuoted(g.token(source.head()), quotations)) {
            return a;
        }
        return a.withSource(Sources.beside(g, a.cueHead(), i -> !isQuoted(g.token(i), quotations)));
    }

    /** "He shook his head: “No way,” he said, and left": behind a quotation, a tag tells of the quotation alone. */
    private static Attribution tagged(Attribution a, Grammar g, List<Quotation> quotations, String string) {
        int cue = g.token(a.cueHead()).start();
        if (a.route() != Attribution.Route.PARENTHESIS || a.content().getFirst().start() > cue) {
            return a;
        }
        Quotation last = null;
        for (Quotation quotation : quotations) {
            boolean inside = a.content().stream().anyMatch(c -> c.contains(quotation.start() + 2));
            if (inside && quotation.end() <= cue) {
                last = quotation;
            }
        }
        if (last == null) {
            return a;
        }
        int end = last.end();
        int start = last.start();
        boolean closes = a.content().stream()
                .filter(c -> c.start() < cue)
                .reduce((x, y) -> y)
                .filter(c -> c.end() <= end + 1)
                .isPresent();
        if (!closes) {
            return a;
        }
        int before = start - 1;
        while (before >= 0 && Character.isWhitespace(string.charAt(before))) {
            before--;
        }
        boolean breaks = before >= 0 && ":-\u2013\u2014".indexOf(string.charAt(before)) >= 0;
        List<Stretch> content = new ArrayList<>();
        for (Stretch piece : a.content()) {
            boolean quoted = quotations.stream().anyMatch(q -> q.overlaps(piece));
            if (piece.start() > cue && !quoted) {
                continue;
            }
            boolean reaches = breaks && piece.start() < start && start < piece.end();
            content.add(reaches ? new Stretch(start, piece.end()) : piece);
        }
        return a.withContent(content);
    }

    private static boolean isQuoted(Token token, List<Quotation> quotations) {
        return quotations.stream().anyMatch(q -> q.contains(token.start()));
    }

    /** An attitude, or what a speaker's own pronoun thinks: "he said he believes that …" is one claim of his. */
    private static boolean isTold(Attribution a, AnnotatedText text) {
        Source source = a.source();
        boolean pronoun = source != null
                && text.sentences()
                        .get(source.words().sentence())
                        .token(source.head())
                        .tag()
                        .equals("PRP");
        return a.entry().kind() == null || pronoun;
    }

    /** Whether somebody's attitude is part of what another says: it is told with the whole. */
    private static boolean isWithin(Attribution attitude, Attribution claim, AnnotatedText text) {
        int at = text.sentences()
                .get(attitude.cue().sentence())
                .token(attitude.cueHead())
                .start();
        return claim.content().stream().anyMatch(c -> c.contains(at));
    }

    /** A cue in a quotation attributes nothing that lies outside it. */
    private static @Nullable Attribution within(
            Attribution a, Sentence sentence, List<Quotation> quotations, String string) {
        Token cue = sentence.token(a.cueHead());
        Stretch piece = null;
        for (Quotation quotation : quotations) {
            for (Stretch candidate : quotation.pieces()) {
                if (candidate.contains(cue.start())) {
                    piece = candidate;
                }
            }
        }
        List<Stretch> content = new ArrayList<>();
        for (Stretch stretch : a.content()) {
            int start = piece == null ? stretch.start() : Math.max(stretch.start(), piece.start());
            int end = piece == null ? stretch.end() : Math.min(stretch.end(), piece.end());
            if (start < end) {
                content.add(new Stretch(start, end));
            }
        }
        return content.isEmpty() ? null : a.withContent(Stretch.joined(content, string));
    }
}
