package org.bellwether.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a correction is about, by the texts and places where it stands: ids of joined items come and go with the articles, these
 * stay.
 */
public sealed interface Target {
    /** What it was when it was corrected, in a line, for people to read. */
    String label();

    /** Whether it stands in a text, as far as is known there. */
    List<Passage> passages();

    /**
     * An actor: the one whom most of these mentions mean.
     *
     * @param label its name
     * @param mentions at least one, each of another text
     * @param split the correction that made an actor of its own of him, or null; without it there is no such actor
     */
    record OfActor(
            String label, List<Named> mentions, @Nullable CorrectionId split) implements Target {
        public OfActor {
            label = checkedLabel(label);
            mentions = checked(mentions, label);
        }

        @Override
        public List<Passage> passages() {
            return mentions.stream().map(Named::at).toList();
        }
    }

    /**
     * A mention.
     *
     * @param at where
     * @param name what the article's reading called the actor, to tell two whom the same words mention
     */
    record Named(Passage at, String name) {}

    /**
     * An event: each that gathers one of these reports.
     *
     * @param label its summary
     * @param reports at least one
     */
    record OfEvent(String label, List<Told> reports) implements Target {
        public OfEvent {
            label = checkedLabel(label);
            reports = checked(reports, label);
        }

        @Override
        public List<Passage> passages() {
            return reports.stream().map(Told::trigger).toList();
        }
    }

    /**
     * A report of an event.
     *
     * @param trigger the words that say what happened
     * @param type as which it was read, to tell two that the same words report
     */
    record Told(Passage trigger, EventType type) {}

    /**
     * A claim, and the same in copies of the article.
     *
     * @param label who says what
     * @param sayings at least one
     */
    record OfClaim(String label, List<Said> sayings) implements Target {
        public OfClaim {
            label = checkedLabel(label);
            sayings = checked(sayings, label);
        }

        @Override
        public List<Passage> passages() {
            return sayings.stream().map(Said::content).toList();
        }
    }

    /**
     * One saying.
     *
     * @param content the first stretch of what is said
     * @param cue the words that attribute it
     */
    record Said(Passage content, Passage cue) {}

    /**
     * Causal statements: one and its like in copies, or all that make an edge of the influence model.
     *
     * @param label what drives what
     * @param statements at least one
     */
    record OfInfluence(String label, List<Driven> statements) implements Target {
        public OfInfluence {
            label = checkedLabel(label);
            statements = checked(statements, label);
        }

        @Override
        public List<Passage> passages() {
            return statements.stream().map(Driven::cause).toList();
        }
    }

    /**
     * One causal statement as it was read.
     *
     * @param cause the words for what drives
     * @param effect the words for what is driven, in the same text
     */
    record Driven(Passage cause, Passage effect) {}

    /**
     * Two statements set side by side.
     *
     * @param label what both are about
     * @param a one
     * @param b the other
     */
    record OfConflict(String label, Passage a, Passage b) implements Target {
        public OfConflict {
            label = checkedLabel(label);
        }

        @Override
        public List<Passage> passages() {
            return List.of(a, b);
        }
    }

    private static String checkedLabel(String label) {
        if (label.isBlank()) {
            throw new IllegalArgumentException("what is corrected needs a name");
        }
        return label.strip().replaceAll("\\s+", " ");
    }

    private static <T> List<T> checked(List<T> places, String label) {
        if (places.isEmpty()) {
            throw new IllegalArgumentException("a correction of '%s' needs a place in a text".formatted(label));
        }
        return List.copyOf(places);
    }
}
