package org.bellwether.situation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorId;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Change;
import org.bellwether.model.Corrected.Outcome;
import org.bellwether.model.CorrectionId;
import org.bellwether.model.Entry.Correction;
import org.bellwether.model.Mention;
import org.bellwether.model.MentionId;
import org.bellwether.model.Moves;
import org.bellwether.model.Passage;
import org.bellwether.model.Reading;
import org.bellwether.model.Target;
import org.jspecify.annotations.Nullable;

/**
 * Applies corrections of actors to what the machine has joined, one after the other as the log has them: each finds the actors as the
 * ones before it left them, as the analyst did who made it. What the machine joins is not asked again.
 *
 * <p>An actor is the one whom most of a correction's places mention. Where a split takes all mentions of somebody whom one article alone
 * introduces, he moves as he is; else somebody new is made of the mentions taken, of whom no more is known than what the text says at them.
 */
final class CorrectedActors {
    /** How ids begin of those whom a split makes. */
    private static final String MADE = "s.";

    private final Touched texts;
    private final Map<ActorId, List<Actor>> members = new TreeMap<>();
    private final Map<ActorId, Circle> circles = new TreeMap<>();
    private final Map<CorrectionId, Circle> made = new HashMap<>();
    private final Map<MentionId, ActorId> moved = new HashMap<>();
    private final Map<ActorId, String> madeNames = new TreeMap<>();
    private final Map<CorrectionId, Outcome> outcomes = new TreeMap<>();
    private final List<CorrectionId> order = new ArrayList<>();
    private Moves moves = Moves.NONE;

    /** @param groups the actors of all readings, those together that the machine has joined */
    CorrectedActors(List<List<Actor>> groups, List<Correction> corrections, Touched texts) {
        this.texts = texts;
        for (List<Actor> group : groups) {
            Circle circle = new Circle(group.stream().map(Actor::id).toList());
            for (Actor actor : group) {
                members.computeIfAbsent(actor.id(), _ -> new ArrayList<>()).add(actor);
                circles.put(actor.id(), circle);
            }
        }
        for (Correction correction : corrections) {
            order.add(correction.id());
            apply(correction);
        }
        if (!moved.isEmpty()) {
            divide();
        }
    }

    private void apply(Correction correction) {
        CorrectionId id = correction.id();
        switch (correction.change()) {
            case Change.Merge merge -> outcomes.put(id, merge(id, merge) ? Outcome.APPLIED : Outcome.NOWHERE);
            case Change.Split split -> outcomes.put(id, split(id, split) ? Outcome.APPLIED : Outcome.NOWHERE);
            case Change.Rename rename ->
                mark(id, rename.actor(), circle -> {
                    supersede(circle.named);
                    circle.name = rename.name();
                    circle.named = id;
                });
            case Change.Confirm(Target.OfActor actor) ->
                mark(id, actor, circle -> {
                    supersede(circle.confirmed);
                    circle.confirmed = id;
                });
            case Change.Restore(Target.OfActor actor) ->
                mark(id, actor, circle -> {
                    supersede(circle.confirmed);
                    circle.confirmed = null;
                });
            default -> {} // what is no actor's is none of ours
        }
    }

    private void mark(CorrectionId id, Target.OfActor target, java.util.function.Consumer<Circle> change) {
        Circle circle = find(target);
        outcomes.put(id, circle == null ? Outcome.NOWHERE : Outcome.APPLIED);
        if (circle != null) {
            change.accept(circle);
        }
    }

    private void supersede(@Nullable CorrectionId earlier) {
        if (earlier != null) {
            outcomes.put(earlier, Outcome.SUPERSEDED);
        }
    }

    private boolean merge(CorrectionId id, Change.Merge merge) {
        Set<Circle> found = new LinkedHashSet<>();
        int there = 0;
        for (Target.OfActor target : merge.actors()) {
            Circle circle = find(target);
            if (circle != null) {
                there++;
                found.add(circle);
            }
        }
        if (there < 2) {
            return false;
        }
        Circle first = found.iterator().next();
        found.stream().skip(1).forEach(first::take);
        first.shaped.add(id);
        return true;
    }

    private boolean split(CorrectionId id, Change.Split split) {
        Circle from = find(split.actor());
        if (from == null) {
            return false;
        }
        Map<ArticleId, Map<ActorId, List<Mention>>> taken = new TreeMap<>();
        for (Passage place : split.mentions()) {
            for (Reading reading : texts.of(place.sha256())) {
                take(reading, Touched.at(reading, place, null), from, taken);
            }
        }
        for (String text : split.in()) {
            for (Reading reading : texts.of(text)) {
                take(reading, reading.mentions(), from, taken);
            }
        }
        if (taken.isEmpty()) {
            return false;
        }
        Circle made = new Circle(List.of());
        made.name = split.name();
        made.made = id;
        made.shaped.add(id);
        from.shaped.add(id);
        this.made.put(id, made);
        ActorId newcomer = new ActorId(MADE + id.value());
        for (Reading reading : texts.all()) {
            taken.getOrDefault(reading.article(), Map.of())
                    .forEach((actor, mentions) -> move(reading, actor, mentions, from, made, newcomer));
        }
        return true;
    }

    private void take(
            Reading reading, List<Mention> mentions, Circle from, Map<ArticleId, Map<ActorId, List<Mention>>> taken) {
        for (Mention mention : mentions) {
            ActorId actor = today(mention);
            if (circle(actor) == from) {
                List<Mention> so = taken.computeIfAbsent(reading.article(), _ -> new TreeMap<>())
                        .computeIfAbsent(actor, _ -> new ArrayList<>());
                if (!so.contains(mention)) {
                    so.add(mention);
                }
            }
        }
    }

    private void move(
            Reading reading, ActorId actor, List<Mention> mentions, Circle from, Circle made, ActorId newcomer) {
        boolean all = reading.mentions().stream().allMatch(m -> !today(m).equals(actor) || mentions.contains(m));
        boolean wholly = all && Objects.requireNonNull(members.get(actor)).size() == 1;
        if (wholly && !actor.value().startsWith(MADE)) {
            from.members.remove(actor);
            made.members.add(actor);
            circles.put(actor, made);
        } else {
            mentions.forEach(m -> moved.put(m.id(), newcomer));
            made.members.add(newcomer);
            circles.put(newcomer, made);
            madeNames.put(newcomer, String.valueOf(made.name));
            members.computeIfAbsent(newcomer, _ -> new ArrayList<>());
        }
    }

    private ActorId today(Mention mention) {
        return moved.getOrDefault(mention.id(), mention.actor());
    }

    private @Nullable Circle circle(ActorId actor) {
        Circle circle = circles.get(actor);
        return circle == null ? null : circle.today();
    }

    /** The actor whom most of the places mention; of those the one who comes first. */
    private @Nullable Circle find(Target.OfActor target) {
        if (target.split() != null) {
            Circle circle = made.get(target.split());
            return circle == null ? null : circle.today();
        }
        Map<Circle, Integer> votes = new LinkedHashMap<>();
        for (Target.Named named : target.mentions()) {
            Set<Circle> meant = new LinkedHashSet<>();
            for (Reading reading : texts.of(named.at().sha256())) {
                for (Mention mention : Touched.at(reading, named.at(), named.name())) {
                    Circle circle = circle(today(mention));
                    if (circle != null) {
                        meant.add(circle);
                    }
                }
            }
            meant.forEach(c -> votes.merge(c, 1, Integer::sum));
        }
        int most = votes.values().stream().mapToInt(v -> v).max().orElse(0);
        return votes.entrySet().stream()
                .filter(e -> e.getValue() == most)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** Divides between an actor and those split from him what articles say of him. */
    private void divide() {
        Map<ArticleId, Map<ActorId, List<Moves.At>>> of = new TreeMap<>();
        for (Reading reading : texts.all()) {
            Set<ActorId> divided = new LinkedHashSet<>();
            reading.mentions().stream().filter(m -> moved.containsKey(m.id())).forEach(m -> divided.add(m.actor()));
            for (ActorId actor : divided) {
                of.computeIfAbsent(reading.article(), _ -> new TreeMap<>())
                        .put(
                                actor,
                                reading.mentions().stream()
                                        .filter(m -> m.actor().equals(actor))
                                        .map(m -> new Moves.At(m.span(), today(m)))
                                        .toList());
            }
        }
        moves = new Moves(of);
        for (Reading reading : texts.all()) {
            for (Actor actor : reading.actors()) {
                List<Moves.At> mentions =
                        of.getOrDefault(reading.article(), Map.of()).getOrDefault(actor.id(), List.of());
                if (!mentions.isEmpty()) {
                    List<Actor> same = Objects.requireNonNull(members.get(actor.id()));
                    same.remove(actor);
                    new DividedActor(actor, mentions, moves, madeNames)
                            .parts()
                            .forEach(part -> Objects.requireNonNull(members.get(part.id()))
                                    .add(part));
                }
            }
        }
    }

    /** The groups of actors that are one. */
    List<Circle> circles() {
        Set<Circle> found = new LinkedHashSet<>();
        circles.values().forEach(c -> found.add(c.today()));
        return found.stream().filter(c -> !members(c).isEmpty()).toList();
    }

    /** What the readings say of a circle's actors. */
    List<Actor> members(Circle circle) {
        return members(circle.members);
    }

    List<Actor> members(java.util.Collection<ActorId> ids) {
        return ids.stream()
                .flatMap(id -> members.getOrDefault(id, List.of()).stream())
                .toList();
    }

    Moves moves() {
        return moves;
    }

    /** The joined actors who are there only by a split. */
    Map<ActorId, CorrectionId> made(Map<ActorId, ActorId> actorOf) {
        Map<ActorId, CorrectionId> found = new TreeMap<>();
        for (Circle circle : circles()) {
            if (circle.made != null) {
                ActorId any = members(circle).getFirst().id();
                found.put(actorOf.getOrDefault(any, any), circle.made);
            }
        }
        return found;
    }

    /** What became of the corrections of actors. */
    Map<CorrectionId, Outcome> outcomes() {
        return outcomes;
    }

    /** The corrections that hold of a circle, in the log's order. */
    List<CorrectionId> holding(Circle circle) {
        List<CorrectionId> holding = new ArrayList<>(circle.shaped);
        if (circle.named != null) {
            holding.add(circle.named);
        }
        if (circle.confirmed != null) {
            holding.add(circle.confirmed);
        }
        return holding.stream()
                .distinct()
                .sorted(Comparator.comparingInt(order::indexOf))
                .toList();
    }
}
