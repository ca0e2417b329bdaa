package org.bellwether.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StatusTest {
    @Test
    void whatIsPlannedOrMayBeIsNotReal() {
        assertThat(Arrays.stream(Status.values()).filter(status -> !status.isReal()))
                .containsExactly(Status.PLANNED, Status.HYPOTHETICAL);
    }
}
