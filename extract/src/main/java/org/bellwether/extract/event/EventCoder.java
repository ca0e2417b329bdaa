package org.bellwether.extract.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bellwether.extract.TokenRange;
import org.bellwether.extract.actor.ActorMention;
import org.bellwether.extract.actor.Cast;
import org.bellwether.extract.place.EventPlaces;
import org.bellwether.extract.place.PlaceMention;
import org.bellwether.extract.time.EventDates;
import org.bellwether.extract.time.TimeExpression;
import org.bellwether.language.AnnotatedText;
import org.bellwether.language.Sentence;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorId;
import org.bellwether.model.ActorKind;
import org.bellwether.model.Block;
import org.bellwether.model.Claim;
import org.bellwether.model.EventType;
import org.bellwether.model.Quad;
import org.bellwether.model.Report;
import org.bellwether.model.ReportId;
import org.bellwether.model.Sector;
import org.bellwether.model.Span;
import org.bellwether.model.Status;
import org.bellwether.model.Voice;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is done by whom to whom, in PLOVER terms, and whether it happened.
 *
 * <p>Each verb, deverbal noun and predicative adjective is looked up in the lexicon; the entry that fits its surroundings best
 * says what it means and which of the words around it act. A trained tagger finds deeds that no entry knows, and parties that no
 * rule reaches. Nothing is reported where nothing fits or nobody takes part. Pure and thread-safe; reports come in text order.
 */
public final class EventCoder {
    private final WordClasses classes;
    private final FrameFinder frames;
    private final Lexicon lexicon;
    private final Operators operators;
    private final ContextWords contexts;
    private final @Nullable EventTagger tagger;

    private EventCoder(
            WordClasses classes,
            Lexicon lexicon,
            Operators operators,
            ContextWords contexts,
            @Nullable EventTagger tagger) {
        this.classes = classes;
        this.frames = new FrameFinder(classes);
        this.lexicon = lexicon;
        this.operators = operators;
        this.contexts = contexts;
        this.tagger = tagger;
    }

    /** The coder with the bundled lexicon and the bundled tagger. */
    public static EventCoder load() {
        return load(EventTagger.shared());
    }

    /** The coder with the bundled lexicon alone. */
    static EventCoder ofLexicon() {
        return load(null);
    }

    private static EventCoder load(@Nullable EventTagger tagger) {
        WordClasses classes = WordClasses.load();
        return new EventCoder(
                classes, Lexicon.load(classes), Operators.load(classes), ContextWords.load(classes), tagger);
    }

    Lexicon lexicon() {
        return lexicon;
    }

    /** What the sentences of one article say of who does what, one after the other. */
    public List<Clauses> clauses(AnnotatedText text, Cast cast, List<PlaceMention> places) {
        Who who = new Who(cast, classes, places);
        return text.sentences().stream()
                .map(s -> new Clauses(new Grammar(s), who, operators))
                .toList();
    }

    /** The reports of one article. */
    public List<Report> code(
            AnnotatedText text, Cast cast, List<TimeExpression> times, List<PlaceMention> places, List<Claim> claims) {
        Who who = new Who(cast, classes, places);
        SentenceVectors vectors = tagger == null ? null : new SentenceVectors(tagger);
        List<List<Deed>> told = new ArrayList<>();
        for (Sentence sentence : text.sentences()) {
            told.add(deeds(sentence, who, vectors));
        }
        told = Coups.complete(told, text, who, classes);
        told = TalkSides.complete(RepeatedDeeds.complete(told, who, classes), who);
        told = Foes.complete(told, who, classes);
        told = Addressed.complete(Holders.complete(told, who, classes), who);
        told = Mediated.complete(Answers.complete(told, who, classes), who);
        told = new Judged(who, classes, frames, lexicon).complete(told);
        SpanIndex<Claim> said = new SpanIndex<>(claims, Claim::content);
        Outcomes outcomes = new Outcomes(classes);
        List<Report> reports = new ArrayList<>();
        for (Sentence sentence : text.sentences()) {
            List<Deed> deeds = outcomes.joined(Deeds.distinct(told.get(sentence.index())));
            if (!deeds.isEmpty()) {
                Span evidence = text.span(sentence);
                List<Claim> here = said.in(evidence);
                for (Deed deed : deeds) {
                    report(text, cast, times, places, deed, evidence, here).ifPresent(reports::add);
                }
            }
        }
        reports.addAll(new SpokenDeeds(text, classes, operators, contexts, places, who, claims, said, vectors)
                .beside(reports));
        reports.sort(Comparator.comparing(Report::trigger).thenComparing(Report::id));
        return eachOnce(reports);
    }

    /** Two words of one phrase may tell the same: what is surer counts. */
    private static List<Report> eachOnce(List<Report> reports) {
        Map<ReportId, Report> kept = new LinkedHashMap<>();
        for (Report report : reports) {
            kept.merge(report.id(), report, (one, other) -> other.confidence() > one.confidence() ? other : one);
        }
        return List.copyOf(kept.values());
    }

    /**
     * What one of two given parties does to the other.
     *
     * @param sources the words that name who acts, the first of which choose the sentence; empty where nobody is named
     * @param targets the words that name whom it is done to; empty where nobody is named
     * @return empty where the lexicon knows no word for it
     */
    public Optional<PairCode> between(AnnotatedText text, List<TokenRange> sources, List<TokenRange> targets) {
        if (sources.isEmpty() && targets.isEmpty()) {
            throw new IllegalArgumentException("a pair needs at least one party");
        }
        Sentence sentence = text.sentences()
                .get((sources.isEmpty() ? targets : sources).getFirst().sentence());
        Pair pair = Pair.of(sentence, here(sources, sentence), here(targets, sentence));
        Grammar grammar = new Grammar(sentence);
        Who who = new Who(pair.cast(), classes, List.of());
        DeedFinder finder = new DeedFinder(grammar, who, classes, lexicon, operators);
        List<Deed> known = new ArrayList<>();
        List<Deed> senses = new ArrayList<>();
        for (int at = 0; at < sentence.tokens().size(); at++) {
            List<Frame> readings = frames.at(grammar, at);
            finder.find(readings).ifPresent(known::add);
            finder.sense(readings).ifPresent(senses::add);
        }
        List<Deed> told =
                new ArrayList<>(tagged(grammar, who, known, tagger == null ? null : new SentenceVectors(tagger)));
        told.addAll(senses);
        return pair.best(grammar, told)
                .map(d -> new PairCode(
                        d.code(), status(d.standing().level()), d.entry().id()));
    }

    private static List<TokenRange> here(List<TokenRange> ranges, Sentence sentence) {
        return ranges.stream().filter(r -> r.sentence() == sentence.index()).toList();
    }

    private static Status status(Standing.Level level) {
        return switch (level) {
            case FACT -> Status.FACT;
            case ALLEGED -> Status.CLAIM;
            case PLANNED -> Status.PLANNED;
            case DENIED -> Status.DENIAL;
            case HYPOTHETICAL, UNREAL, NEGATED -> Status.HYPOTHETICAL;
        };
    }

    /** What one sentence tells; a deed may be there twice, or lack parties that another sentence names. */
    private List<Deed> deeds(Sentence sentence, Who who, @Nullable SentenceVectors vectors) {
        Grammar grammar = new Grammar(sentence);
        DeedFinder finder = new DeedFinder(grammar, who, classes, lexicon, operators);
        List<Deed> found = new ArrayList<>();
        for (int at = 0; at < sentence.tokens().size(); at++) {
            finder.find(frames.at(grammar, at)).ifPresent(found::add);
        }
        LeftOpen open = new LeftOpen(grammar, who, classes);
        return open.completed(tagged(grammar, who, found, vectors));
    }

    private List<Deed> tagged(Grammar grammar, Who who, List<Deed> known, @Nullable SentenceVectors vectors) {
        // a deed of nobody the cast knows would be left out: the network need not look for it
        return vectors == null || !who.namesAnybody(grammar.sentence())
                ? known
                : new TaggedDeeds(
                                frames,
                                operators,
                                classes,
                                who,
                                grammar,
                                new DeedFinder(grammar, who, classes, lexicon, operators))
                        .merge(known, vectors.tagger().tag(grammar.sentence(), vectors.of(grammar.sentence())));
    }

    private Optional<Report> report(
            AnnotatedText text,
            Cast cast,
            List<TimeExpression> times,
            List<PlaceMention> places,
            Deed told,
            Span evidence,
            List<Claim> claims) {
        Grammar grammar = told.frame().grammar();
        Sentence sentence = grammar.sentence();
        Standing standing = told.standing();
        if (standing.level() == Standing.Level.NEGATED || standing.level() == Standing.Level.UNREAL) {
            return Optional.empty();
        }
        if (sentence.block() == Block.Kind.SUBHEADING && standing.level() != Standing.Level.FACT) {
            return Optional.empty();
        }
        int[] words = told.frame().trigger();
        Span trigger = text.span(sentence, words[0], words[1]);
        Deed deed = withoutReporter(withSpeaker(told, trigger, claims), trigger, claims);
        Attribution attribution = Attribution.of(text, grammar, cast, deed, trigger, claims);
        Set<ActorId> actors = new LinkedHashSet<>(deed.actors());
        if (actors.size() > 1) {
            // "the men accused by prosecutors of the bombing": those who say so did not do it
            standing.accuser().stream()
                    .flatMap(w -> cast.headedBy(sentence.index(), w).stream())
                    .map(ActorMention::actor)
                    .filter(a -> actors.size() > 1)
                    .forEach(actors::remove);
        }
        Set<ActorId> recipients = new LinkedHashSet<>(deed.recipients());
        recipients.removeAll(actors);
        if (recipients.isEmpty() && isToldByObliging(deed)) {
            // "the plan should open a way": nobody is asked
            return Optional.empty();
        }
        Hosts hosts = new Hosts(cast, sentence, places);
        recipients.removeIf(r -> hosts.areOnly(deed.code().type(), actors, r));
        if ((actors.isEmpty() && recipients.isEmpty()) || (actors.isEmpty() && needsDoer(deed))) {
            return Optional.empty();
        }
        ReportId id = new ReportId("%s.%d.%s"
                .formatted(
                        evidence.article().value(),
                        trigger.start(),
                        deed.code().type().name().toLowerCase(Locale.ROOT)));
        return Optional.of(new Report(
                id,
                evidence,
                trigger,
                deed.code(),
                contexts.near(grammar, deed.frame().at()),
                List.copyOf(actors),
                List.copyOf(recipients),
                EventDates.of(text, sentence, deed.frame().anchor(), times),
                EventPlaces.of(
                        text,
                        sentence,
                        deed.frame().anchor(),
                        places,
                        deed.code().type() == EventType.ASSAULT),
                attribution.status(),
                attribution.voice(),
                deed.confidence(),
                deed.entry().id()));
    }

    /** Whoever says "You broke the treaty" accuses, though no word of it names him. */
    private static Deed withSpeaker(Deed deed, Span trigger, List<Claim> claims) {
        // "All sites were inspected", he said: who looks into something need not be who tells of it
        boolean unspoken = "investigate".equals(deed.code().mode());
        if (!deed.isTagged() || !deed.actors().isEmpty() || !isVerbal(deed) || unspoken) {
            return deed;
        }
        return claims.stream()
                .filter(c -> c.direct() && c.says(trigger))
                .findFirst()
                .map(Claim::speaker)
                .filter(speaker -> !deed.recipients().contains(speaker))
                .map(speaker -> deed.with(List.of(speaker), deed.recipients()))
                .orElse(deed);
    }

    /**
     * "He wants Chad to join, Smith told reporters": of several who act, the one who only tells of it does not. "Chad must join, Smith
     * told reporters": the one who says so asks, and Chad is asked.
     */
    private Deed withoutReporter(Deed deed, Span trigger, List<Claim> claims) {
        if (!deed.isTagged() || deed.actors().isEmpty()) {
            return deed;
        }
        Set<ActorId> reporters = claims.stream()
                .filter(c -> c.says(trigger))
                .map(Claim::speaker)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        List<ActorId> others =
                deed.actors().stream().filter(a -> !reporters.contains(a)).toList();
        if (deed.actors().size() == 1) {
            return isToldByObliging(deed)
                            && reporters.size() == 1
                            && deed.recipients().isEmpty()
                            && !others.isEmpty()
                    ? deed.with(List.copyOf(reporters), others)
                    : deed;
        }
        if (others.isEmpty() || others.size() == deed.actors().size()) {
            return deed;
        }
        return isToldByObliging(deed)
                ? deed.with(deed.actors().stream().filter(reporters::contains).toList(), others)
                : deed.with(others, deed.recipients());
    }

    /** "Chad must leave", "they had to go": whoever says so asks it of them. */
    private boolean isToldByObliging(Deed deed) {
        String lemma = deed.frame().grammar().token(deed.frame().at()).lemma();
        return deed.code().type() == EventType.REQUEST
                && deed.isTagged()
                && (classes.contains("obliging", lemma) || lemma.equals("have"));
    }

    /** What the tagger alone sees, and of which it does not see by whom, though the sentence would tell: it misreads something. */
    private boolean needsDoer(Deed deed) {
        if (!deed.isTagged()) {
            return false;
        }
        Frame frame = deed.frame();
        List<Integer> subjects = frame.kind() == Frame.Kind.VERB ? frame.role("subject") : List.of();
        if (subjects.stream().anyMatch(w -> frame.grammar().token(w).isProperNoun())) {
            // somebody with a name whom the cast does not know: the deed is told all the same
            return false;
        }
        // "the measures ban exports to Chad": whose they are, another sentence may say
        boolean means = deed.code().type() == EventType.SANCTION
                && subjects.stream()
                        .allMatch(w -> classes.contains(
                                "sanction", frame.grammar().token(w).lemma()));
        boolean active = frame.kind() == Frame.Kind.VERB
                && !means
                && !frame.grammar().isPassive(frame.at())
                && !subjects.isEmpty();
        return active || (isVerbal(deed) && deed.code().type() != EventType.ACCUSE);
    }

    private static boolean isVerbal(Deed deed) {
        Quad quad = deed.code().type().quad();
        return quad == Quad.VERBAL_COOPERATION || quad == Quad.VERBAL_CONFLICT;
    }

    /** Who vouches for a deed, and what that makes of it. */
    private record Attribution(Status status, Voice voice) {
        static Attribution of(
                AnnotatedText text, Grammar grammar, Cast cast, Deed deed, Span trigger, List<Claim> claims) {
            Status status = EventCoder.status(deed.standing().level());
            for (Claim claim : claims) {
                boolean inside = claim.says(trigger) && !claim.cue().overlaps(trigger);
                boolean granted = status == Status.FACT
                        && inside
                        && !claim.direct()
                        && claim.content().stream()
                                .filter(c -> c.contains(trigger))
                                .allMatch(c -> Presupposed.in(c, text, deed.frame()));
                if (granted) {
                    continue;
                }
                if (inside) {
                    Voice voice = claim.voice();
                    if ((status == Status.FACT || status == Status.CLAIM)
                            && claim.kind() != Claim.Kind.DENIAL
                            && isOwnWord(cast, claim, deed)) {
                        return new Attribution(Status.FACT, voice);
                    }
                    if (status == Status.FACT || status == Status.CLAIM) {
                        return new Attribution(claim.kind() == Claim.Kind.DENIAL ? Status.DENIAL : Status.CLAIM, voice);
                    }
                    return new Attribution(status, voice);
                }
            }
            List<Integer> accuser = deed.standing().accuser();
            if ((status == Status.CLAIM || status == Status.DENIAL) && !accuser.isEmpty()) {
                int word = accuser.getFirst();
                ActorId speaker = cast.headedBy(grammar.sentence().index(), word)
                        .map(m -> m.actor())
                        .orElse(null);
                String words = cast.headedBy(grammar.sentence().index(), word)
                        .map(m -> m.range().in(text).quote())
                        .orElse(grammar.token(word).form());
                return new Attribution(status, Voice.speaker(speaker, words));
            }
            return new Attribution(status, Voice.author());
        }

        /** Whether the speaker, or the state he speaks for, tells what it says itself: "the president thanked Chad, his office said". */
        private static boolean isOwnWord(Cast cast, Claim claim, Deed deed) {
            ActorId speaker = claim.speaker();
            if (speaker == null || !isVerbal(deed)) {
                return false;
            }
            return deed.actors().stream().allMatch(a -> a.equals(speaker) || isSameState(cast, a, speaker))
                    && !deed.actors().isEmpty();
        }

        private static boolean isSameState(Cast cast, ActorId one, ActorId other) {
            String state = state(cast, one);
            return state != null && state.equals(state(cast, other));
        }

        /** The country of whoever speaks for it: the country itself, its government. */
        private static @Nullable String state(Cast cast, ActorId id) {
            return cast.actor(id)
                    .filter(a -> a.kind() == ActorKind.COUNTRY || a.sectors().contains(Sector.GOV))
                    .map(Actor::country)
                    .orElse(null);
        }
    }
}
