package org.bellwether.cli;

import java.time.Clock;
import picocli.CommandLine.Parameters;

/** A correction of one actor, event, claim, influence or conflict. */
abstract class CorrectingOne extends Correcting {
    @Parameters(index = "0", paramLabel = "ID", description = "Its id.")
    String id = "";

    CorrectingOne(Console console, Stages stages, Clock clock) {
        super(console, stages, clock);
    }
}
