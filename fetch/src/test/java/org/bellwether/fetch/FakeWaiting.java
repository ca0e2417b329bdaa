package org.bellwether.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A clock that stands still but when somebody waits. */
public final class FakeWaiting implements Waiting {
    public static final Instant START = Instant.parse("2022-03-02T12:00:00Z");

    private Instant now = START;
    private final List<Duration> waits = new ArrayList<>();

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public void until(Instant when) {
        if (when.isAfter(now)) {
            waits.add(Duration.between(now, when));
            now = when;
        }
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    public List<Duration> waits() {
        return waits;
    }
}
