package org.bellwether.extract.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bellwether.model.ActorId;
import org.bellwether.model.EventType;

/** Sees to it that one deed is told once in a sentence. */
final class Deeds {
    private Deeds() {}

    static List<Deed> distinct(List<Deed> all) {
        List<Deed> once = without(all, Deeds::covers);
        return without(once, SameDeed::isToldBy).stream()
                .map(deed -> SameDeed.carried(deed, once))
                .toList();
    }

    /** Whether a deed is told by another, of which it is said whether it comes earlier in the list. */
    private interface Covering {
        boolean covers(Deed other, Deed deed, boolean earlier);
    }

    private static List<Deed> without(List<Deed> all, Covering covering) {
        List<Deed> kept = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            boolean told = false;
            for (int k = 0; k < all.size() && !told; k++) {
                told = k != i && covering.covers(all.get(k), all.get(i), k < i);
            }
            if (!told) {
                kept.add(all.get(i));
            }
        }
        return kept;
    }

    private static boolean isFor(Frame purpose, Frame deed) {
        return purpose.kind() == Frame.Kind.VERB
                && purpose.grammar().token(purpose.at()).relation().equals("advcl")
                && purpose.grammar().token(purpose.at()).head() == deed.at();
    }

    /** "agreed to send", not "agreed to a plan that the rebels had rejected" nor "agreed after they had attacked". */
    private static boolean isInComplement(Frame deed, int word) {
        Grammar grammar = deed.grammar();
        int at = word;
        for (int steps = 0;
                at >= 0
                        && at != deed.at()
                        && steps < grammar.sentence().tokens().size();
                steps++) {
            boolean apart = switch (grammar.token(at).relation()) {
                case "relcl" -> true;
                // "the rebels, at war with Chad, agreed"
                case "nsubj", "nsubjpass" -> grammar.token(at).head() == deed.at();
                case "advcl" -> !grammar.children(at, "mark", "advmod").isEmpty();
                default -> false;
            };
            if (apart) {
                return false;
            }
            at = grammar.token(at).head();
        }
        return at == deed.at();
    }

    /** Whether a mutual deed names all whom another deed of its kind names, and others besides. */
    private static boolean namesMore(Deed one, Deed other) {
        if (!one.entry().reciprocal()) {
            return false;
        }
        Set<ActorId> all = parties(one);
        Set<ActorId> some = parties(other);
        return one.code().type() == other.code().type() && all.size() > some.size() && all.containsAll(some);
    }

    private static Set<ActorId> parties(Deed deed) {
        return Stream.concat(deed.actors().stream(), deed.recipients().stream()).collect(Collectors.toSet());
    }

    /** "suspended the constitution, imposed a curfew and shut the borders": each something else; a raid or a protest is one, whatever is done in it. */
    private static boolean areTwo(Deed one, Deed other) {
        switch (one.code().type()) {
            case ASSAULT, PROTEST, CONSULT -> {
                return false;
            }
            default -> {}
        }
        Set<Integer> some = done(one.frame());
        Set<Integer> more = done(other.frame());
        return !some.isEmpty() && !more.isEmpty() && some.stream().noneMatch(more::contains);
    }

    /** What a verb has for its object, or the noun that it carries. */
    private static Set<Integer> done(Frame frame) {
        return switch (frame.kind()) {
            case VERB -> Set.copyOf(frame.grammar().object(frame.at()));
            case NOUN -> frame.carrier() < 0 ? Set.of() : Set.of(frame.at());
            case ADJECTIVE -> Set.of();
        };
    }

    private static boolean isInside(Frame inner, Frame outer) {
        return outer.grammar().after(outer.at(), "of").contains(inner.at());
    }

    private static boolean covers(Deed other, Deed deed, boolean earlier) {
        // a verb that carries a noun that is a deed itself: the noun says what was done
        if (other.frame().kind() == Frame.Kind.NOUN
                && other.frame().carrier() == deed.frame().at()
                && deed.frame().kind() == Frame.Kind.VERB) {
            if (namesMore(deed, other)) {
                return false; // "met the minister for talks": the verb says with whom
            }
            return deed.entry().specificity(deed.frame().name())
                            <= other.entry().specificity(other.frame().name())
                    || other.code().type() == deed.code().type();
        }
        // the noun carried by a verb whose own sense already counts the noun
        if (deed.frame().kind() == Frame.Kind.NOUN
                && deed.frame().carrier() == other.frame().at()
                && other.frame().kind() == Frame.Kind.VERB) {
            if (namesMore(other, deed)) {
                return true;
            }
            return other.entry().specificity(other.frame().name())
                            > deed.entry().specificity(deed.frame().name())
                    && other.code().type() != deed.code().type();
        }
        // "travelled to Lima to meet the president": the meeting says with whom
        if (deed.code().type() == EventType.CONSULT
                && other.code().type() == EventType.CONSULT
                && isFor(other.frame(), deed.frame())) {
            return other.standing().level() == deed.standing().level()
                    && other.actors().stream().anyMatch(deed.actors()::contains);
        }
        // "acts of sabotage": the inner noun says what, unless the outer one alone says who
        if (deed.frame().kind() == Frame.Kind.NOUN
                && other.frame().kind() == Frame.Kind.NOUN
                && other.code().type() == deed.code().type()) {
            if (isInside(other.frame(), deed.frame())) {
                return deed.actors().isEmpty();
            }
            if (isInside(deed.frame(), other.frame())) {
                return !other.actors().isEmpty();
            }
        }
        // "agreed to send": the sending counts, as planned
        if (deed.entry().yields()) {
            return (other.standing().level() == Standing.Level.PLANNED
                            || other.standing().level() == deed.standing().level())
                    && isInComplement(deed.frame(), other.frame().at());
        }
        // "killed and wounded", "beaten and detained": the same type between the same parties is one deed, the first
        // counts
        return earlier
                && other.code().type() == deed.code().type()
                && !areTwo(other, deed)
                && other.actors().equals(deed.actors())
                && other.recipients().equals(deed.recipients())
                && other.standing().level() == deed.standing().level()
                && Math.abs(other.frame().at() - deed.frame().at()) <= 8;
    }
}
