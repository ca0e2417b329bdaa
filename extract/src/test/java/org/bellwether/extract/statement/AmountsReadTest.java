package org.bellwether.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bellwether.model.Amount;
import org.bellwether.model.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsReadTest {
    private static Amount amount(String text) {
        List<Amount> found = Compared.of(text).statements().stream()
                .map(Statement::amount)
                .filter(Objects::nonNull)
                .toList();
        assertThat(found).as(text).hasSize(1);
        return found.getFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "Police arrested 38 people., 38, 38",
        "Police arrested twelve people., 12, 12",
        "Police arrested 500 people., 450, 550",
        "'Police arrested 31,200 people.', 31150, 31250",
        "Police arrested two million people., 1500000, 2500000",
        "'More than 30,000 people were arrested.', 30000,",
        "At least 40 people were arrested., 40,",
        "Up to 40 people were arrested., 0, 40",
        "About 60 people were arrested., 50, 70",
        "Thousands of people were arrested., 1000,",
    })
    void howManyIsReadAsExactlyAsItIsSaid(String text, double from, Double to) {
        assertThat(amount(text).from()).isEqualTo(from);
        assertThat(amount(text).to()).isEqualTo(to);
        assertThat(amount(text).of()).isEqualTo("people");
    }

    @ParameterizedTest
    @CsvSource({
        "'More than 30,000 people were arrested.', Thousands of people were arrested., true",
        "About 40 people were arrested., Police arrested 38 people., true",
        "Police arrested 40 people., Police arrested 38 people., false",
        "Up to 40 people were arrested., At least 50 people were arrested., false",
    })
    void whetherTwoNumbersCanBothBeRightFollowsFromTheirWords(String one, String other, boolean expected) {
        assertThat(amount(one).isCompatibleWith(amount(other))).isEqualTo(expected);
    }

    @Test
    void everyVerbAndEveryKindOfWordIsReadInItsExample() {
        List<String> faults = new ArrayList<>();
        for (String example : Counts.bundled().examples()) {
            if (Compared.of(example).statements().stream().noneMatch(s -> s.amount() != null)) {
                faults.add(example);
            }
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "The uprising has killed more than 7500 miners and left about 80 of them homeless., total killed, 7500",
        "The fighting has killed 40 people and driven 60 from their homes., total displaced, 60",
        "More than 300 people have died since March., total killed, 300",
        "The death toll has climbed to more than 300., total killed, 300",
        "The number of sailors killed since the mutiny began has grown to 410., total killed, 405",
        "The abbot put the number of refugees at 1743., total displaced, 1742.5",
        "The blast killed 40 people., number killed, 40",
        "The war killed 40 people on Monday., number killed, 40",
        "Forty people have been killed in Lviv., number killed, 40",
        "Hundreds of thousands of people were arrested., number detained, 100000",
    })
    void whatIsOfAllUpToTodayIsATotal(String text, String deed, double from) {
        assertThat(Compared.of(text).statements())
                .filteredOn(s -> s.amount() != null)
                .anySatisfy(s -> {
                    assertThat(s.deed()).isEqualTo(deed);
                    assertThat(Objects.requireNonNull(s.amount()).from()).isEqualTo(from);
                });
    }

    @Test
    void everyWordThatMakesATotalIsReadInItsExample() {
        List<String> faults = new ArrayList<>();
        for (String example : Totals.bundled(Counts.bundled()).examples()) {
            boolean ofNature = example.startsWith("The death toll of the ");
            if (Compared.of(example).statements().stream().anyMatch(s -> isForty(s)) == ofNature) {
                faults.add(example);
            }
        }
        assertThat(faults).isEmpty();
    }

    private static boolean isForty(Statement statement) {
        Amount amount = statement.amount();
        return amount != null && amount.from() == 40 && statement.deed().startsWith("total ");
    }
}
