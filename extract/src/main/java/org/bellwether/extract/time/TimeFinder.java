package org.bellwether.extract.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
 * inferred, anything else stays unknown.
 */
public final class TimeFinder {
    private final Grammar grammar = new Grammar();

    /** All expressions of the article. */
    public List<TimeExpression> find(AnnotatedText text) {
        When published = text.article().published();
        boolean exact = published.precision() == When.Precision.DAY;
        List<TimeExpression> found = find(text, published.start());
        if (exact || (published.start() == null && published.end() == null)) {
            return found;
        }
        if (published.start() == null || published.end() == null) {
            return find(text, null);
        }
        return agreeing(found, find(text, published.end()), find(text, null));
    }

    /** Of the readings at both ends of a range, what they share; elsewhere the reading without a publication date. */
    private static List<TimeExpression> agreeing(
            List<TimeExpression> early, List<TimeExpression> late, List<TimeExpression> undated) {
        List<TimeExpression> result = new ArrayList<>();
        for (int i = 0; i < early.size(); i++) {
            TimeExpression a = early.get(i);
            TimeExpression b = late.get(i);
            if (!a.when().equals(b.when())) {
                result.add(undated.get(i));
                continue;
            }
            boolean inferred = a.when().method() == When.Method.RELATIVE_TO_PUBLICATION;
            result.add(
                    inferred
                            ? new TimeExpression(
                                    a.range(), a.type(), a.value(), a.when().withMethod(When.Method.INFERRED))
                            : a);
        }
        return result;
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
                Resolved one =
                        new Resolver(published, narrative.told(), narrative.year(), ahead).resolve(match.meaning());
                resolved.add(one);
                narrative.hear(one, match.first() <= Narrative.OPENING && namesYear(match.meaning()));
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
