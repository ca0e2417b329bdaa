package org.bellwether.cli;

import java.time.Clock;
import java.util.List;
import org.bellwether.model.Change;
import org.bellwether.store.Corrector;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Corrections of who is who. */
final class CorrectActor {
    private CorrectActor() {}

    /** Several actors are one. */
    @Command(
            name = "merge",
            description =
                    "Several actors are one, whatever speaks against it. The first gives name, kind, country and Wikidata item.")
    static final class Merge extends Correcting {
        @Parameters(arity = "2..*", paramLabel = "ID", description = "Ids of actors.")
        List<String> ids = List.of();

        Merge(Console console, Stages stages, Clock clock) {
            super(console, stages, clock);
        }

        @Override
        Change change(Corrector corrector) {
            return corrector.merge(ids);
        }
    }

    /** Some mentions mean another actor. */
    @Command(
            name = "split",
            description =
                    "Some mentions of an actor mean another, who is never joined with him again but by merge. What is read at those"
                            + " mentions (deeds, claims, states) goes with them.")
    static final class Split extends CorrectingOne {
        @Option(
                names = "--mention",
                arity = "1..*",
                paramLabel = "ID",
                description = "Mentions, as show ID lists them.")
        List<String> mentions = List.of();

        @Option(
                names = "--in",
                paramLabel = "DOCUMENT",
                description = "An article all of whose mentions of him mean another; may be given several times.")
        List<String> in = List.of();

        @Option(names = "--as", required = true, paramLabel = "NAME", description = "Whom they mean.")
        String name = "";

        Split(Console console, Stages stages, Clock clock) {
            super(console, stages, clock);
        }

        @Override
        Change change(Corrector corrector) {
            return corrector.split(id, mentions, in, name);
        }
    }

    /** An actor is called otherwise. */
    @Command(name = "rename", description = "An actor is called so.")
    static final class Rename extends CorrectingOne {
        @Parameters(index = "1", paramLabel = "NAME", description = "The name.")
        String name = "";

        Rename(Console console, Stages stages, Clock clock) {
            super(console, stages, clock);
        }

        @Override
        Change change(Corrector corrector) {
            return corrector.rename(id, name);
        }
    }
}
