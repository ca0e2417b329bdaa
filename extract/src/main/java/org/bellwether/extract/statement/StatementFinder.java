package org.bellwether.extract.statement;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.bellwether.extract.event.Clauses;
import org.bellwether.extract.event.Clauses.Reality;
import org.bellwether.extract.time.EventDates;
import org.bellwether.extract.time.TimeExpression;
import org.bellwether.language.AnnotatedText;
import org.bellwether.language.Token;
import org.bellwether.model.ActorId;
import org.bellwether.model.Amount;
import org.bellwether.model.Claim;
import org.bellwether.model.Report;
import org.bellwether.model.Span;
import org.bellwether.model.Statement;
import org.bellwether.model.Statement.Bearing;
import org.bellwether.model.Statement.Sense;
import org.bellwether.model.Voice;
import org.jspecify.annotations.Nullable;

/**
 * Takes an article's clauses apart: which deed is said of whom, whether it is said to be so, and by whom.
 *
 * <p>A deed is one of the lexicon's classes, whose words mean the same or the opposite, or a verb with what it is done to. Pure and
 * thread-safe; statements come in text order.
 */
public final class StatementFinder {
    private final DeedMatcher matcher = new DeedMatcher(DeedLexicon.bundled());
    private final Words words = Words.bundled();
    private final Counts counts = Counts.bundled();
    private final Totals totals = Totals.bundled(counts);

    /**
     * The statements of one article.
     *
     * @param clauses of its sentences
     */
    public List<Statement> find(
            AnnotatedText text,
            List<Clauses> clauses,
            List<TimeExpression> times,
            List<Claim> claims,
            List<Report> reports) {
        List<Statement> found = new ArrayList<>();
        SaidBy said = new SaidBy(claims);
        for (Clauses sentence : clauses) {
            if (sentence.sentence().tokens().getLast().form().equals("?")) {
                continue;
            }
            for (Token token : sentence.sentence().tokens()) {
                Optional<DeedMatcher.Match> match = matcher.match(sentence, token.index());
                Told told = match.map(m -> told(sentence, m)).orElseGet(() -> plain(sentence, token));
                if (told != null) {
                    statement(text, sentence, told, null, token.index(), times, said, reports)
                            .ifPresent(found::add);
                }
                totals.at(sentence, token.index())
                        .or(() -> counts.at(sentence, token.index()))
                        .flatMap(c -> statement(
                                text,
                                sentence,
                                counted(sentence, c, token.index()),
                                c.amount(),
                                token.index(),
                                times,
                                said,
                                reports))
                        .ifPresent(found::add);
            }
        }
        return List.copyOf(found);
    }

    /** A deed with those who take part in it. */
    private record Told(
            String deed,
            int anchor,
            Bearing bearing,
            boolean opposite,
            List<ActorId> doers,
            List<ActorId> others,
            List<String> nouns) {}

    private Told told(Clauses clauses, DeedMatcher.Match match) {
        DeedEntry entry = match.entry();
        Set<String> nouns = new LinkedHashSet<>();
        boolean ofObject = entry.of() == DeedEntry.Of.OBJECT;
        boolean matters =
                !ofObject && !entry.object().equals("-") && !entry.object().equals("@home");
        for (int object : matters ? match.objects() : List.<Integer>of()) {
            Token token = clauses.token(object);
            if (matcher.isOfKind(clauses, object, entry.object())) {
                nouns.add(entry.object());
            } else if (token.tag().equals("NN") || token.tag().equals("NNS")) {
                nouns.add(token.lemma());
            } else if (token.tag().startsWith("NNP")
                    && clauses.reached(List.of(object)).isEmpty()) {
                // a name that means nobody known is still what it is done to
                nouns.add(token.lemma());
            }
        }
        List<ActorId> objects = clauses.reached(match.objects());
        List<ActorId> doers = ofObject ? objects : clauses.acting(match.doers());
        List<ActorId> others = new ArrayList<>(matters ? objects : List.of());
        others.removeAll(doers);
        return new Told(
                entry.deed(),
                match.anchor(),
                entry.pole() == DeedEntry.Pole.PARTLY ? Bearing.NEAR : Bearing.DEED,
                entry.pole() == DeedEntry.Pole.OPPOSITE,
                doers,
                others,
                List.copyOf(nouns));
    }

    private static Told counted(Clauses clauses, Counts.Counted counted, int at) {
        return new Told(
                counted.name(),
                at,
                Bearing.DEED,
                false,
                clauses.acting(clauses.subject(at)),
                clauses.reached(clauses.object(at)),
                List.of(counted.amount().of()));
    }

    /** A verb that no entry knows, with what it is done to. */
    private @Nullable Told plain(Clauses clauses, Token token) {
        boolean auxiliary = token.relation().equals("aux") || token.relation().equals("auxpass");
        if (!token.isVerb() || auxiliary || words.has("stopword", token.lemma())) {
            return null;
        }
        List<Integer> objects = clauses.object(token.index());
        List<ActorId> doers = clauses.acting(clauses.subject(token.index()));
        List<ActorId> others = new ArrayList<>(clauses.reached(objects));
        others.removeAll(doers);
        List<String> nouns = objects.stream()
                .map(clauses::token)
                .filter(t -> t.tag().equals("NN") || t.tag().equals("NNS"))
                .map(Token::lemma)
                .distinct()
                .toList();
        return doers.isEmpty() || (others.isEmpty() && nouns.isEmpty())
                ? null
                : new Told(token.lemma(), token.index(), Bearing.VERB, false, doers, others, nouns);
    }

    private Optional<Statement> statement(
            AnnotatedText text,
            Clauses clauses,
            Told told,
            @Nullable Amount amount,
            int at,
            List<TimeExpression> times,
            SaidBy said,
            List<Report> reports) {
        if (amount == null && told.doers().isEmpty() && told.others().isEmpty()) {
            return Optional.empty();
        }
        Sense sense = sense(clauses, told);
        Span word = text.span(clauses.sentence(), at, at);
        Claim claim = said.claim(word).orElse(null);
        // who is asked to stop does it still
        boolean asked = claim != null && claim.kind() == Claim.Kind.DEMAND;
        if (sense == null || asked) {
            return Optional.empty();
        }
        Span stretch = claim == null ? text.span(clauses.sentence()) : SaidBy.part(claim, word);
        return Optional.of(new Statement(
                stretch,
                told.deed(),
                sense,
                told.bearing(),
                told.doers(),
                told.others(),
                told.nouns(),
                amount,
                EventDates.of(text, clauses.sentence(), told.anchor(), times),
                claim == null ? Voice.author() : claim.voice(),
                claim == null ? null : claim.id(),
                reports.stream()
                        .filter(r -> r.trigger().contains(word))
                        .findFirst()
                        // a number of all up to today is of the war that its sentence tells
                        .or(() -> reports.stream()
                                .filter(r -> told.deed().startsWith(Totals.TOTAL)
                                        && r.evidence().contains(word))
                                .findFirst())
                        .map(Report::id)
                        .orElse(null)));
    }

    /** "Will impose no further sanctions" does not say that there are none. */
    private boolean isNotOneMore(Clauses clauses, int verb) {
        return clauses.object(verb).stream()
                .flatMap(object -> clauses.children(object).stream())
                .anyMatch(child -> words.has("more", child.form().toLowerCase(Locale.ROOT)));
    }

    private @Nullable Sense sense(Clauses clauses, Told told) {
        Reality reality = clauses.reality(told.anchor());
        boolean future = clauses.isFuture(told.anchor());
        if (reality == Reality.NOT_SO && isNotOneMore(clauses, told.anchor())) {
            return null;
        }
        Sense sense = switch (reality) {
            case SO -> Sense.DONE;
            case PLANNED -> Sense.EXPECTED;
            case POSSIBLE -> Sense.POSSIBLE;
            case NOT_SO -> future ? Sense.NOT_EXPECTED : Sense.NOT_DONE;
            case OPEN -> null;
        };
        return sense != null && told.opposite() ? sense.opposite() : sense;
    }
}
