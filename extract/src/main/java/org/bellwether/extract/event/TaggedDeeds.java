package org.bellwether.extract.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bellwether.model.ActorId;
import org.bellwether.model.EventCode;
import org.bellwether.model.EventType;

/**
 * Brings together what the lexicon knows of a sentence and what the tagger makes of it.
 *
 * <p>The bounds were chosen on development articles: lower ones find more and are wrong more often.
 */
final class TaggedDeeds {
    /** A tag that stands alone must be as certain. */
    private static final double ALONE = 0.5;

    /** A tag that contradicts the lexicon's type must be as certain. */
    private static final double AGAINST = 0.95;

    /** A tag that has doer and undergoer the other way round than the lexicon must be as certain. */
    private static final double REVERSED = 0.8;

    /** What the lexicon reads from a verb or adjective is left out where the tagger sees as little in it. */
    private static final double DOUBT = 0.03;

    /** A material deed whose sense asks for as much around its word ("fired" with "rockets") is believed without the tagger. */
    private static final int DEMANDING = 3;

    /** The same for what is only said: "said that the army should". */
    private static final int DEMANDING_WORDS = 5;

    /** Tags of words that tell of no deed by themselves: "in", "the", "and", "they". */
    private static final Set<String> EMPTY = Set.of("IN", "RP", "DT", "CC", "TO", "PRP", "PRP$", "WDT", "WP", "EX");

    private final FrameFinder frames;
    private final Operators operators;
    private final WordClasses classes;
    private final TaggedParties parties;
    private final Grammar grammar;
    private final DeedFinder senses;

    /**
     * The deeds of a sentence.
     *
     * @param senses what the lexicon knows of its words
     */
    TaggedDeeds(
            FrameFinder frames, Operators operators, WordClasses classes, Who who, Grammar grammar, DeedFinder senses) {
        this.senses = senses;
        this.frames = frames;
        this.operators = operators;
        this.classes = classes;
        parties = new TaggedParties(who, grammar, classes);
        this.grammar = grammar;
    }

    /** The deeds of both, each once. */
    List<Deed> merge(List<Deed> known, Tags tags) {
        List<Deed> merged = new ArrayList<>();
        Set<Deed> met = new LinkedHashSet<>();
        for (Tags.Tagged tagged : tags.deeds()) {
            List<Deed> same = known.stream().filter(d -> isAt(d, tagged)).toList();
            Deed kindred = same.stream()
                    .filter(d -> d.code().type() == tagged.type())
                    .findFirst()
                    .orElse(null);
            met.addAll(same);
            if (kindred != null) {
                merged.add(complete(kindred, tagged));
                same.stream().filter(d -> !d.equals(kindred)).forEach(merged::add);
            } else if (same.isEmpty()
                    ? tagged.certainty() >= EventTagger.bound(tagged.type())
                    : tagged.certainty() >= AGAINST) {
                Optional<Deed> deed = deed(tagged);
                deed.ifPresentOrElse(merged::add, () -> merged.addAll(same));
            } else {
                merged.addAll(same);
            }
        }
        for (Deed deed : known) {
            boolean demanding = deed.entry().specificity(deed.frame().name())
                    >= demanding(deed.code().type());
            boolean doubtful = deed.frame().kind() != Frame.Kind.NOUN && !demanding && telling(deed, tags) < DOUBT;
            if (!met.contains(deed) && !doubtful) {
                merged.add(deed);
            }
        }
        return merged;
    }

    private static int demanding(EventType type) {
        return switch (type.quad()) {
            case MATERIAL_COOPERATION, MATERIAL_CONFLICT -> DEMANDING;
            case VERBAL_COOPERATION, VERBAL_CONFLICT -> type == EventType.REQUEST ? DEMANDING_WORDS : Integer.MAX_VALUE;
        };
    }

    private static double telling(Deed deed, Tags tags) {
        int[] words = deed.frame().trigger();
        double highest = tags.telling(deed.frame().at());
        if (deed.entry().demands().containsKey("object")) {
            // "issued a warrant": the noun may tell more than its verb
            for (int object : deed.frame().role("object")) {
                highest = Math.max(highest, tags.telling(object));
            }
        }
        for (int at = words[0]; at <= words[1]; at++) {
            highest = Math.max(highest, tags.telling(at));
        }
        return highest;
    }

    private static boolean isAt(Deed deed, Tags.Tagged tagged) {
        int at = deed.frame().at();
        int carrier = deed.frame().carrier();
        return (tagged.first() <= at && at <= tagged.last()) || (tagged.first() <= carrier && carrier <= tagged.last());
    }

    /** A deed of the lexicon's, with the parties that only the tagger sees, where it is sure of the deed. */
    private Deed complete(Deed deed, Tags.Tagged tagged) {
        List<ActorId> actors = deed.actors();
        List<ActorId> recipients = deed.recipients();
        boolean sure = tagged.certainty() >= ALONE;
        if (tagged.certainty() >= REVERSED && !deed.entry().reciprocal() && isReversed(actors, tagged)) {
            actors = parties.acting(tagged);
            recipients = without(parties.reached(tagged), actors);
        }
        if (tagged.certainty() >= REVERSED && !deed.entry().reciprocal() && !actors.isEmpty()) {
            actors = parties.corrected(tagged, deed.frame(), actors, recipients);
        }
        if (actors.isEmpty() && sure) {
            actors = without(parties.acting(tagged), recipients);
        }
        if (recipients.isEmpty() && sure && !deed.entry().reciprocal()) {
            recipients = without(parties.reached(tagged), actors);
        }
        double confidence = Math.round(100 * Math.max(deed.confidence(), tagged.certainty())) / 100.0;
        return new Deed(
                deed.frame(),
                deed.entry(),
                deed.code(),
                actors,
                recipients,
                deed.doerUntold() || actors.isEmpty(),
                deed.standing(),
                confidence);
    }

    /** Whether those who act, as the lexicon has it, are those acted on, and others act. */
    private boolean isReversed(List<ActorId> actors, Tags.Tagged tagged) {
        List<ActorId> acting = parties.acting(tagged);
        return !actors.isEmpty()
                && !acting.isEmpty()
                && actors.stream().noneMatch(acting::contains)
                && parties.reached(tagged).containsAll(actors);
    }

    private static List<ActorId> without(List<ActorId> all, List<ActorId> others) {
        return all.stream().filter(a -> !others.contains(a)).toList();
    }

    /** "denied the deployment", "demanded the release": a verb that only speaks of a noun does not carry it. */
    private Frame spokenOf(Frame frame) {
        if (frame.carrier() < 0 || frame.carrier() == frame.at()) {
            return frame;
        }
        String verb = grammar.token(frame.carrier()).lemma();
        Standing.Level made = operators.of(Operators.Place.OBJECT, verb);
        boolean speaks = made == Standing.Level.DENIED
                || made == Standing.Level.UNREAL
                || made == Standing.Level.NEGATED
                || classes.contains("speaking-of", verb);
        return speaks && !classes.contains("light", verb)
                ? new Frame(grammar, frame.kind(), frame.at(), -1, frame.name())
                : frame;
    }

    /** "was in contact with": of a preposition and its noun the noun tells the deed. */
    private int inside(int head, Tags.Tagged tagged) {
        return grammar.children(head, "pobj").stream()
                .filter(w -> w <= tagged.last())
                .findFirst()
                .orElse(head);
    }

    /** "A blast at a fuel depot killed ten": what blows up where such things do, and of no weapon is told, is nobody's deed. */
    private boolean isAccident(int word) {
        return classes.contains("blast", grammar.token(word).lemma())
                && grammar.sentence().tokens().stream().anyMatch(t -> classes.contains("blast-site", t.lemma()))
                && grammar.sentence().tokens().stream().noneMatch(t -> classes.contains("blast-weapon", t.lemma()));
    }

    /** A deed that the tagger alone sees; none where it names no party. */
    private Optional<Deed> deed(Tags.Tagged tagged) {
        int head = inside(parties.head(tagged), tagged);
        if (EMPTY.contains(grammar.token(head).tag())) {
            return Optional.empty();
        }
        List<Frame> readings = frames.at(grammar, head);
        Frame found = readings.isEmpty()
                ? new Frame(
                        grammar,
                        grammar.isVerb(head) ? Frame.Kind.VERB : Frame.Kind.NOUN,
                        head,
                        -1,
                        grammar.token(head).lemma())
                : readings.getLast();
        Frame frame = spokenOf(found);
        List<ActorId> actors = frame.equals(found)
                ? parties.acting(tagged, frame)
                : parties.actingUnspoken(tagged, frame, found.carrier());
        if (actors.isEmpty() && tagged.type() == EventType.PROTEST) {
            actors = parties.implied(frame);
        }
        List<ActorId> recipients = without(parties.reached(tagged, frame), actors);
        EventType type = tagged.type();
        if ((actors.isEmpty() && recipients.isEmpty())
                || parties.isOtherSideAlone(tagged)
                || (type.needsRecipient() && recipients.isEmpty() && actors.size() < 2)) {
            return Optional.empty();
        }
        if (type == EventType.ASSAULT && actors.isEmpty() && isAccident(head)) {
            return Optional.empty();
        }
        // a word that the lexicon knows by this type is of one mode, whoever takes part
        EventCode code = senses.code(readings, type)
                .filter(known -> known.mode() != null)
                .orElseGet(() -> new EventCode(type, tagged.mode(), type.cameoRoot()));
        Standing standing = Ended.read(StandingReader.read(operators, grammar, frame), frame, type, classes);
        // "is not accepting the invitation": the negation is what tells of the refusal
        if (type == EventType.REJECT && standing.level() == Standing.Level.NEGATED) {
            standing = new Standing(Standing.Level.FACT, List.of(), standing.cue());
        }
        return Optional.of(new Deed(
                frame,
                Entry.tagged(code),
                code,
                actors,
                recipients,
                actors.isEmpty(),
                standing,
                Math.round(100 * tagged.certainty()) / 100.0));
    }
}
