package org.bellwether.extract.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bellwether.model.ActorId;
import org.bellwether.model.EventCode;
import org.bellwether.model.EventType;
import org.jspecify.annotations.Nullable;

/**
 * Gives a deed that an article tells again in short ("Russia's invasion", "the invasion") the parties that it names elsewhere.
 *
 * <p>Only for assaults, coercion and sanctions told by a noun, by a passive ("those imposed on Mali") or without an object
 * ("attacked first"), only from a kindred sense of the lexicon by the same side, and only where the article leaves no choice; what
 * is only planned or thought of lends nothing. What then still has nobody who acts is dropped, unless its sentence tells to whom it
 * was done.
 */
final class RepeatedDeeds {
    private static final Set<EventType> TOLD_AGAIN = Set.of(EventType.ASSAULT, EventType.COERCE, EventType.SANCTION);

    private final Who who;
    private final WordClasses classes;
    private final List<Deed> complete;

    private RepeatedDeeds(Who who, WordClasses classes, List<Deed> complete) {
        this.who = who;
        this.classes = classes;
        this.complete = complete;
    }

    /** The sentences' deeds with their parties, in the same order. */
    static List<List<Deed>> complete(List<List<Deed>> sentences, Who who, WordClasses classes) {
        List<Deed> complete = sentences.stream()
                .flatMap(List::stream)
                .filter(d -> TOLD_AGAIN.contains(d.code().type())
                        && (d.standing().level() == Standing.Level.FACT
                                || d.standing().level() == Standing.Level.ALLEGED)
                        && !d.actors().isEmpty()
                        && !d.recipients().isEmpty())
                .toList();
        RepeatedDeeds repeated = new RepeatedDeeds(who, classes, complete);
        List<List<Deed>> found = new ArrayList<>();
        for (List<Deed> deeds : sentences) {
            found.add(deeds.stream()
                    .map(repeated::completed)
                    .filter(d -> !d.actors().isEmpty() || d.doerUntold())
                    .filter(d -> !isMeasure(d.frame(), d.code())
                            || !d.recipients().isEmpty()
                            || d.actors().size() > 1)
                    .toList());
        }
        return found;
    }

    /** "sanctions", told by the noun: on whom, another sentence may say. */
    static boolean isMeasure(Frame frame, EventCode code) {
        return isPenalty(code) && frame.kind() == Frame.Kind.NOUN;
    }

    private static boolean isPenalty(EventCode code) {
        return code.type() == EventType.SANCTION && "discontinue".equals(code.mode());
    }

    /** Sanctions of which only one side is told, with the other, where the article tells of sanctions between these two alone. */
    private Deed penalty(Deed deed) {
        if (deed.frame().kind() != Frame.Kind.NOUN
                || deed.actors().isEmpty() == deed.recipients().isEmpty()) {
            return deed;
        }
        boolean byNobody = deed.actors().isEmpty();
        Set<String> told = sides(byNobody ? deed.recipients() : deed.actors());
        Deed known = onlyOne(complete.stream()
                .filter(d -> isPenalty(d.code()))
                .filter(d -> sides(byNobody ? d.recipients() : d.actors()).equals(told))
                .toList());
        if (known == null) {
            return deed;
        }
        return byNobody ? deed.with(known.actors(), deed.recipients()) : deed.with(deed.actors(), known.recipients());
    }

    private Deed completed(Deed deed) {
        if (isMeasure(deed.frame(), deed.code())) {
            return penalty(deed);
        }
        if (!TOLD_AGAIN.contains(deed.code().type())) {
            return deed;
        }
        if (deed.actors().isEmpty() && mayLackDoer(deed)) {
            Deed known = onlyOne(complete.stream()
                    .filter(d -> isSameKind(d, deed))
                    .filter(d -> deed.recipients().isEmpty() || isOnSame(d, deed))
                    .toList());
            return known == null
                    ? deed
                    : deed.with(known.actors(), deed.recipients().isEmpty() ? known.recipients() : deed.recipients());
        }
        if (!deed.actors().isEmpty() && deed.recipients().isEmpty() && mayLackObject(deed)) {
            Set<String> doers = sides(deed.actors());
            List<Deed> same = complete.stream()
                    .filter(d -> d.code().type() == deed.code().type()
                            && sides(d.actors()).equals(doers))
                    .toList();
            // a verb may tell of another deed than the noun that names one: whatever they do must reach the same
            Deed known = deed.frame().kind() == Frame.Kind.VERB
                    ? onlyOne(same)
                    : onlyOne(same.stream().filter(d -> isSameKind(d, deed)).toList());
            known = known == null && deed.code().type() == EventType.ASSAULT ? onlyOne(same) : known;
            return known == null ? deed : deed.with(deed.actors(), known.recipients());
        }
        return deed;
    }

    /** A noun, and a passive on somebody with a name: "four people were killed" need not be those killed before. */
    private boolean mayLackDoer(Deed deed) {
        Frame frame = deed.frame();
        return frame.kind() == Frame.Kind.NOUN
                || (frame.kind() == Frame.Kind.VERB
                        && frame.grammar().isPassive(frame.at())
                        && deed.recipients().stream().noneMatch(who::isNameless));
    }

    /** Whether two deeds reach the same side, or, of a passive, the same persons: not everybody of a country is meant. */
    private boolean isOnSame(Deed one, Deed passive) {
        return passive.frame().kind() == Frame.Kind.NOUN
                ? sides(one.recipients()).equals(sides(passive.recipients()))
                : one.recipients().equals(passive.recipients());
    }

    /** A noun, and a verb of assault without an object or with a place for one: "attacked first", "shelled the enclave". */
    private boolean mayLackObject(Deed deed) {
        Frame frame = deed.frame();
        return frame.kind() == Frame.Kind.NOUN
                || (frame.kind() == Frame.Kind.VERB
                        && deed.code().type() == EventType.ASSAULT
                        && !classes.contains(
                                "harm", frame.grammar().token(frame.at()).lemma())
                        && frame.role("object").stream()
                                .allMatch(w -> classes.contains(
                                        "territory", frame.grammar().token(w).lemma())));
    }

    /** "invaded" and "invasion": senses that share a word. */
    private static boolean isSameKind(Deed one, Deed other) {
        return one.code().type() == other.code().type()
                && (one.entry().equals(other.entry())
                        || one.entry().verbs().stream().anyMatch(other.entry().verbs()::contains)
                        || one.entry().nouns().stream().anyMatch(other.entry().nouns()::contains));
    }

    /** The first of them, if all are between the same sides; those on somebody whom the text does not name ("its neighbour") decide nothing. */
    private @Nullable Deed onlyOne(List<Deed> deeds) {
        Map<String, Deed> first = new LinkedHashMap<>();
        boolean named = deeds.stream().anyMatch(d -> !isOnUnknown(d));
        for (Deed deed : deeds) {
            if (named && isOnUnknown(deed)) {
                continue;
            }
            first.putIfAbsent(sides(deed.actors()) + ">" + sides(deed.recipients()), deed);
        }
        return first.size() == 1
                ? Objects.requireNonNull(first.values().iterator().next())
                : null;
    }

    /** Whether nobody to whom it was done has a name or a country. */
    private boolean isOnUnknown(Deed deed) {
        return deed.recipients().stream()
                .allMatch(a -> a.isUnnamed() && who.side(a).equals(a.value()));
    }

    private Set<String> sides(List<ActorId> actors) {
        return actors.stream().map(who::side).collect(Collectors.toSet());
    }
}
