package org.bellwether.extract.event;

import java.util.List;
import org.bellwether.extract.Sample;
import org.bellwether.extract.actor.Cast;
import org.bellwether.language.AnnotatedText;
import org.bellwether.model.ActorId;
import org.bellwether.model.Report;

/** What the lexicon alone reads in a sentence, in a line: {@code ASSAULT rebels > nurses; COERCE > nurses}. */
final class Told {
    private final EventCoder coder = EventCoder.ofLexicon();
    private final WordsAsCast words = new WordsAsCast();

    String in(String sentence) {
        AnnotatedText text = Sample.text(sentence);
        Cast cast = words.of(text);
        List<String> found = coder.code(text, cast, List.of(), List.of(), List.of()).stream()
                .map(r -> line(cast, r))
                .toList();
        return String.join("; ", found);
    }

    private static String line(Cast cast, Report report) {
        String actors = report.actors().isEmpty() ? "" : " " + names(cast, report.actors());
        String recipients = report.recipients().isEmpty() ? "" : " > " + names(cast, report.recipients());
        return report.code().type() + actors + recipients;
    }

    private static String names(Cast cast, List<ActorId> ids) {
        return String.join(
                ", ",
                ids.stream().map(id -> cast.actor(id).orElseThrow().name()).toList());
    }
}
