package org.bellwether.extract.claim;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.bellwether.extract.TokenRange;
import org.bellwether.extract.actor.ActorMention;
import org.bellwether.extract.actor.Cast;
import org.bellwether.extract.claim.Attribution.Source;
import org.bellwether.extract.claim.Speakers.Speaker;
import org.bellwether.extract.time.TimeExpression;
import org.bellwether.language.AnnotatedText;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorId;
import org.bellwether.model.ActorKind;
import org.bellwether.model.Article;
import org.bellwether.model.Block;
import org.bellwether.model.Claim;
import org.bellwether.model.ClaimId;
import org.bellwether.model.ContentHash;
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

    /** How far back, in letters, "the accusation" may refer. */
    private static final int FARTHEST_SAYING = 500;

    /** Kinds whose verbs are said of things as well. */
    private static final Set<Claim.Kind> FIGURES = Set.of(
            Claim.Kind.THREAT, Claim.Kind.PROMISE, Claim.Kind.FORECAST, Claim.Kind.DEMAND, Claim.Kind.ACCUSATION);

    private static final Pattern ABSTRACT =
            Pattern.compile("[a-z]{2,}(tion|sion|ment|ness|ity|ence|ance|ism|ogy|sis|ure|ing)");

    private final CueLexicon cues;
    private final AttributionFinder attributions;
    private final Words words;
    private final Voices voices;
    private final Kinds kinds;
    private final Propositions propositions;
    private final Speakers speakers;

    public ClaimFinder(CueLexicon cues) {
        this.cues = cues;
        attributions = new AttributionFinder(cues);
        words = Words.bundled();
        voices = new Voices(cues, words);
        kinds = new Kinds(cues, words);
        propositions = new Propositions(cues, words);
        speakers = new Speakers(cues, words);
    }

    public List<Claim> find(AnnotatedText text, Cast cast, List<TimeExpression> times) {
        List<Claim> found = new ArrayList<>();
        Set<ClaimId> ids = new LinkedHashSet<>();
        for (Attribution attribution : attributions.find(text)) {
            claim(attribution, text, cast, times, found)
                    .filter(c -> ids.add(c.id()))
                    .ifPresent(found::add);
        }
        return found;
    }

    private Optional<Claim> claim(
            Attribution a, AnnotatedText text, Cast cast, List<TimeExpression> times, List<Claim> before) {
        Claim.Kind byCue = a.entry().kind();
        Sentence sentence = text.sentences().get(a.cue().sentence());
        if (byCue == null || isUncertain(a, sentence)) {
            return Optional.empty();
        }
        Article article = text.article();
        Speaker speaker = speaker(a, text, cast);
        if (speaker == null || isAuthor(a, article, sentence) || isEvidence(a, text) || isDateline(a, text)) {
            return Optional.empty();
        }
        boolean direct = isDirect(a, article);
        ActorId actor = speaker.mention() == null ? null : speaker.mention().actor();
        Kinds.Voice voice =
                new Kinds.Voice(side(speaker.words(), actor, cast, text), sideOf(a, actor, text, cast), direct);
        Claim.Kind kind = kinds.of(a, byCue, text, voice);
        if (isFigure(a, actor, byCue, text) || (words.is("aspect", a.entry().lemma()) && !direct)) {
            return Optional.empty();
        }
        Span cue = a.cue().in(text);
        List<Span> content = propositions.isOne(a, kind, text)
                ? content(a, text)
                : kind == Claim.Kind.DENIAL && propositions.isAnotherSaying(a, text)
                        ? lastSaid(before, actor, speaker.words(), cue)
                        : List.of();
        if (content.isEmpty()) {
            return Optional.empty();
        }
        double confidence = a.route().reliability() * (actor == null ? UNKNOWN_SPEAKER : 1);
        return Optional.of(new Claim(
                id(article, cue, content),
                actor,
                speaker.words(),
                cue,
                kind,
                content,
                direct,
                when(a, text, times),
                null,
                Math.round(confidence * 100) / 100.0,
                a.entry().id() + "/" + a.route().name().toLowerCase(Locale.ROOT)));
    }

    /** "rejected the accusation": what the last claim before says about the speaker, or nothing where none is near. */
    private static List<Span> lastSaid(List<Claim> before, @Nullable ActorId actor, String speaker, Span cue) {
        for (Claim claim : before.reversed()) {
            boolean near = cue.start() - claim.cue().end() <= FARTHEST_SAYING;
            boolean other = !claim.speakerText().equals(speaker) && (actor == null || !actor.equals(claim.speaker()));
            boolean about = claim.content().stream().anyMatch(c -> c.quote().contains(speaker));
            if (near && other && about) {
                return claim.content();
            }
        }
        return List.of();
    }

    /** What is said, without the marks and words that frame it. */
    private static List<Span> content(Attribution a, AnnotatedText text) {
        Article article = text.article();
        String string = article.text().string();
        List<Span> content = new ArrayList<>();
        for (Stretch stretch : a.content()) {
            Stretch trimmed = Trim.content(withoutPreposition(stretch, a, text), string);
            if (trimmed != null) {
                content.add(article.span(trimmed.start(), trimmed.end()));
            }
        }
        return content;
    }

    /** "for the release of prisoners" without the preposition that only ties it to its cue, "that it rained" without "that". */
    private static Stretch withoutPreposition(Stretch stretch, Attribution a, AnnotatedText text) {
        Sentence sentence = text.sentences().get(a.cue().sentence());
        List<Token> inside = sentence.tokens().stream()
                .filter(t -> stretch.contains(t.start()))
                .toList();
        for (int i = 0; i < inside.size() - 1; i++) {
            Token token = inside.get(i);
            boolean mark = token.form().codePoints().noneMatch(Character::isLetterOrDigit);
            boolean ties = token.relation().equals("prep")
                    && a.entry().takesPreposition(token.lemma())
                    && a.route() != Attribution.Route.QUOTE
                    && a.route() != Attribution.Route.PHRASE;
            boolean that = token.relation().equals("mark") && token.lemma().equals("that");
            if (ties || that) {
                int start = inside.get(i + 1).start();
                return start < stretch.end() ? new Stretch(start, stretch.end()) : stretch;
            }
            if (!mark) {
                break;
            }
        }
        return stretch;
    }

    /** Whether a person or others speak; a common noun in the singular may be either ("the general", "the council"). */
    private static Kinds.Side sideOf(Attribution a, @Nullable ActorId actor, AnnotatedText text, Cast cast) {
        Actor known = actor == null ? null : cast.actor(actor).orElse(null);
        boolean several = a.source() != null
                && text.sentences()
                        .get(a.source().words().sentence())
                        .token(a.source().head())
                        .tag()
                        .equals("NNS");
        if (several) {
            return Kinds.Side.SEVERAL;
        }
        if (known != null) {
            return known.kind() == ActorKind.PERSON ? Kinds.Side.PERSON : Kinds.Side.GROUP;
        }
        if (a.source() == null) {
            return Kinds.Side.GROUP;
        }
        Sentence sentence = text.sentences().get(a.source().words().sentence());
        Token head = sentence.token(a.source().head());
        boolean name = sentence.nameAt(head.index())
                .filter(n -> n.type().equals("PERSON"))
                .isPresent();
        if (name || Set.of("he", "she").contains(head.form().toLowerCase(Locale.ROOT))) {
            return Kinds.Side.PERSON;
        }
        return head.tag().equals("NN") ? Kinds.Side.ANY : Kinds.Side.GROUP;
    }

    /** "did not say that", "could argue", "if he said": nobody has said it. "Does not believe" is somebody's view all the same. */
    private boolean isUncertain(Attribution a, Sentence sentence) {
        if (isDenied(sentence, a.cueHead())) {
            return true;
        }
        if (isOnlyAsked(a, sentence)) {
            return true;
        }
        boolean view = words.is("mind", a.entry().lemma())
                || words.is("opinion", a.entry().lemma());
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

    /** "asked him to say", "declined to confirm": an infinitive under a cue of wanting or refusing; nobody has said it. */
    private boolean isOnlyAsked(Attribution a, Sentence sentence) {
        Token cue = sentence.token(a.cueHead());
        boolean infinitive = cue.tag().equals("VB")
                && cue.head() >= 0
                && Set.of("xcomp", "advcl", "ccomp").contains(cue.relation())
                && sentence.children(cue.index(), "aux").stream()
                        .anyMatch(t -> t.tag().equals("TO"));
        boolean view = a.entry().kind() == Claim.Kind.ASSESSMENT || a.entry().kind() == Claim.Kind.FORECAST;
        if (infinitive && view) {
            // "needs to prove that …", "leads people to expect that …"
            return true;
        }
        return infinitive
                && cues.find(Cue.Part.VERB, sentence.token(cue.head()).lemma())
                        .filter(c -> c.takes("obj+inf") || c.takes("inf") || c.takes("np"))
                        .isPresent();
    }

    /** "The crisis threatens to spread", "the cuts promise savings", "the plan calls for cooperation": no words, where what does so cannot speak. */
    private boolean isFigure(Attribution a, @Nullable ActorId actor, Claim.Kind kind, AnnotatedText text) {
        Source source = a.source();
        if (source == null || actor != null || a.entry().part() != Cue.Part.VERB) {
            return false;
        }
        Token head = text.sentences().get(source.words().sentence()).token(source.head());
        boolean thing = ABSTRACT.matcher(head.lemma()).matches() && !words.is("thing", head.lemma());
        boolean scheme = kind == Claim.Kind.DEMAND && words.is("scheme", head.lemma());
        return FIGURES.contains(kind) && head.tag().matches("NNS?") && (scheme || (thing && !voices.speaks(head)));
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

    /** "SOCHI: Russia and Turkey agreed …": where an article was written, at its beginning. */
    private static boolean isDateline(Attribution a, AnnotatedText text) {
        if (a.route() != Attribution.Route.COLON || a.source() == null) {
            return false;
        }
        TokenRange words = a.source().words();
        boolean first = text.sentences().stream()
                .filter(s -> s.block() == Block.Kind.PARAGRAPH)
                .findFirst()
                .filter(s -> s.index() == words.sentence())
                .isPresent();
        boolean person = text.sentences()
                .get(words.sentence())
                .nameAt(a.source().head())
                .filter(n -> n.type().equals("PERSON"))
                .isPresent();
        String name = words.in(text).quote();
        return first && !person && name.equals(name.toUpperCase(Locale.ROOT));
    }

    /** "These moves suggest that …": the author's view, by a cue of evidence whose subject cannot speak. */
    private boolean isEvidence(Attribution a, AnnotatedText text) {
        Source source = a.source();
        return source != null
                && a.entry().takes("evidence")
                && a.entry().part() == Cue.Part.VERB
                && !voices.speaks(
                        text.sentences().get(source.words().sentence()).token(source.head()));
    }

    /** "neither confirmed nor denied", "did not say or hint": the other verb's negation holds for it too. */
    private static boolean isDenied(Sentence sentence, int cue) {
        boolean neither = sentence.children(cue, "preconj").stream()
                .anyMatch(t -> t.lemma().equals("neither"));
        Token token = sentence.token(cue);
        if (neither || !token.relation().equals("conj") || token.head() < 0) {
            return neither;
        }
        Token first = sentence.token(token.head());
        boolean nor = sentence.children(first.index(), "cc").stream()
                .anyMatch(t -> t.lemma().equals("nor"));
        boolean or = sentence.children(first.index(), "cc").stream()
                .anyMatch(t -> t.lemma().equals("or"));
        return nor || (or && !sentence.children(first.index(), "neg").isEmpty());
    }

    /** Who speaks; an adverb, or a noun or "accused of" with nobody named, speaks for whoever it was. */
    private @Nullable Speaker speaker(Attribution a, AnnotatedText text, Cast cast) {
        if (a.source() != null) {
            return speakers.of(a.source(), text, cast);
        }
        boolean named = a.entry().part() == Cue.Part.PHRASE
                || a.entry().part() == Cue.Part.NOUN
                || (a.entry().kind() == Claim.Kind.ACCUSATION
                        && a.entry().takes("obj+of")
                        && !a.entry().takes("obj+with"));
        return named ? new Speaker(a.cue().in(text).quote(), null) : null;
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
                if (same && mention.kind() != Mention.Kind.PRONOUN && mention.kind() != Mention.Kind.NOMINAL) {
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
        return new ClaimId("c" + ContentHash.of(key.toString(), 16));
    }
}
