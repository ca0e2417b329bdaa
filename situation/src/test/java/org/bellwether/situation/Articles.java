package org.bellwether.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.bellwether.model.Actor;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Case;
import org.bellwether.model.Document;
import org.bellwether.model.EventType;
import org.bellwether.model.Reading;
import org.bellwether.model.Report;
import org.bellwether.model.When;

/** Made-up articles with what was read in them; a test adds them and looks at what they make together. */
final class Articles {
    final List<Document> documents = new ArrayList<>();
    final List<Reading> readings = new ArrayList<>();

    static Document document(String id, String publisher, List<String> authors) {
        return document(id, publisher, authors, When.unknown());
    }

    private static Document document(String id, String publisher, List<String> authors, When published) {
        return new Document(
                new ArticleId(id), "file:///" + id, null, publisher, authors, "en", published, null, 9, id, null, null);
    }

    static Reading reading(String id, List<Actor> actors, List<Report> reports) {
        return new Reading(new ArticleId(id), actors, List.of(), reports, List.of(), List.of());
    }

    void add(String id, String publisher, List<String> authors, List<Actor> actors, List<Report> reports) {
        documents.add(document(id, publisher, authors));
        readings.add(reading(id, actors, reports));
    }

    /** An article published on a day. */
    void addOf(LocalDate day, String id, List<Actor> actors, List<Report> reports) {
        documents.add(document(id, "Paper " + id, List.of(), When.day(day, When.Method.META, null)));
        readings.add(reading(id, actors, reports));
    }

    /** What the next article tells. */
    Telling told(EventType type, String sentence, String trigger, Actor... actors) {
        return Telling.of("a" + documents.size(), type, sentence, trigger).by(List.of(actors));
    }

    /** How many events they tell, read in either order. */
    int events() {
        int events = joined().events().size();
        reverse();
        assertThat(joined().events()).hasSize(events);
        return events;
    }

    Case joined() {
        return Situation.of(documents, readings);
    }

    /** The same articles, read in the opposite order from now on. */
    void reverse() {
        Collections.reverse(readings);
    }
}
