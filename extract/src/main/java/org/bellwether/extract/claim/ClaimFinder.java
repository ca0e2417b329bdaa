package org.bellwether.extract.claim;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.bellwether.extract.TokenRange;
import org.bellwether.extract.actor.ActorMention;
import org.bellwether.extract.actor.Cast;
import org.bellwether.extract.claim.Attribution.Source;
import org.bellwether.extract.time.TimeExpression;
import org.bellwether.language.AnnotatedText;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorId;
import org.bellwether.model.Article;
import org.bellwether.model.Claim;
import org.bellwether.model.ClaimId;
import org.bellwether.model.Mention;
import org.bellwether.model.Span;
import org.bellwether.model.When;
import org.jspecify.annotations.Nullable;

/**
 * Finds who says what: the attributions of a text that are claims, with their speakers. Pure and thread-safe; claims come in
 * text order.
 *
 * <p>No claims: what the author says, attitudes ("praised the plan"), cues that are negated or only possible ("did not say that",
 * "could argue"), and what nobody in the text says ("is expected to"). A speaker on whose behalf an adverb speaks has that adverb
 * for name ("reportedly"). Confidence is the route's share of right attributions on development data, times 0.9 where the speaker
 * is no known actor; the rule is the cue's entry and the route.
 */
public final class ClaimFinder {
    private static final double UNKNOWN_SPEAKER = 0.9;

    private final AttributionFinder attributions;
    private final Words words;
    private final Kinds kinds;

    public ClaimFinder(CueLexicon cues) {
        attributions = new AttributionFinder(cues);
        words = Words.bundled();
        kinds = new Kinds(words);
    }

    public List<Claim> find(AnnotatedText text, Cast cast, List<TimeExpression> times) {
        List<Claim> found = new ArrayList<>();
        Set<ClaimId> ids = new LinkedHashSet<>();
        for (Attribution attribution : attributions.find(text)) {
            claim(attribution, text, cast, times).filter(c -> ids.add(c.id())).ifPresent(found::add);
        }
        return found;
    }

    private Optional<Claim> claim(Attribution a, AnnotatedText text, Cast cast, List<TimeExpression> times) {
        Claim.Kind byCue = a.entry().kind();
        Sentence sentence = text.sentences().get(a.cue().sentence());
        if (byCue == null || isUncertain(a, sentence)) {
            return Optional.empty();
        }
        Article article = text.article();
        String speakerText = a.source() == null ? adverb(a, text) : words(a.source(), text);
        if (speakerText == null || isAuthor(a, article, sentence)) {
            return Optional.empty();
        }
        Span cue = a.cue().in(text);
        List<Span> content = new ArrayList<>();
        for (Stretch stretch : a.content()) {
            Stretch trimmed = Trim.content(stretch, article.text().string());
            if (trimmed != null) {
                content.add(article.span(trimmed.start(), trimmed.end()));
            }
        }
        if (content.isEmpty()) {
            return Optional.empty();
        }
        ActorMention mention = a.source() == null ? null : mention(a.source(), cast);
        ActorId speaker = mention == null ? null : mention.actor();
        double confidence = a.route().reliability() * (speaker == null ? UNKNOWN_SPEAKER : 1);
        return Optional.of(new Claim(
                id(article, cue, content),
                speaker,
                speakerText,
                cue,
                kinds.of(a, byCue, text, side(speakerText, speaker, cast, text)),
                content,
                isDirect(a, article),
                when(a, text, times),
                null,
                Math.round(confidence * 100) / 100.0,
                a.entry().id() + "/" + a.route().name().toLowerCase(Locale.ROOT)));
    }

    /** "did not say that", "could argue", "if he said": nobody has said it. "Does not believe" is somebody's view all the same. */
    private boolean isUncertain(Attribution a, Sentence sentence) {
        boolean view = a.entry().kind() == Claim.Kind.ASSESSMENT || a.entry().kind() == Claim.Kind.FORECAST;
        for (Token child : sentence.children(a.cueHead())) {
            boolean negated = child.relation().equals("neg") && !view;
            boolean possible = child.relation().equals("aux") && words.is("possible", child.lemma());
            boolean condition = child.relation().equals("mark") && child.lemma().equals("if");
            if (child.index() < a.cueHead() && (negated || possible || condition)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the author, or whoever "you" are, speaks: outside quotation marks such a pronoun is no speaker of the text's. */
    private boolean isAuthor(Attribution a, Article article, Sentence sentence) {
        Source source = a.source();
        if (source == null) {
            return false;
        }
        Token head = sentence.token(source.head());
        return source.words().sentence() == sentence.index()
                && head.tag().startsWith("PRP")
                && words.is("author", head.form().toLowerCase(Locale.ROOT))
                && Quotations.in(article.text().string()).stream().noneMatch(q -> q.contains(head.start()));
    }

    private static @Nullable String adverb(Attribution a, AnnotatedText text) {
        return a.entry().part() == Cue.Part.PHRASE ? a.cue().in(text).quote() : null;
    }

    private static String words(Source source, AnnotatedText text) {
        String words = source.words().in(text).quote();
        return words.endsWith("'s") || words.endsWith("\u2019s") ? words.substring(0, words.length() - 2) : words;
    }

    private static @Nullable ActorMention mention(Source source, Cast cast) {
        return cast.headedBy(source.words().sentence(), source.head())
                .filter(m -> m.kind() != Mention.Kind.DEMONYM || isBare(source, m))
                .orElse(null);
    }

    private static boolean isBare(Source source, ActorMention mention) {
        return mention.range().contains(source.words().sentence(), source.head());
    }

    /** Lower-case words for the speaker's side: its own, its names', and those of the country it belongs to. */
    private static List<String> side(String speakerText, @Nullable ActorId speaker, Cast cast, AnnotatedText text) {
        Set<String> found = new LinkedHashSet<>();
        add(found, speakerText);
        Actor actor = speaker == null ? null : cast.actor(speaker).orElse(null);
        if (actor != null) {
            add(found, actor.name());
            String country = actor.country();
            for (ActorMention mention : cast.mentions()) {
                Actor other = cast.actor(mention.actor()).orElse(null);
                boolean same = mention.actor().equals(speaker)
                        || (country != null && other != null && country.equals(other.country()));
                if (same && (mention.kind() == Mention.Kind.DEMONYM || mention.kind() == Mention.Kind.NAME)) {
                    add(found, mention.range().in(text).quote());
                }
            }
        }
        return List.copyOf(found);
    }

    private static void add(Set<String> to, String words) {
        for (String word : words.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
            if (word.length() > 2) {
                to.add(word);
            }
        }
    }

    /** Whether all of the content stands between quotation marks. */
    private static boolean isDirect(Attribution a, Article article) {
        List<Quotation> quotations = Quotations.in(article.text().string());
        return a.content().stream()
                .allMatch(s -> quotations.stream()
                        .flatMap(q -> q.pieces().stream())
                        .anyMatch(p ->
                                p.start() <= s.start() + 1 && s.end() <= p.end() + 1 && s.start() <= p.start() + 1));
    }

    /** The time that hangs on the cue: "said on Monday". */
    private static When when(Attribution a, AnnotatedText text, List<TimeExpression> times) {
        Sentence sentence = text.sentences().get(a.cue().sentence());
        for (TimeExpression time : times) {
            if (time.range().sentence() != sentence.index() || time.when().equals(When.unknown())) {
                continue;
            }
            Token first = sentence.token(time.range().first());
            boolean inContent = a.content().stream().anyMatch(c -> c.contains(first.start()));
            if (!inContent && hangsOn(sentence, time.range(), a.cueHead())) {
                return time.when();
            }
        }
        return When.unknown();
    }

    private static boolean hangsOn(Sentence sentence, TokenRange time, int cue) {
        int at = time.head(sentence);
        for (int steps = 0; steps < 4 && at >= 0; steps++) {
            if (at == cue) {
                return true;
            }
            Token token = sentence.token(at);
            boolean verb = token.isVerb() && at != cue;
            if (verb) {
                return false;
            }
            at = token.head();
        }
        return at == cue;
    }

    private static ClaimId id(Article article, Span cue, List<Span> content) {
        StringBuilder key = new StringBuilder(article.id().value());
        content.forEach(s -> key.append(' ').append(s.start()).append('-').append(s.end()));
        key.append(' ').append(cue.start()).append('-').append(cue.end());
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(key.toString().getBytes(StandardCharsets.UTF_8));
            return new ClaimId("c" + HexFormat.of().formatHex(hash, 0, 8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
