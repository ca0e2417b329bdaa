package org.bellwether.extract.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.bellwether.extract.TokenRange;
import org.bellwether.extract.place.EventPlaces;
import org.bellwether.extract.place.PlaceMention;
import org.bellwether.language.AnnotatedText;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.bellwether.model.ActorId;
import org.bellwether.model.ArticleText;
import org.bellwether.model.Claim;
import org.bellwether.model.EventCode;
import org.bellwether.model.EventType;
import org.bellwether.model.Report;
import org.bellwether.model.ReportId;
import org.bellwether.model.Span;
import org.bellwether.model.Status;
import org.bellwether.model.Voice;
import org.jspecify.annotations.Nullable;

/**
 * Finds what somebody does by saying something, though no word of the sentence is the deed's: whoever "said she would expand the
 * programme" has promised it, who said "the ministry knew of it for years" has blamed the ministry, who said "the miners must leave
 * the pit" has asked it of them, and who said "deserters will be shot" has threatened these.
 *
 * <p>Only where the reading of deeds has found nothing that the same speaker does by these words; blame only of somebody whom the
 * words name, demands and threats only where they reach somebody, and not by those who pass on what others say.
 */
final class SpokenDeeds {
    private static final double CONFIDENCE = 0.6;

    /** So likely must it be that a statement blames somebody. */
    private static final double BLAME = 0.85;

    /** Where those stand whom a promise reaches, the surest first. */
    private static final List<String> PROMISED_TO = List.of("dative", "with", "to", "object", "for", "in");

    private final AnnotatedText text;
    private final WordClasses classes;
    private final Operators operators;
    private final ContextWords contexts;
    private final List<PlaceMention> places;
    private final Who who;
    private final List<Claim> claims;
    private final SpanIndex<Claim> said;
    private final SpanIndex<Claim> cues;
    private final @Nullable SentenceVectors vectors;

    SpokenDeeds(
            AnnotatedText text,
            WordClasses classes,
            Operators operators,
            ContextWords contexts,
            List<PlaceMention> places,
            Who who,
            List<Claim> claims,
            SpanIndex<Claim> said,
            @Nullable SentenceVectors vectors) {
        this.text = text;
        this.vectors = vectors;
        this.classes = classes;
        this.operators = operators;
        this.contexts = contexts;
        this.places = places;
        this.who = who;
        this.claims = claims;
        this.said = said;
        this.cues = new SpanIndex<>(claims, c -> List.of(c.cue()));
    }

    /** The deeds done by what is claimed, beside those already told. */
    List<Report> beside(List<Report> reports) {
        SpanIndex<Report> told = new SpanIndex<>(reports, r -> List.of(r.evidence()));
        List<Report> found = new ArrayList<>();
        for (Claim claim : claims) {
            ActorId speaker = claim.speaker();
            if (speaker == null) {
                continue;
            }
            switch (claim.kind()) {
                case PROMISE -> promised(claim, speaker, told).ifPresent(found::add);
                case DEMAND -> demanded(claim, speaker, told).ifPresent(found::add);
                case THREAT -> threatened(claim, speaker, told).ifPresent(found::add);
                default -> blamed(claim, speaker, told).ifPresent(found::add);
            }
        }
        return found;
    }

    // --- promises

    private Optional<Report> promised(Claim claim, ActorId speaker, SpanIndex<Report> told) {
        boolean known = near(told, claim)
                .anyMatch(r -> r.trigger().overlaps(claim.cue())
                        || (claim.says(r.trigger()) && r.actors().stream().anyMatch(a -> isSameSide(a, speaker))));
        return known || !undertakes(claim, speaker)
                ? Optional.empty()
                : deed(claim, speaker, promisedTo(claim, speaker), EventType.AGREE, null, CONFIDENCE);
    }

    /** Whether what is said is something to be done by whoever says it: "she would expand it", not "they would see". */
    private boolean undertakes(Claim claim, ActorId speaker) {
        Main main = main(claim.content().getFirst());
        if (main == null || !main.grammar().isVerb(main.at())) {
            return false;
        }
        Grammar grammar = main.grammar();
        boolean none = !grammar.children(main.at(), "neg").isEmpty()
                || grammar.isPassive(main.at())
                || classes.contains("no-undertaking", grammar.token(main.at()).lemma())
                || isConditional(grammar, main.at());
        List<Integer> subjects = grammar.children(main.at(), "nsubj");
        return !none
                && (subjects.isEmpty()
                        || subjects.stream()
                                .anyMatch(w -> grammar.token(w).tag().equals("PRP")
                                        || who.acting(grammar, List.of(w)).actors().stream()
                                                .anyMatch(a -> isSameSide(a, speaker))));
    }

    /** "If the road was closed, he would sue": said for a case that has not come. */
    private static boolean isConditional(Grammar grammar, int verb) {
        return grammar.children(verb, "advcl").stream()
                .flatMap(c -> grammar.children(c, "mark").stream())
                .anyMatch(m -> grammar.form(m).equals("if"));
    }

    /** To whom or with whom the speaker will do what he says. */
    private List<ActorId> promisedTo(Claim claim, ActorId speaker) {
        Main main = main(claim.content().getFirst());
        if (main == null) {
            return List.of();
        }
        Frame frame = new Frame(
                main.grammar(),
                Frame.Kind.VERB,
                main.at(),
                -1,
                main.grammar().token(main.at()).lemma());
        for (String role : PROMISED_TO) {
            List<ActorId> found = who.reached(main.grammar(), frame.role(role)).actors().stream()
                    .filter(a -> !isSameSide(a, speaker))
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    // --- demands and threats

    /** "The miners must leave the pit": asked of those who are to act. */
    private Optional<Report> demanded(Claim claim, ActorId speaker, SpanIndex<Report> told) {
        boolean question = claim.content().stream().anyMatch(c -> asks(c));
        return question || isPassedOn(claim) || isToldAs(EventType.REQUEST, claim, speaker, told)
                ? Optional.empty()
                : reaching(claim, speaker, actors(claim), EventType.REQUEST);
    }

    /** Whether the words are a question: who asks one need not ask for anything. */
    private boolean asks(Span words) {
        ArticleText whole = text.article().text();
        return words.quote().contains("?") || whole.string().startsWith("?", whole.utf16At(words.end()));
    }

    /** "If they come, we will shoot": threatened are those to whom it is said, on whom the deed depends, or whom it reaches. */
    private Optional<Report> threatened(Claim claim, ActorId speaker, SpanIndex<Report> told) {
        if (isPassedOn(claim) || isToldAs(EventType.THREATEN, claim, speaker, told)) {
            return Optional.empty();
        }
        for (List<ActorId> reached : List.of(addressed(claim), onCondition(claim), promisedTo(claim, speaker))) {
            if (!others(reached, speaker).isEmpty()) {
                return reaching(claim, speaker, reached, EventType.THREATEN);
            }
        }
        return Optional.empty();
    }

    private Optional<Report> reaching(Claim claim, ActorId speaker, List<ActorId> reached, EventType type) {
        List<ActorId> others = others(reached, speaker);
        return others.isEmpty() ? Optional.empty() : deed(claim, speaker, others, type, null, CONFIDENCE);
    }

    private List<ActorId> others(List<ActorId> actors, ActorId speaker) {
        return actors.stream().filter(a -> !isSameSide(a, speaker)).toList();
    }

    /** Whether it is no more than what the speaker thinks, passes on or is said to say. */
    private boolean isPassedOn(Claim claim) {
        return !isSpoken(claim) || cues.near(claim.content()).anyMatch(c -> !c.equals(claim) && claim.says(c.cue()));
    }

    /** Whether a word of the sentence already tells that the speaker does so, or what its cue does. */
    private boolean isToldAs(EventType type, Claim claim, ActorId speaker, SpanIndex<Report> told) {
        return near(told, claim)
                .anyMatch(r -> r.trigger().overlaps(claim.cue())
                        || (r.code().type() == type
                                && (r.actors().isEmpty()
                                        || r.actors().stream().anyMatch(a -> isSameSide(a, speaker)))));
    }

    /** Those who are to act, or who are told to; who is to be let in, or to be asked, is not. */
    private List<ActorId> actors(Claim claim) {
        Main main = main(claim.content().getFirst());
        if (main == null) {
            return List.of();
        }
        if (main.grammar().subject(main.at()).isEmpty()
                && main.grammar().token(main.at()).tag().equals("VB")) {
            return addressed(claim);
        }
        boolean passive = main.grammar().isPassive(main.at())
                || main.grammar().children(main.at(), "xcomp").stream().anyMatch(main.grammar()::isPassive);
        return passive ? List.of() : about(main);
    }

    /** Those to whom something is said, unless to have it told. */
    private List<ActorId> addressed(Claim claim) {
        Main cue = main(claim.cue());
        if (cue == null) {
            return List.of();
        }
        List<Integer> hearers = cue.grammar().object(cue.at()).stream()
                .filter(w -> !classes.contains("press", cue.grammar().token(w).lemma()))
                .toList();
        return who.reached(cue.grammar(), hearers).actors();
    }

    /** Those who act in a condition: "if Norway closes the strait", not "if my son is not home". */
    private List<ActorId> onCondition(Claim claim) {
        Main main = main(claim.content().getFirst());
        return main == null
                ? List.of()
                : main.grammar().children(main.at(), "advcl").stream()
                        .filter(c -> main.grammar().children(c, "neg").isEmpty())
                        .flatMap(c -> about(new Main(main.grammar(), c)).stream())
                        .distinct()
                        .toList();
    }

    // --- blame

    private Optional<Report> blamed(Claim claim, ActorId speaker, SpanIndex<Report> told) {
        if (vectors == null
                || !isSpoken(claim)
                || near(told, claim).anyMatch(r -> isToldBy(r, claim) || isSameBlame(r, claim, speaker))
                || cues.near(claim.content()).anyMatch(c -> !c.equals(claim) && claim.says(c.cue()))) {
            return Optional.empty();
        }
        BlameTagger.Blame blame = BlameTagger.shared().of(text, claim.content(), vectors);
        if (blame.likely() < BLAME && claim.kind() != Claim.Kind.ACCUSATION) {
            return Optional.empty();
        }
        List<ActorId> targets =
                targets(claim).stream().filter(a -> !isSameSide(a, speaker)).toList();
        return targets.isEmpty()
                ? Optional.empty()
                : deed(
                        claim,
                        speaker,
                        targets,
                        EventType.ACCUSE,
                        blame.alleges() > blame.disapproves() ? "allege" : "disapprove",
                        Math.round(100 * blame.likely()) / 100.0);
    }

    /** Whether a report tells what the cue does ("demanded") or what the claim says in the main: "police arrested four, officials said". */
    private boolean isToldBy(Report report, Claim claim) {
        return report.trigger().overlaps(claim.cue())
                || claim.content().stream()
                        .map(this::main)
                        .anyMatch(m -> m != null
                                && report.trigger()
                                        .contains(text.span(m.grammar().sentence(), m.at(), m.at())));
    }

    /** Whether its cue says that somebody speaks: not "according to", as reports of facts have it, nor "believes". */
    private boolean isSpoken(Claim claim) {
        Main cue = main(claim.cue());
        return cue != null
                && (cue.grammar().isVerb(cue.at())
                        || cue.grammar().token(cue.at()).isNominal())
                && !classes.contains("thinking", cue.grammar().token(cue.at()).lemma());
    }

    /** Whether a report already has the speaker blame somebody in the sentences of the claim. */
    private boolean isSameBlame(Report report, Claim claim, ActorId speaker) {
        return report.code().type() == EventType.ACCUSE
                && report.actors().contains(speaker)
                && (report.evidence().contains(claim.cue())
                        || claim.content().stream().anyMatch(c -> c.overlaps(report.evidence())));
    }

    /** Who is blamed: whom the statement is about, else whom the words are said of. */
    private List<ActorId> targets(Claim claim) {
        for (Span piece : claim.content()) {
            Main main = main(piece);
            if (main != null) {
                List<ActorId> about = about(main);
                if (!about.isEmpty()) {
                    return about;
                }
            }
        }
        Main cue = main(claim.cue());
        if (cue != null
                && !classes.contains("addressing", cue.grammar().token(cue.at()).lemma())) {
            List<ActorId> object =
                    who.reached(cue.grammar(), cue.grammar().object(cue.at())).actors();
            if (!object.isEmpty()) {
                return object;
            }
        }
        return List.of();
    }

    /** Whom a clause is about: its doer, or whose its subject is. */
    private List<ActorId> about(Main main) {
        Grammar grammar = main.grammar();
        if (!grammar.isVerb(main.at())) {
            return List.of();
        }
        List<Integer> subjects = grammar.subject(main.at());
        List<ActorId> found = who.acting(grammar, subjects).actors();
        return found.isEmpty() ? who.reached(grammar, subjects).actors() : found;
    }

    // --- both

    /** The reports from the sentences of a claim and of its cue. */
    private static Stream<Report> near(SpanIndex<Report> reports, Claim claim) {
        return Stream.concat(reports.near(claim.content()), reports.in(claim.cue()).stream());
    }

    private boolean isSameSide(ActorId one, ActorId other) {
        return one.equals(other) || who.side(one).equals(who.side(other));
    }

    private Optional<Report> deed(
            Claim claim,
            ActorId speaker,
            List<ActorId> recipients,
            EventType type,
            @Nullable String mode,
            double confidence) {
        Main main = main(claim.cue());
        if (main == null) {
            return Optional.empty();
        }
        Grammar grammar = main.grammar();
        int cue = main.at();
        Frame frame = new Frame(
                grammar,
                grammar.isVerb(cue) ? Frame.Kind.VERB : Frame.Kind.NOUN,
                cue,
                -1,
                grammar.token(cue).lemma());
        Span evidence = text.span(grammar.sentence());
        if (!evidence.contains(claim.cue())
                || StandingReader.read(operators, grammar, frame).level() != Standing.Level.FACT) {
            return Optional.empty();
        }
        Claim told = said.in(claim.cue()).stream()
                .filter(c -> !c.equals(claim) && c.says(claim.cue()))
                .findFirst()
                .orElse(null);
        boolean own = told == null || speaker.equals(told.speaker());
        ReportId id = new ReportId("%s.%d.%s"
                .formatted(
                        evidence.article().value(),
                        claim.cue().start(),
                        type.name().toLowerCase(Locale.ROOT)));
        return Optional.of(new Report(
                id,
                evidence,
                claim.cue(),
                new EventCode(type, mode, type.cameoRoot()),
                contexts.near(grammar, cue),
                List.of(speaker),
                recipients,
                claim.when(),
                EventPlaces.of(text, grammar.sentence(), cue, places, false),
                own ? Status.FACT : Status.CLAIM,
                told == null ? Voice.author() : told.voice(),
                confidence,
                "spoken." + type.name().toLowerCase(Locale.ROOT)));
    }

    /** The word of a stretch on which its others hang. */
    private record Main(Grammar grammar, int at) {}

    private @Nullable Main main(Span words) {
        for (TokenRange range : TokenRange.within(text, words)) {
            Sentence sentence = text.sentences().get(range.sentence());
            for (int at = range.first(); at < range.end(); at++) {
                Token token = sentence.token(at);
                if (Character.isLetterOrDigit(token.form().codePointAt(0))
                        && !range.contains(range.sentence(), token.head())) {
                    return new Main(new Grammar(sentence), at);
                }
            }
        }
        return null;
    }
}
