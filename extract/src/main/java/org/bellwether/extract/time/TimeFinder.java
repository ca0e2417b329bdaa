package org.bellwether.extract.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bellwether.extract.TokenRange;
import org.bellwether.extract.time.Meaning.Part;
import org.bellwether.language.AnnotatedText;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.bellwether.model.When;
import org.jspecify.annotations.Nullable;

/**
 * Finds expressions of time and resolves them. Pure and thread-safe; expressions come in text order.
 *
 * <p>Where only a range is known for the publication, an expression is resolved at both ends of it; what comes out the same is
 * inferred, anything else lies between the two readings.
 */
public final class TimeFinder {
    private static final Set<String> LIMITS = Set.of("until", "till", "by", "before", "since", "through");
    private static final Set<String> ASIDES = Set.of("advcl", "relcl", "acl");

    private final Grammar grammar = new Grammar();

    /** All expressions of the article. */
    public List<TimeExpression> find(AnnotatedText text) {
        When published = text.article().published();
        LocalDate first = published.start();
        LocalDate last = published.end();
        if (published.precision() == When.Precision.DAY || (first == null && last == null)) {
            return find(text, first);
        }
        List<TimeExpression> undated = find(text, null);
        List<TimeExpression> early = first == null ? undated : find(text, first);
        List<TimeExpression> late = last == null ? undated : find(text, last);
        List<TimeExpression> result = new ArrayList<>();
        for (int i = 0; i < undated.size(); i++) {
            TimeExpression plain = undated.get(i);
            When from = early.get(i).when();
            When to = late.get(i).when();
            if (from.equals(to) || !plain.when().isKnown()) {
                result.add(PublishedBetween.between(plain, early.get(i), from, to, first != null, last != null));
            } else {
                result.add(plain);
            }
        }
        return result;
    }

    /** Whether the time stands in a clause that only qualifies another, or behind a word that makes it a limit. */
    private static boolean isAside(Sentence sentence, int first) {
        if (first > 0 && LIMITS.contains(sentence.token(first - 1).lemma())) {
            return true;
        }
        int at = first;
        for (int steps = 0; at >= 0 && steps < sentence.tokens().size(); steps++) {
            Token token = sentence.token(at);
            if (token.isVerb() && ASIDES.contains(token.relation())) {
                return true;
            }
            at = token.head();
        }
        return false;
    }

    private static boolean namesYear(Meaning meaning) {
        return meaning instanceof Meaning.Year || (meaning instanceof Part part && part.year() instanceof Meaning.Year);
    }

    private List<TimeExpression> find(AnnotatedText text, @Nullable LocalDate published) {
        List<TimeExpression> found = new ArrayList<>();
        Narrative narrative = new Narrative();
        for (Sentence sentence : text.sentences()) {
            narrative.enter(sentence);
            Words words = Words.of(sentence);
            List<Match> matches = grammar.all(words);
            List<Resolved> resolved = new ArrayList<>();
            for (int i = 0; i < matches.size(); i++) {
                Match match = Ranges.withYearOfNext(words, matches, i);
                boolean ahead = Tense.looksAhead(
                        sentence,
                        words.token(match.first()).index(),
                        words.token(match.end() - 1).index());
                Resolved one = new Resolver(published, narrative.told(), ahead).resolve(match.meaning());
                resolved.add(one);
                narrative.hear(
                        one,
                        match.first() <= Narrative.OPENING && namesYear(match.meaning()),
                        ahead || isAside(sentence, words.token(match.first()).index()),
                        published);
            }
            for (int i = 0; i < matches.size(); i++) {
                Match match = matches.get(i);
                Token first = words.token(match.first());
                Token last = words.token(match.end() - 1);
                When when = Ranges.when(
                        words, matches, resolved, i, text.article().text().string());
                found.add(new TimeExpression(
                        new TokenRange(sentence.index(), first.index(), last.index() + 1),
                        resolved.get(i).type(),
                        resolved.get(i).value(),
                        when));
            }
        }
        return found;
    }
}
