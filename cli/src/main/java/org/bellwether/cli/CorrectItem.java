package org.bellwether.cli;

import java.time.Clock;
import org.bellwether.model.Change;
import org.bellwether.store.Corrector;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Corrections of events, claims, influences and conflicts. */
final class CorrectItem {
    private CorrectItem() {}

    /** An event is of another type. */
    @Command(name = "retype", description = "An event is of this type; its reports keep what each was read as.")
    static final class Retype extends CorrectingOne {
        @Parameters(index = "1", paramLabel = "TYPE[/MODE]", description = "PLOVER's: ASSAULT, or ASSAULT/drone.")
        String type = "";

        Retype(Console console, Stages stages, Clock clock) {
            super(console, stages, clock);
        }

        @Override
        Change change(Corrector corrector) {
            int slash = type.indexOf('/');
            return slash < 0
                    ? corrector.retype(id, type, null)
                    : corrector.retype(id, type.substring(0, slash), type.substring(slash + 1));
        }
    }

    /** An event was at another time. */
    @Command(name = "redate", description = "An event was then; its reports keep what each says.")
    static final class Redate extends CorrectingOne {
        @Parameters(
                index = "1",
                paramLabel = "WHEN",
                description = "2022-03-02, 2022-03, 2022, 2022-03-02..2022-03-05 (one side may be empty) or unknown.")
        String when = "";

        Redate(Console console, Stages stages, Clock clock) {
            super(console, stages, clock);
        }

        @Override
        Change change(Corrector corrector) {
            return corrector.redate(id, when);
        }
    }

    /** A causal statement or an event goes another way. */
    @Command(name = "flip", description = "A causal statement goes the other way; of an event, who was acted on acts.")
    static final class Flip extends CorrectingOne {
        @Parameters(
                index = "1",
                arity = "0..1",
                paramLabel = "WHAT",
                defaultValue = "sign",
                description =
                        "sign (the default): from + to -, from - to +; + or -: to that, as show and influences give it: the sign of cause on"
                                + " effect as they are worded; direction: what was the effect drives what was the cause.")
        String what = "sign";

        Flip(Console console, Stages stages, Clock clock) {
            super(console, stages, clock);
        }

        @Override
        Change change(Corrector corrector) {
            return corrector.flip(id, what);
        }
    }

    /** An analyst has checked it. */
    @Command(
            name = "confirm",
            description =
                    "You have checked an actor, event, claim, influence or conflict. A mark: it changes no figure.")
    static final class Confirm extends CorrectingOne {
        Confirm(Console console, Stages stages, Clock clock) {
            super(console, stages, clock);
        }

        @Override
        Change change(Corrector corrector) {
            return corrector.confirm(id);
        }
    }

    /** It is not so, or not said. */
    @Command(
            name = "reject",
            description =
                    "An event, claim, influence, edge or conflict is wrong: it is left out of lists, model, brief and exports;"
                            + " --status rejected lists it still.")
    static final class Reject extends CorrectingOne {
        Reject(Console console, Stages stages, Clock clock) {
            super(console, stages, clock);
        }

        @Override
        Change change(Corrector corrector) {
            return corrector.reject(id);
        }
    }

    /** It was neither rejected nor confirmed. */
    @Command(name = "restore", description = "Takes back that something was rejected or confirmed, whoever did it.")
    static final class Restore extends CorrectingOne {
        Restore(Console console, Stages stages, Clock clock) {
            super(console, stages, clock);
        }

        @Override
        Change change(Corrector corrector) {
            return corrector.restore(id);
        }
    }
}
