package org.bellwether.extract.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bellwether.extract.actor.ActorMention;
import org.bellwether.extract.actor.Cast;
import org.bellwether.extract.event.Clauses;
import org.bellwether.language.AnnotatedText;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.bellwether.model.ActorId;
import org.bellwether.model.Claim;
import org.bellwether.model.Rebuttal;
import org.bellwether.model.Span;
import org.bellwether.model.Voice;
import org.jspecify.annotations.Nullable;

/**
 * Finds what an article sets against one another itself. Pure and thread-safe; rebuttals come in text order.
 *
 * <ul>
 *   <li>a denial beside the claim that it denies: "Hamas denied any involvement";
 *   <li>a comment on a claim: "his statement is dubious", "he gave no evidence", "despite the claim that";
 *   <li>another deed than the one foretold: "Instead, they invaded".
 * </ul>
 */
public final class RebuttalFinder {
    /** So many sentences back an answer is taken to reach. */
    private static final int REACH = 2;

    /** So many, where it says whose statement, or of what, it answers. */
    private static final int FAR = 8;

    /** So many things a denial and what it denies have in common at least. */
    private static final int SHARED = 2;

    private final Words words = Words.bundled();

    /** The rebuttals of one article. */
    public List<Rebuttal> find(AnnotatedText text, Cast cast, List<Clauses> clauses, List<Claim> claims) {
        Work work = new Work(text, cast, clauses, claims);
        List<Rebuttal> found = new ArrayList<>();
        for (Claim claim : claims) {
            if (claim.kind() == Claim.Kind.DENIAL) {
                work.denial(claim).ifPresent(found::add);
            }
        }
        for (Clauses sentence : clauses) {
            work.comment(sentence).ifPresent(found::add);
            work.despite(sentence).ifPresent(found::add);
            work.noEvidence(sentence).ifPresent(found::add);
            work.instead(sentence).ifPresent(found::add);
        }
        found.sort(Comparator.comparing(Rebuttal::words).thenComparing(Rebuttal::of));
        return List.copyOf(found);
    }

    /** One article. */
    private final class Work {
        private final AnnotatedText text;
        private final Cast cast;
        private final List<Clauses> clauses;
        private final List<Claim> claims;
        private final SaidBy said;

        Work(AnnotatedText text, Cast cast, List<Clauses> clauses, List<Claim> claims) {
            this.text = text;
            this.cast = cast;
            this.clauses = clauses;
            this.claims = claims;
            this.said = new SaidBy(claims);
        }

        Optional<Rebuttal> denial(Claim denial) {
            Optional<Claim> same = claims.stream()
                    .filter(c -> c.kind() != Claim.Kind.DENIAL && isOther(c, denial))
                    .filter(_ -> isDenying(denial.cue()))
                    .filter(c -> c.content().stream().noneMatch(p -> p.overlaps(denial.cue())))
                    .filter(c -> c.content().stream()
                            .anyMatch(p -> denial.content().stream().anyMatch(p::overlaps)))
                    .min(Comparator.comparing(Claim::id));
            if (same.isPresent()) {
                return Optional.of(answer(denial, same.get(), denial.cue().quote()));
            }
            int at = sentenceOf(denial.cue());
            if (at < 0) {
                return Optional.empty();
            }
            Optional<Rebuttal> reports = deniedReports(denial, clauses.get(at));
            if (reports.isPresent() || !isPointing(denial, clauses.get(at))) {
                return reports.or(() -> deniedMatter(denial, at));
            }
            return before(at)
                    .filter(c -> c.kind() != Claim.Kind.DENIAL && isOther(c, denial) && mentions(c, denial.speaker()))
                    .map(c -> answer(denial, c, denial.cue().quote()));
        }

        /** Whether the cue itself denies, not only what is said. */
        private boolean isDenying(Span cue) {
            int at = sentenceOf(cue);
            return at >= 0
                    && text.sentences().get(at).tokens().stream()
                            .filter(t -> words.has("denying", t.lemma()))
                            .anyMatch(
                                    t -> cue.contains(text.span(text.sentences().get(at), t.index(), t.index())));
        }

        /** "dismissed reports that": what others are said to say stands in the denial itself. */
        private Optional<Rebuttal> deniedReports(Claim denial, Clauses sentence) {
            Sentence s = sentence.sentence();
            for (Token token : s.tokens()) {
                List<Integer> clause = sentence.children(token.index(), "acl", "ccomp");
                Span word = text.span(s, token.index(), token.index());
                if (words.has("saying", token.lemma())
                        && token.relation().equals("dobj")
                        && !clause.isEmpty()
                        && word.start() >= denial.cue().start()
                        && denial.content().stream()
                                .anyMatch(c -> c.overlaps(text.span(s, clause.getFirst(), clause.getFirst())))) {
                    List<Token> told = s.subtree(clause.getFirst()).stream()
                            .dropWhile(t -> t.relation().equals("mark"))
                            .toList();
                    Span of =
                            text.span(s, told.getFirst().index(), told.getLast().index());
                    return Optional.of(new Rebuttal(
                            text.span(s, first(s), token.index()),
                            denial.voice(),
                            denial.id(),
                            of,
                            Voice.speaker(null, null),
                            null,
                            Rebuttal.Kind.DENIES,
                            denial.cue().quote(),
                            about(of)));
                }
            }
            return Optional.empty();
        }

        /** "They say missiles stand at the town. He denied the deployment of missiles": what another said of the same things. */
        private Optional<Rebuttal> deniedMatter(Claim denial, int at) {
            Set<String> denied = nouns(denial);
            if (!isDenying(denial.cue())) {
                return Optional.empty();
            }
            for (int i = at - 1; i >= Math.max(0, at - FAR); i--) {
                Span sentence = text.span(text.sentences().get(i));
                Optional<Claim> same = claims.stream()
                        .filter(c -> sentence.contains(c.cue()) && c.kind() != Claim.Kind.DENIAL)
                        .filter(c -> c.speaker() != null && isOther(c, denial))
                        .filter(c -> nouns(c).stream().filter(denied::contains).count() >= SHARED)
                        .max(Comparator.comparing(Claim::cue).thenComparing(Claim::id));
                if (same.isPresent()) {
                    return same.map(c -> answer(denial, c, denial.cue().quote()));
                }
            }
            return Optional.empty();
        }

        /** The things that a claim is about, in their dictionary forms; names aside. */
        private Set<String> nouns(Claim claim) {
            Set<String> found = new TreeSet<>();
            for (Span content : claim.content()) {
                int at = sentenceOf(claim.cue());
                if (at >= 0) {
                    text.sentences().get(at).tokens().stream()
                            .filter(t -> t.tag().startsWith("NN") && !t.isProperNoun())
                            .filter(t -> !words.has("saying", t.lemma()))
                            .filter(t ->
                                    content.contains(text.span(text.sentences().get(at), t.index(), t.index())))
                            .forEach(t -> found.add(t.lemma()));
                }
            }
            return found;
        }

        private boolean isPointing(Claim denial, Clauses sentence) {
            Span content = denial.content().getFirst();
            for (Token token : sentence.sentence().tokens()) {
                Span word = text.span(sentence.sentence(), token.index(), token.index());
                if (content.contains(word) && token.isVerb()) {
                    return false;
                }
            }
            for (Token token : sentence.sentence().tokens()) {
                Span word = text.span(sentence.sentence(), token.index(), token.index());
                if (content.contains(word) && words.has("pointing", token.lemma())) {
                    return true;
                }
            }
            return false;
        }

        /** "His statement is dubious", "the claim was contradicted". */
        Optional<Rebuttal> comment(Clauses sentence) {
            for (Token token : sentence.sentence().tokens()) {
                boolean subject =
                        token.relation().equals("nsubj") || token.relation().equals("nsubjpass");
                int verb = token.head();
                if (!subject || verb < 0 || !words.has("saying", token.lemma()) || !isDefinite(sentence, token)) {
                    continue;
                }
                String cue = doubt(sentence, verb);
                if (cue == null || !sentence.children(verb, "neg").isEmpty()) {
                    continue;
                }
                ActorId owner = sentence.children(token.index(), "poss").stream()
                        .flatMap(p -> sentence.acting(List.of(p)).stream())
                        .findFirst()
                        .orElse(null);
                boolean poss = !sentence.children(token.index(), "poss").isEmpty();
                int at = sentence.sentence().index();
                Optional<Claim> claim = before(at)
                        .filter(c -> !poss || owner == null || owner.equals(c.speaker()))
                        .or(() -> owner == null ? Optional.empty() : lastOf(owner, at))
                        .filter(c -> c.kind() != Claim.Kind.DEMAND);
                if (claim.isPresent()) {
                    Span comment = text.span(sentence.sentence());
                    return Optional.of(by(comment, claim.get(), Rebuttal.Kind.DOUBTS, cue));
                }
            }
            return Optional.empty();
        }

        private @Nullable String doubt(Clauses sentence, int verb) {
            if (sentence.isPassive(verb)
                    && words.has("contested", sentence.token(verb).lemma())) {
                return sentence.token(verb).form();
            }
            for (int predicate : sentence.children(verb, "acomp", "attr", "oprd")) {
                if (words.has("doubtful", sentence.token(predicate).lemma())) {
                    return sentence.token(predicate).form();
                }
            }
            return null;
        }

        private static boolean isDefinite(Clauses sentence, Token noun) {
            return !sentence.children(noun.index(), "poss").isEmpty()
                    || sentence.children(noun.index(), "det").stream()
                            .anyMatch(d -> List.of("the", "this", "that", "these", "those")
                                    .contains(sentence.form(d)));
        }

        /** "Despite the claim that nothing happened, much did". */
        Optional<Rebuttal> despite(Clauses sentence) {
            Sentence s = sentence.sentence();
            for (Token token : s.tokens()) {
                if (!words.has("despite", token.lemma()) || token.head() < 0) {
                    continue;
                }
                for (int noun : sentence.children(token.index(), "pobj")) {
                    List<Integer> inner = sentence.children(noun, "acl", "ccomp");
                    if (!words.has("saying", sentence.token(noun).lemma()) || inner.isEmpty()) {
                        continue;
                    }
                    List<Token> all = s.subtree(token.index());
                    int start = all.getFirst().index();
                    int end = all.getLast().index();
                    List<Token> clause = s.subtree(inner.getFirst()).stream()
                            .filter(t -> !t.relation().equals("mark"))
                            .toList();
                    Span of = text.span(
                            s, clause.getFirst().index(), clause.getLast().index());
                    int from = start <= first(s) + 1 ? end + 1 : first(s);
                    int to = start <= first(s) + 1 ? last(s) : start - 1;
                    while (from < to && isMark(s.token(from))) {
                        from++;
                    }
                    if (from >= to) {
                        continue;
                    }
                    Claim claim = said.claim(text.span(s, inner.getFirst(), inner.getFirst()))
                            .orElse(null);
                    Voice voice = claim == null ? Voice.speaker(null, null) : claim.voice();
                    return Optional.of(new Rebuttal(
                            text.span(s, from, to),
                            Voice.author(),
                            null,
                            of,
                            voice,
                            claim == null ? null : claim.id(),
                            Rebuttal.Kind.DOUBTS,
                            sentence.form(token.index()),
                            about(of)));
                }
            }
            return Optional.empty();
        }

        /** "He gave no evidence". */
        Optional<Rebuttal> noEvidence(Clauses sentence) {
            Sentence s = sentence.sentence();
            for (Token token : s.tokens()) {
                if (!words.has("evidence", token.lemma())
                        || !token.relation().equals("dobj")
                        || !words.has("giving", sentence.token(token.head()).lemma())) {
                    continue;
                }
                int verb = token.head();
                boolean none = !sentence.children(verb, "neg").isEmpty()
                        || sentence.children(token.index(), "det", "neg").stream()
                                .anyMatch(d -> sentence.form(d).equals("no"))
                        || (verb > 0
                                && sentence.token(verb).relation().equals("pcomp")
                                && sentence.form(sentence.token(verb).head()).equals("without"));
                if (!none) {
                    continue;
                }
                List<ActorId> subject = sentence.acting(sentence.subject(verb));
                Optional<Claim> claim = here(s.index(), text.span(s, verb, verb))
                        .or(() -> before(s.index()))
                        .filter(c -> c.speaker() != null && subject.contains(c.speaker()))
                        .filter(c -> c.kind() == Claim.Kind.ACCUSATION || c.kind() == Claim.Kind.STATEMENT);
                if (claim.isPresent()) {
                    boolean same = sentenceOf(claim.get().cue()) == s.index();
                    Span comment = same ? text.span(s, Math.max(verb - 1, 0), token.index()) : text.span(s);
                    return Optional.of(by(comment, claim.get(), Rebuttal.Kind.DOUBTS, "no " + token.lemma()));
                }
            }
            return Optional.empty();
        }

        /** "Instead, they stayed", after what was promised or foretold. */
        Optional<Rebuttal> instead(Clauses sentence) {
            Sentence s = sentence.sentence();
            Token opening = s.tokens().getFirst();
            if (!words.has("instead", opening.lemma())
                    || opening.head() < 0
                    || s.index() == 0
                    || sentence.children(opening.index(), "prep", "pobj").size() > 0) {
                return Optional.empty();
            }
            return in(s.index() - 1)
                    .filter(c -> c.kind() == Claim.Kind.PROMISE || c.kind() == Claim.Kind.FORECAST)
                    .map(c -> by(
                            text.span(s),
                            c,
                            Rebuttal.Kind.BELIES,
                            opening.form().toLowerCase(java.util.Locale.ROOT)));
        }

        private Rebuttal answer(Claim denial, Claim claim, String cue) {
            Span of = claim.content().getFirst();
            int at = sentenceOf(denial.cue());
            Sentence s = text.sentences().get(Math.max(at, 0));
            Span whole = text.span(s);
            // in one sentence with what it denies, only the denial's own words
            Span words = whole.overlaps(of)
                    ? text.article()
                            .span(
                                    text.article().text().utf16At(denial.cue().start()),
                                    s.token(last(s)).end())
                    : whole;
            return new Rebuttal(
                    words.overlaps(of) ? denial.cue() : words,
                    denial.voice(),
                    denial.id(),
                    of,
                    claim.voice(),
                    claim.id(),
                    Rebuttal.Kind.DENIES,
                    cue,
                    about(of));
        }

        private Rebuttal by(Span comment, Claim claim, Rebuttal.Kind kind, String cue) {
            Span of = claim.content().getFirst();
            Claim by = said.claim(comment).orElse(null);
            return new Rebuttal(
                    comment,
                    by == null ? Voice.author() : by.voice(),
                    by == null ? null : by.id(),
                    of,
                    claim.voice(),
                    claim.id(),
                    kind,
                    cue,
                    about(of));
        }

        /** What somebody said last, some sentences farther back: "the ministry's claim is false". */
        private Optional<Claim> lastOf(ActorId speaker, int sentence) {
            for (int i = sentence - 1; i >= Math.max(0, sentence - FAR); i--) {
                Span span = text.span(text.sentences().get(i));
                Optional<Claim> found = claims.stream()
                        .filter(c -> span.contains(c.cue()) && speaker.equals(c.speaker()))
                        .max(Comparator.comparing(Claim::cue).thenComparing(Claim::id));
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }

        /** The last claim of the sentences before, as far as an answer reaches. */
        private Optional<Claim> before(int sentence) {
            for (int i = sentence - 1; i >= Math.max(0, sentence - REACH); i--) {
                Optional<Claim> found = in(i);
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }

        private Optional<Claim> in(int sentence) {
            Span span = text.span(text.sentences().get(sentence));
            return claims.stream()
                    .filter(c -> span.contains(c.cue()))
                    .max(Comparator.comparing(Claim::cue).thenComparing(Claim::id));
        }

        private Optional<Claim> here(int sentence, Span before) {
            return in(sentence).filter(c -> c.cue().end() <= before.start());
        }

        private int sentenceOf(Span words) {
            for (Sentence sentence : text.sentences()) {
                if (text.span(sentence).contains(words)) {
                    return sentence.index();
                }
            }
            return -1;
        }

        private boolean isOther(Claim one, Claim other) {
            ActorId by = one.speaker();
            if (by == null || other.speaker() == null) {
                return !one.speakerText().equals(other.speakerText());
            }
            return !by.equals(other.speaker());
        }

        /** Whether what is said, or whom it is said of, names the actor or its country. */
        private boolean mentions(Claim claim, @Nullable ActorId actor) {
            if (actor == null) {
                return false;
            }
            String country = country(actor);
            int at = sentenceOf(claim.cue());
            return at >= 0
                    && cast.mentions().stream()
                            .filter(m -> m.range().sentence() == at)
                            .filter(m -> !m.actor().equals(claim.speaker()))
                            .map(ActorMention::actor)
                            .anyMatch(a -> a.equals(actor) || isOf(country, a));
        }

        private boolean isOf(@Nullable String country, ActorId actor) {
            return country != null && country.equals(country(actor));
        }

        private @Nullable String country(ActorId id) {
            return cast.actor(id).map(a -> a.country()).orElse(null);
        }

        private List<ActorId> about(Span of) {
            return cast.mentions().stream()
                    .filter(m -> of.contains(m.range().in(text)))
                    .map(ActorMention::actor)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
        }

        private static int first(Sentence s) {
            int at = 0;
            while (at < s.tokens().size() - 1 && isMark(s.token(at))) {
                at++;
            }
            return at;
        }

        private static int last(Sentence s) {
            int at = s.tokens().size() - 1;
            while (at > 0 && isMark(s.token(at))) {
                at--;
            }
            return at;
        }

        private static boolean isMark(Token token) {
            return token.form().codePoints().noneMatch(Character::isLetterOrDigit);
        }
    }
}
