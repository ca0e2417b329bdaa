package org.bellwether.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a correction does. */
public sealed interface Change {
    /** What is corrected. */
    List<Target> targets();

    /** As it is written: {@code merge}. */
    default String kind() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** What it does, as a sentence without its full stop. */
    default String says() {
        List<String> labels = targets().stream().map(t -> "“" + t.label() + "”").toList();
        String first = labels.getFirst();
        return switch (this) {
            case Merge _ -> String.join(" and ", labels) + " are one actor";
            case Split split ->
                "%s %s is another actor, “%s”"
                        .formatted(
                                first,
                                split.mentions().isEmpty()
                                        ? counted(split.in().size(), "text")
                                        : counted(split.mentions().size(), "place"),
                                split.name());
            case Rename rename -> "%s is called “%s”".formatted(first, rename.name());
            case Retype retype ->
                "%s is %s%s".formatted(first, retype.type(), retype.mode() == null ? "" : "/" + retype.mode());
            case Redate redate -> first + " was " + said(redate.when());
            case Flip flip ->
                first
                        + switch (flip.way()) {
                            case PLUS -> ": the effect grows with its cause";
                            case MINUS -> ": the effect falls when its cause grows";
                            case TURNED -> ": what is called the effect drives what is called the cause";
                            case AS_READ -> ": what is called the cause drives what is called the effect, after all";
                        };
            case Reverse _ -> first + " goes the other way: who was acted on acts";
            case Confirm _ -> first + " is confirmed";
            case Reject _ -> first + " is rejected";
            case Restore _ -> first + " is as it was read";
        };
    }

    private static String counted(int count, String what) {
        return "in %d %s%s".formatted(count, what, count == 1 ? "" : "s");
    }

    private static String said(When when) {
        if (!when.isKnown()) {
            return "at a time that is not known";
        }
        return Objects.equals(when.startIso(), when.endIso())
                ? String.valueOf(when.startIso())
                : (when.startIso() == null ? "until" : "from " + when.startIso())
                        + (when.endIso() == null ? " on" : (when.startIso() == null ? " " : " to ") + when.endIso());
    }

    /** The hashes of all texts that it speaks of. */
    default List<String> texts() {
        return targets().stream()
                .flatMap(t -> t.passages().stream())
                .map(Passage::sha256)
                .distinct()
                .toList();
    }

    /**
     * Several actors are one; the first gives it its name, kind, country and Wikidata item.
     *
     * @param actors at least two
     */
    record Merge(List<Target.OfActor> actors) implements Change {
        public Merge {
            actors = List.copyOf(actors);
            if (actors.size() < 2) {
                throw new IllegalArgumentException("a merge needs at least two actors");
            }
        }

        @Override
        public List<Target> targets() {
            return List.copyOf(actors);
        }
    }

    /**
     * Some mentions mean another actor, one of his own whom only an analyst joins with others.
     *
     * @param actor from whom they are taken
     * @param mentions where they stand
     * @param in hashes of texts in which all mentions of the actor are taken
     * @param name of the one they mean
     */
    record Split(Target.OfActor actor, List<Passage> mentions, List<String> in, String name) implements Change {
        public Split {
            mentions = List.copyOf(mentions);
            in = in.stream().map(Passage::checkedHash).toList();
            name = checkedName(name);
            if (mentions.isEmpty() && in.isEmpty()) {
                throw new IllegalArgumentException("a split needs mentions, or a text whose mentions it takes");
            }
        }

        @Override
        public List<Target> targets() {
            return List.of(actor);
        }

        @Override
        public List<String> texts() {
            List<String> texts = new ArrayList<>(in);
            mentions.forEach(m -> texts.add(m.sha256()));
            return Stream.concat(Change.super.texts().stream(), texts.stream())
                    .distinct()
                    .toList();
        }
    }

    /** An actor is called so. */
    record Rename(Target.OfActor actor, String name) implements Change {
        public Rename {
            name = checkedName(name);
        }

        @Override
        public List<Target> targets() {
            return List.of(actor);
        }
    }

    /**
     * An event is of this type.
     *
     * @param mode one of the type's, or null
     */
    record Retype(
            Target.OfEvent event, EventType type, @Nullable String mode) implements Change {
        public Retype {
            code(type, mode);
        }

        /** What the event is, without the finer code that went with what it was taken for. */
        public EventCode code() {
            return code(type, mode);
        }

        private static EventCode code(EventType type, @Nullable String mode) {
            return new EventCode(type, mode, null);
        }

        @Override
        public List<Target> targets() {
            return List.of(event);
        }
    }

    /**
     * An event was then.
     *
     * @param when of method {@code GIVEN}
     */
    record Redate(Target.OfEvent event, When when) implements Change {
        public Redate {
            if (when.method() != When.Method.GIVEN) {
                throw new IllegalArgumentException("an analyst gives a time, got one that is " + when.method());
            }
        }

        @Override
        public List<Target> targets() {
            return List.of(event);
        }
    }

    /**
     * A causal statement goes another way. It says which way it goes from now on, not that it is turned, so that it holds when a new
     * reading has it right already.
     */
    record Flip(Target.OfInfluence influence, Way way) implements Change {
        /** Which way. */
        public enum Way {
            /** The effect grows with its cause, both as they are worded. */
            PLUS,
            /** The effect falls when its cause grows. */
            MINUS,
            /** What was read as the effect drives what was read as the cause. */
            TURNED,
            /** What was read as the cause drives what was read as the effect, after all. */
            AS_READ;

            /** Whether it is about which side drives the other. */
            public boolean isDirection() {
                return this == TURNED || this == AS_READ;
            }
        }

        @Override
        public List<Target> targets() {
            return List.of(influence);
        }
    }

    /**
     * Those whom an event was done to did it. It says who acts, not that the sides change places, so that it holds when a new reading has
     * it right already.
     *
     * @param actors who act, as they were known when it was said
     */
    record Reverse(Target.OfEvent event, List<ActorId> actors) implements Change {
        public Reverse {
            actors = List.copyOf(actors);
            if (actors.isEmpty()) {
                throw new IllegalArgumentException("somebody must act when an event goes the other way");
            }
        }

        /** As it is asked for: an event is flipped as a causal statement is. */
        @Override
        public String kind() {
            return "flip";
        }

        @Override
        public List<Target> targets() {
            return List.of(event);
        }
    }

    /** An analyst has checked it; a mark, no figure. */
    record Confirm(Target target) implements Change {
        @Override
        public List<Target> targets() {
            return List.of(target);
        }
    }

    /** It is not so, or not said: it stands in no list, graph or export any more. */
    record Reject(Target target) implements Change {
        public Reject {
            if (target instanceof Target.OfActor actor) {
                throw new IllegalArgumentException("an actor cannot be rejected: " + actor.label());
            }
        }

        @Override
        public List<Target> targets() {
            return List.of(target);
        }
    }

    /** It was neither rejected nor confirmed. */
    record Restore(Target target) implements Change {
        @Override
        public List<Target> targets() {
            return List.of(target);
        }
    }

    private static String checkedName(String name) {
        String plain = name.strip().replaceAll("\\s+", " ");
        if (plain.isEmpty() || plain.length() > 200) {
            throw new IllegalArgumentException("a name has 1 to 200 characters, got '%s'".formatted(plain));
        }
        return plain;
    }
}
