package org.bellwether.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.bellwether.model.When;
import org.junit.jupiter.api.Test;

class DatesTest {
    private static final LocalDate DAY = LocalDate.of(2022, 3, 2);

    @Test
    void aDayIsShownAsItIs() {
        assertThat(Dates.shown(When.day(DAY, When.Method.EXPLICIT, "2 March 2022")))
                .isEqualTo("2022-03-02");
    }

    @Test
    void whereNoDayIsKnownTheWordsOfTheArticleAreShown() {
        assertThat(Dates.shown(When.unknown().withText("Tuesday"))).isEqualTo("“Tuesday”");
    }

    @Test
    void whatIsNotToldAtAllIsShownAsNothing() {
        assertThat(Dates.shown(When.unknown())).isEmpty();
    }

    @Test
    void whatGoesOnIsToldFromWhatIsOnlyBounded() {
        assertThat(Dates.shown(When.range(DAY, null, When.Method.EXPLICIT, "since 2 March 2022")))
                .isEqualTo("since 2022-03-02");
        assertThat(Dates.shown(When.range(DAY, null, When.Method.INFERRED, "Tuesday")))
                .isEqualTo("2022-03-02 or later");
        assertThat(Dates.shown(When.range(null, DAY, When.Method.INFERRED, "Tuesday")))
                .isEqualTo("2022-03-02 or earlier");
    }
}
