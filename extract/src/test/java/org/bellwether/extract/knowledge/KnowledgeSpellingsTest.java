package org.bellwether.extract.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bellwether.model.NameKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnowledgeSpellingsTest {
    private static final Spellings SPELLINGS = Knowledge.load().spellings();

    @ParameterizedTest
    @CsvSource({
        "Svetlana Tikhanovskaya,Sviatlana Tsikhanouskaya",
        "Sergei Tikhanovsky,Siarhei Tsikhanouski",
        "Sergei Tikhanovsky,Syarhey Tsikhanouski",
        "Maria Kolesnikova,Maryia Kalesnikava",
        "Veronika Tsepkalo,Veranika Tsapkala",
        "Alexander Lukashenko,Alyaksandr Lukashenka",
        "Volodymyr Zelensky,Volodymyr Zelenskyy",
        "Vladimir Zelenskiy,Volodymyr Zelensky",
        "Ales Bialiatski,Ales Bialiatsky",
        "Viktor Yanukovych,Viktor Yanukovich",
        "Sergey Lavrov,Sergei Lavrov",
        "Dmitry Peskov,Dmitri Peskov",
        "Yevgeny Prigozhin,Evgeny Prigozhin",
        "Mikhail Khodorkovsky,Mikhail Khodorkovskiy",
        "Aleksei Navalny,Alexey Navalnyy",
        "Andrei Sannikov,Andrei Sannikau",
        "Mohammed bin Salman,Mohammad bin Salman",
        "Recep Tayyip Erdogan,Recep Tayyip Erdoğan",
        "Uladzimir Makei,Vladimir Makey",
        "V. Putin,Vladimir Putin",
        "Nursultan Nazarbayev,Nursultan Nazarbaev",
    })
    void spellingsOfOneName(String a, String b) {
        assertThat(SPELLINGS.same(a, b)).isTrue();
        assertThat(SPELLINGS.same(b, a)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Sergei Ivanov,Sergei Ivashov",
        "Sergei Ivanov,Igor Ivanov",
        "Georgy Ivanov,Yuri Ivanov",
        "Austria,Australia",
        "Niger,Nigeria",
        "Iran,Iraq",
        "Slovakia,Slovenia",
        "George Bush,Jeb Bush",
        "Svetlana Tikhanovskaya,Sergei Tikhanovsky",
        "Svetlana Tikhanovskaya,Sviatlana Kalinouskaya",
        "Kim Jong-un,Kim Jong-il",
        "Viktor Orban,Viktor Urban",
        "Vladimir Makei,Vladimir Putin",
        "Putin,Vladimir Putin",
        "Anna Politkovskaya,Anna Politkovsky",
        "Alexander Bell,Alexander Ball",
        "V. Putin,Sergei Putin",
        "Michael Carpenter,Michael Carter",
    })
    void twoNames(String a, String b) {
        assertThat(SPELLINGS.same(a, b)).isFalse();
        assertThat(SPELLINGS.same(b, a)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Svetlana,FEMALE",
        "Sviatlana,FEMALE",
        "Sergei,MALE",
        "Siarhei,MALE",
        "Volodymyr,MALE",
        "Ursula,FEMALE",
        "Jens,MALE",
        "Angela,FEMALE",
        "Mohammed,MALE",
        "Fatima,FEMALE",
        "Michael,MALE",
        "François,MALE",
        "Francois,MALE",
    })
    void aGivenNameTellsTheSex(String name, Sex sex) {
        assertThat(SPELLINGS.sexOf(name)).contains(sex);
    }

    @ParameterizedTest
    @CsvSource({"Sasha", "Kim", "Andrea", "Jean", "Robin", "Wei", "Xyz"})
    void aNameOfBothSexesOrOfNobodyTellsNone(String name) {
        assertThat(SPELLINGS.sexOf(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Svetlana Tikhanovskaya,Sviatlana Tsikhanouskaya,true",
        "Veronika Tsepkalo,Veranika Tsapkala,true",
        "Svetlana Tikhanovskaya,Siarhei Tsikhanouski,false",
        "Georgy Ivanov,Yuri Ivanov,false",
    })
    void keysOfNamesAgreeWhereTheSpellingsDo(String a, String b, boolean same) {
        NameKey left = SPELLINGS.keyOf(List.of(a.split(" "))).orElseThrow();
        NameKey right = SPELLINGS.keyOf(List.of(b.split(" "))).orElseThrow();
        assertThat(left.isSpellingOf(right)).isEqualTo(same);
    }

    @Test
    void aSurnameAloneHasNoKey() {
        assertThat(SPELLINGS.keyOf(List.of("Tikhanovskaya"))).isEmpty();
        assertThat(SPELLINGS.keyOf(List.of("S.", "Tikhanovskaya"))).isEmpty();
    }
}
