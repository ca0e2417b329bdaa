package org.bellwether.extract.claim;

import java.util.Optional;
import java.util.Set;
import org.bellwether.extract.TokenRange;
import org.bellwether.extract.actor.ActorMention;
import org.bellwether.extract.actor.Cast;
import org.bellwether.extract.claim.Attribution.Source;
import org.bellwether.language.AnnotatedText;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.bellwether.model.Mention;
import org.jspecify.annotations.Nullable;

/** Tells who the speaker behind a source's words is. */
final class Speakers {
    private final CueLexicon cues;
    private final Words words;

    Speakers(CueLexicon cues, Words words) {
        this.cues = cues;
        this.words = words;
    }

    /** A source's words as shown, and whom they mention. */
    record Speaker(String words, @Nullable ActorMention mention) {}

    Speaker of(Source source, AnnotatedText text, Cast cast) {
        Sentence sentence = text.sentences().get(source.words().sentence());
        ActorMention mention = mention(source.words(), source.head(), cast);
        Token name = apposed(sentence, source.head());
        if (name != null) {
            ActorMention named = mention(source.words(), name.index(), cast);
            TokenRange range = new Grammar(sentence).naming(name.index());
            if (range.first() == source.words().end()) {
                // "the news agency BelTA": one name
                range = new TokenRange(sentence.index(), source.words().first(), range.end());
            }
            return new Speaker(plain(range, text), named != null ? named : mention);
        }
        if (mention == null) {
            mention = owner(source, sentence, cast);
        }
        return new Speaker(plain(source.words(), text), mention);
    }

    /** "His rival, Anna Fisher, …": the name that stands beside a common noun. */
    private static @Nullable Token apposed(Sentence sentence, int head) {
        if (sentence.token(head).isProperNoun() || !sentence.token(head).isNominal()) {
            return null;
        }
        for (Token child : sentence.children(head, "appos")) {
            boolean next = child.index() - head <= 5;
            if (child.index() > head && child.isProperNoun() && next) {
                return child;
            }
        }
        return null;
    }

    /** "Fisher's statements suggest …", "a Kremlin statement said …", "according to figures of the union": what somebody said or wrote speaks for him. */
    private @Nullable ActorMention owner(Source source, Sentence sentence, Cast cast) {
        Token head = sentence.token(source.head());
        if (cues.find(Cue.Part.NOUN, head.lemma()).isEmpty() && !words.is("text", head.lemma())) {
            return null;
        }
        for (Token child : sentence.children(source.head(), "poss", "compound", "nmod", "amod")) {
            ActorMention mention = mention(source.words(), child.index(), cast);
            boolean whose =
                    mention != null && (child.relation().equals("poss") || mention.kind() != Mention.Kind.DEMONYM);
            if (whose) {
                return mention;
            }
        }
        return writer(source, sentence, cast);
    }

    /** "A statement of the union", "figures by the ministry", but not "surveys of voters": a text that is somebody's speaks for him. */
    private @Nullable ActorMention writer(Source source, Sentence sentence, Cast cast) {
        boolean issued = words.is("issued", sentence.token(source.head()).lemma());
        for (Token by : sentence.children(source.head(), "prep")) {
            if (Set.of("by", "from").contains(by.lemma())
                    || (issued && by.lemma().equals("of"))) {
                for (Token whose : sentence.children(by.index(), "pobj")) {
                    ActorMention named = cast.headedBy(sentence.index(), whose.index())
                            .or(() -> sentence.children(whose.index(), "appos").stream()
                                    .findFirst()
                                    .flatMap(n -> cast.headedBy(sentence.index(), n.index())))
                            .filter(m -> m.kind() != Mention.Kind.DEMONYM)
                            .orElse(null);
                    if (named != null) {
                        return named;
                    }
                }
            }
        }
        return null;
    }

    private static @Nullable ActorMention mention(TokenRange words, int head, Cast cast) {
        Optional<ActorMention> found = cast.headedBy(words.sentence(), head);
        return found.filter(m -> m.kind() != Mention.Kind.DEMONYM || m.range().contains(words.sentence(), head))
                .orElse(null);
    }

    private static String plain(TokenRange range, AnnotatedText text) {
        String words = range.in(text).quote();
        return words.endsWith("'s") || words.endsWith("\u2019s") ? words.substring(0, words.length() - 2) : words;
    }
}
