package org.bellwether.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EventTypeTest {
    @ParameterizedTest
    @EnumSource(EventType.class)
    void aRootOfCameoIsTwoDigitsOnItsQuadsSide(EventType type) {
        assertThat(type.cameoRoot()).matches("[01][0-9]");
        boolean conflict = type.quad() == Quad.VERBAL_CONFLICT || type.quad() == Quad.MATERIAL_CONFLICT;
        assertThat(Integer.parseInt(type.cameoRoot()) >= 10).isEqualTo(conflict);
    }

    @ParameterizedTest
    @CsvSource({"CONSULT, 04", "RETREAT, 08", "PROTEST, 14", "ASSAULT, 18"})
    void theRootIsCameos(EventType type, String root) {
        assertThat(type.cameoRoot()).isEqualTo(root);
    }
}
