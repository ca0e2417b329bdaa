package org.bellwether.extract.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bellwether.model.ActorId;
import org.bellwether.model.EventType;

/**
 * Whom an assault reaches of which nobody says on whom: "Chad and Mali fought all week. A Malian offensive began." It reaches those
 * with whom the article has its doer fight, whoever of the two attacks there, if these are one or by far the most often told.
 */
final class Foes {
    /** So large a share of the fights of somebody must be with one foe, where he has several. */
    private static final double MOST = 2.0 / 3;

    private final Who who;
    private final WordClasses classes;
    private final List<Deed> fights;

    private Foes(Who who, WordClasses classes, List<Deed> fights) {
        this.who = who;
        this.classes = classes;
        this.fights = fights;
    }

    /** The sentences' deeds, the assaults among them with those whom they reach. */
    static List<List<Deed>> complete(List<List<Deed>> sentences, Who who, WordClasses classes) {
        List<Deed> fights = sentences.stream()
                .flatMap(List::stream)
                .filter(d -> d.code().type() == EventType.ASSAULT
                        && d.standing().level() != Standing.Level.NEGATED
                        && d.standing().level() != Standing.Level.UNREAL)
                .toList();
        Foes foes = new Foes(who, classes, fights);
        return sentences.stream()
                .map(deeds -> deeds.stream().map(foes::completed).toList())
                .toList();
    }

    private Deed completed(Deed deed) {
        if (deed.code().type() != EventType.ASSAULT
                || deed.actors().isEmpty()
                || !deed.recipients().isEmpty()
                || deed.entry().reciprocal()
                || !isOpen(deed.frame())) {
            return deed;
        }
        Map<ActorId, Integer> foes = new LinkedHashMap<>();
        for (Deed fight : fights) {
            for (ActorId foe : across(deed.actors(), fight)) {
                ActorId known = foes.keySet().stream()
                        .filter(f -> who.isSameState(f, foe))
                        .findFirst()
                        .orElse(foe);
                foes.merge(known, 1, Integer::sum);
            }
        }
        int all = foes.values().stream().mapToInt(Integer::intValue).sum();
        List<ActorId> found = foes.entrySet().stream()
                .filter(f -> foes.size() == 1 || (f.getValue() > 1 && f.getValue() >= MOST * all))
                .map(Map.Entry::getKey)
                .map(Objects::requireNonNull)
                .toList();
        return found.isEmpty() ? deed : deed.with(deed.actors(), found);
    }

    /** Told by a noun, or by a verb without an object or with one that is nobody: "broke the truce", "shelled the enclave". */
    private boolean isOpen(Frame frame) {
        if (frame.kind() != Frame.Kind.VERB) {
            return frame.kind() == Frame.Kind.NOUN;
        }
        Grammar grammar = frame.grammar();
        return frame.role("object").stream()
                .map(w -> grammar.token(w).lemma())
                .allMatch(w -> classes.contains("territory", w) || classes.contains("agreement", w));
    }

    /** Who is on the other side of a fight than some doers; nobody where they take no part or stand on both sides. */
    private List<ActorId> across(List<ActorId> doers, Deed fight) {
        boolean attacks = meets(doers, fight.actors());
        boolean suffers = meets(doers, fight.recipients());
        List<ActorId> others = new ArrayList<>();
        if (attacks && fight.entry().reciprocal() && fight.actors().size() == 2) {
            others.addAll(fight.actors());
        } else if (attacks && !suffers) {
            others.addAll(fight.recipients());
        } else if (suffers && !attacks) {
            others.addAll(fight.actors());
        }
        return others.stream()
                .filter(a -> !who.isCivilian(a) && doers.stream().noneMatch(d -> who.isSameState(d, a)))
                .toList();
    }

    private boolean meets(List<ActorId> some, List<ActorId> others) {
        return some.stream().anyMatch(s -> others.stream().anyMatch(o -> who.isSameState(s, o)));
    }
}
