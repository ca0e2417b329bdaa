package org.bellwether.extract.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.bellwether.extract.Sample;
import org.bellwether.language.AnnotatedText;
import org.bellwether.model.Article;
import org.bellwether.model.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeFinderTest {
    private static final TimeFinder FINDER = new TimeFinder();

    /** Published on Thursday, 10 March 2022. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The treaty was signed on 24 February 1999. | DATE | 1999-02-24 | 1999-02-24 | 1999-02-24 | explicit",
                "The treaty was signed on March 3, 1999. | DATE | 1999-03-03 | 1999-03-03 | 1999-03-03 | explicit",
                "The treaty was signed on 1999-03-02. | DATE | 1999-03-02 | 1999-03-02 | 1999-03-02 | explicit",
                "The treaty was signed in October of 2019. | DATE | 2019-10 | 2019-10 | 2019-10 | explicit",
                "The treaty was signed in 2020. | DATE | 2020 | 2020 | 2020 | explicit",
                "The port was built in the early 1980s. | DATE | 198 | 1980 | 1989 | explicit",
                "The port was built in the mid-2010s. | DATE | 201 | 2010 | 2019 | explicit",
                "The army crossed the river on Feb. 24. | DATE | 2022-02-24 | 2022-02-24 | 2022-02-24 | relative-to-publication",
                "The army crossed the river in February. | DATE | 2022-02 | 2022-02 | 2022-02 | relative-to-publication",
                "The army crossed the river in September. | DATE | 2021-09 | 2021-09 | 2021-09 | relative-to-publication",
                "The army crossed the river on Wednesday. | DATE | 2022-03-09 | 2022-03-09 | 2022-03-09 | relative-to-publication",
                "The army crossed the river yesterday. | DATE | 2022-03-09 | 2022-03-09 | 2022-03-09 | relative-to-publication",
                "The ministers will meet on Monday. | DATE | 2022-03-14 | 2022-03-14 | 2022-03-14 | relative-to-publication",
                "The ministers meet separately on Monday. | DATE | 2022-03-14 | 2022-03-14 | 2022-03-14 | relative-to-publication",
                "The bridge might reopen as soon as Tuesday. | DATE | 2022-03-15 | 2022-03-15 | 2022-03-15 | relative-to-publication",
                "The court extended the deadline to April 20. | DATE | 2022-04-20 | 2022-04-20 | 2022-04-20 | relative-to-publication",
                "The figures show that prices fell on Monday. | DATE | 2022-03-07 | 2022-03-07 | 2022-03-07 | relative-to-publication",
                "A spokesman appeared to dismiss the plan in October. | DATE | 2021-10 | 2021-10 | 2021-10 | relative-to-publication",
                "USA TODAY quoted the minister on Monday. | DATE | 2022-03-07 | 2022-03-07 | 2022-03-07 | relative-to-publication",
                "The trial concerns a raid on Monday. | DATE | 2022-03-07 | 2022-03-07 | 2022-03-07 | relative-to-publication",
                "The envoy spoke after Tuesday's ruling. | DATE | 2022-03-08 | 2022-03-08 | 2022-03-08 | relative-to-publication",
                "The union called a strike this week. | DATE | 2022-W10 | 2022-03-07 | 2022-03-13 | relative-to-publication",
                "The union called a strike two weeks ago. | DATE | 2022-W08 | 2022-02-21 | 2022-02-27 | relative-to-publication",
                "The union called a strike last month. | DATE | 2022-02 | 2022-02 | 2022-02 | relative-to-publication",
                "The union called a strike last September. | DATE | 2021-09 | 2021-09 | 2021-09 | relative-to-publication",
                "The shops close this Thanksgiving. | DATE | 2022-11-24 | 2022-11-24 | 2022-11-24 | relative-to-publication",
                "The shops closed last Christmas. | DATE | 2021-12-25 | 2021-12-25 | 2021-12-25 | relative-to-publication",
                "Prices fell over the summer. | DATE | 2021-SU | 2021-06-01 | 2021-08-31 | relative-to-publication",
                "Prices fell in the summer of 2020. | DATE | 2020-SU | 2020-06-01 | 2020-08-31 | explicit",
                "Prices fell over the past two months. | DURATION | P2M | 2022-01-10 | 2022-03-10 | relative-to-publication",
                "Prices fell in the third quarter of 2019. | DATE | 2019-Q3 | 2019-07-01 | 2019-09-30 | explicit",
                "He governed for two weeks. | DURATION | P2W | | | unknown",
                "After 26 years of power he stepped down. | DURATION | P26Y | | | unknown",
                "The council meets every Monday. | SET | XXXX-WXX-1 | | | unknown",
                "The ferry runs daily. | SET | P1D | | | unknown",
                "The bank recently closed. | DATE | PAST_REF | | | unknown",
                "The army now holds the bridge. | DATE | PRESENT_REF | | | unknown",
                "The talks ended on Friday night. | TIME | 2022-03-04TNI | 2022-03-04 | 2022-03-04 | relative-to-publication",
                "The exercise began during the week of October 18. | DATE | 2021-W42 | 2021-10-18 | 2021-10-24 | relative-to-publication",
            })
    void oneExpressionIsReadAndResolved(
            String words, String type, String value, String start, String end, String method) {
        List<TimeExpression> found = FINDER.find(Sample.text(words, "2022-03-10"));
        assertThat(found).hasSize(1);
        TimeExpression one = found.getFirst();
        assertThat(one.type().name()).isEqualTo(type);
        assertThat(one.value()).isEqualTo(value);
        assertThat(one.when().startIso()).isEqualTo(start);
        assertThat(one.when().endIso()).isEqualTo(end);
        assertThat(one.when().method().code()).isEqualTo(method);
    }

    /** The word that points to a feast belongs to it. */
    @ParameterizedTest
    @CsvSource({
        "The shops close this Thanksgiving.,this Thanksgiving",
        "The shops close next New Year's Eve.,next New Year's Eve",
        "The shops close on Thanksgiving.,Thanksgiving"
    })
    void aFeastIsReadWithTheWordThatPointsToIt(String words, String expression) {
        AnnotatedText text = Sample.text(words, "2022-03-10");
        assertThat(FINDER.find(text))
                .extracting(t -> t.range().in(text).quote())
                .containsExactly(expression);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The border was closed from March to May 2021. | 2021-03-01 | 2021-05-31",
                "The border was closed between 2014 and 2016. | 2014-01-01 | 2016-12-31",
                "The border has been closed since 2014. | 2014-01-01 | ",
                "Trade grew by a tenth in the year ending May 2021. | 2020-06-01 | 2021-05-31",
            })
    void wordsAroundADateMakeARange(String words, String start, String end) {
        When when = FINDER.find(Sample.text(words)).getFirst().when();
        assertThat(when.precision()).isEqualTo(When.Precision.RANGE);
        assertThat(when.startIso()).isEqualTo(start);
        assertThat(when.endIso()).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The rebels signed a truce on May 3, 2020. Two days later they broke it. | 2020-05-05",
                "The rebels signed a truce in May 2020. The following month they broke it. | 2020-06",
                "The rebels signed a truce in 2019. They broke it that year. | 2019",
            })
    void aTimeMayCountFromTheOneBefore(String words, String start) {
        When when = FINDER.find(Sample.text(words)).getLast().when();
        assertThat(when.startIso()).isEqualTo(start);
        assertThat(when.method()).isEqualTo(When.Method.RELATIVE_TO_TEXT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "About 2,000 troops crossed the river.",
                "The company flies a Boeing 747.",
                "You may leave.",
                "They march through the city.",
                "A 44-year-old teacher was arrested.",
                "Prices fall.",
            })
    void otherNumbersAndWordsAreNoTimes(String words) {
        assertThat(FINDER.find(Sample.text(words))).isEmpty();
    }

    @Test
    void withoutADayOfPublicationARelativeDayStaysUnknownAndKeepsItsWords() {
        When when = FINDER.find(Sample.text("The army crossed the river on Wednesday.", null))
                .getFirst()
                .when();
        assertThat(when.isKnown()).isFalse();
        assertThat(when.text()).isEqualTo("Wednesday");
    }

    private static AnnotatedText published(String words, When when) {
        AnnotatedText text = Sample.text(words, null);
        Article a = text.article();
        Article dated = new Article(
                a.id(),
                a.uri(),
                a.title(),
                a.publisher(),
                a.authors(),
                a.language(),
                when,
                a.retrieved(),
                a.text(),
                a.sha256(),
                a.canonical(),
                a.blocks());
        return new AnnotatedText(dated, text.sentences());
    }

    /** Published on Thursday, 10 March 2022; the last expression of the text is looked at. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The army left on Monday, when the truce that ends on March 20 began. The fleet left on the same day. | 2022-03-07 | 2022-03-07",
                "The army left on Monday. The king fled at the weekend. The fleet left the same day. | 2022-03-07 | 2022-03-07",
                "The army left on Monday. The mayor fled two days earlier. | 2022-03-05 | 2022-03-05",
                "The bridge fell in January. Two days later the mayor fled. | 2022-01-03 | 2022-02-02",
                "A court jailed the mayor in January. Three days before that verdict, the court freed a thief. | 2021-12-29 | 2022-01-28",
                "The bridge fell in 2019. Two days later the mayor fled. | | ",
                "The army left on Monday. The mayor fled in the afternoon. | 2022-03-07 | 2022-03-07",
                "The king spoke in September 2019. The mayor fled. Also in September, the fleet left. | 2019-09 | 2019-09",
                "The army left on Feb. 24. Since then, the fleet has shelled the town. | 2022-02-24 | ",
                "The minister met the king on March 3. | 2022-03-03 | 2022-03-03",
            })
    void aTimeCountsFromWhatTheTextTells(String words, String start, String end) {
        When when = FINDER.find(Sample.text(words, "2022-03-10")).getLast().when();
        assertThat(when.startIso()).isEqualTo(start);
        assertThat(when.endIso()).isEqualTo(end);
    }

    /** Of the publication only its bounds are known: the days lie between what the words mean at the one and at the other. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2022-03-03 | 2022-12-31 | The army left last year. | 2021 | 2021 | inferred",
                "2022-03-03 | 2022-12-31 | The army left on Feb. 24. | 2022-02-24 | 2022-02-24 | inferred",
                "2022-03-03 | 2022-12-31 | The army left on Wednesday. | 2022-03-02 | 2022-12-28 | inferred",
                "2022-03-03 | 2022-12-31 | The army left in March 1999. | 1999-03 | 1999-03 | explicit",
                "2022-03-03 | | The army left in March 1999. | 1999-03 | 1999-03 | explicit",
                "2023-10-01 | | Last September, the army left. | 2023-09-01 | | inferred",
                "2023-10-01 | | The army marched for two weeks. | | | unknown",
                "2022-03-03 | 2022-12-31 | The army left in September. | 2021-09-01 | 2022-09-30 | inferred",
                " | 2022-12-31 | The army left last month. | | 2022-11-30 | inferred",
            })
    void aTimeOfAnArticleWithoutADayLiesBetweenItsBounds(
            String from, String to, String words, String start, String end, String method) {
        When published = When.range(
                from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                When.Method.INFERRED,
                null);
        When when = FINDER.find(published(words, published)).getLast().when();
        assertThat(when.startIso()).isEqualTo(start);
        assertThat(when.endIso()).isEqualTo(end);
        assertThat(when.method().code()).isEqualTo(method);
    }
}
