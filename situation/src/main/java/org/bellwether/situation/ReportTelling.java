package org.bellwether.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bellwether.model.ActorId;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Place;
import org.bellwether.model.Report;
import org.bellwether.situation.same.Telling;
import org.bellwether.situation.same.Vocabulary;

/** A report in words that can be compared with those of other articles. */
final class ReportTelling {
    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\p{N}])\\p{N}[\\p{N}.,]*(?<![.,])");
    private static final Pattern NAME = Pattern.compile("(?<=[\\p{L}\\p{N},;:)] )\\p{Lu}[\\p{L}'’-]+");

    private ReportTelling() {}

    /**
     * The report's telling; the words of those who take part are those of their parties, see {@link Parties}.
     *
     * @param vocabulary of all reports that are to be compared
     */
    static Telling of(Report report, ArticleId article, Parties parties, Vocabulary vocabulary) {
        String sentence = report.evidence().quote();
        List<String> trigger = vocabulary.in(report.trigger().quote());
        // The noun of "launched an attack" and of "embarked on a crackdown" comes last.
        String word = trigger.isEmpty() ? vocabulary.of(report.trigger().quote()) : trigger.getLast();
        Set<String> words = new TreeSet<>(trigger);
        words.add(word);
        Set<String> around = new TreeSet<>(vocabulary.in(sentence));
        around.removeAll(words);
        Set<String> names = new TreeSet<>();
        for (Matcher name = NAME.matcher(sentence); name.find(); ) {
            names.addAll(vocabulary.in(name.group()));
        }
        names.removeAll(words);
        Place place = report.place();
        return new Telling(
                article.value(),
                report.evidence().start(),
                report.trigger().start(),
                word,
                words,
                Telling.Kind.VERB,
                parties(report.actors(), parties),
                parties(report.recipients(), parties),
                names,
                numbers(sentence),
                report.when().isKnown()
                        ? Set.of(report.when().start() + " " + report.when().end())
                        : Set.of(),
                place == null ? Set.of() : Set.of(place.name()),
                around,
                null,
                null);
    }

    private static Set<String> parties(List<ActorId> some, Parties parties) {
        Set<String> found = new TreeSet<>();
        some.forEach(a -> found.add(parties.party(a)));
        return found;
    }

    /** The numbers of a sentence, without marks of thousands. */
    static Set<String> numbers(String sentence) {
        List<String> found = new ArrayList<>();
        for (Matcher number = NUMBER.matcher(sentence); number.find(); ) {
            found.add(number.group().replace(",", ""));
        }
        return new TreeSet<>(found);
    }
}
