package org.bellwether.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** The clock, and patience. Tests bring one on which waiting takes no time. */
public interface Waiting extends InstantSource {
    /**
     * Returns when the instant is reached, at once if it has passed.
     *
     * @throws InterruptedException when somebody calls the wait off
     */
    void until(Instant when) throws InterruptedException;

    /** The machine's clock, to the millisecond: what is noted of it is read by people. */
    static Waiting real() {
        return new Waiting() {
            @Override
            public Instant instant() {
                return InstantSource.system().instant().truncatedTo(ChronoUnit.MILLIS);
            }

            @Override
            public void until(Instant when) throws InterruptedException {
                Duration left = Duration.between(instant(), when);
                if (left.isPositive()) {
                    Thread.sleep(left);
                }
            }
        };
    }
}
