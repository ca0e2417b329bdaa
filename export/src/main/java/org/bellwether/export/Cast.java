package org.bellwether.export;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorId;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Document;
import org.bellwether.model.Event;
import org.bellwether.model.Report;
import org.bellwether.model.Voice;
import org.bellwether.store.CaseQueries;
import org.jspecify.annotations.Nullable;

/** The actors and articles of a case by their ids: what a row on an event, read one by one, has to name. */
final class Cast {
    private final Map<ActorId, Actor> actors = new TreeMap<>();
    private final Map<ArticleId, Document> documents = new TreeMap<>();

    private Cast() {}

    static Cast of(CaseQueries queries) {
        Cast cast = new Cast();
        queries.eachActor(a -> cast.actors.put(a.id(), a));
        queries.eachDocument(d -> cast.documents.put(d.document().id(), d.document()));
        return cast;
    }

    List<Actor> actors() {
        return List.copyOf(actors.values());
    }

    List<Document> documents() {
        return List.copyOf(documents.values());
    }

    /** Those of the ids that stand for somebody, in their order. */
    List<Actor> actors(List<ActorId> ids) {
        return ids.stream().map(actors::get).filter(Objects::nonNull).toList();
    }

    /** An actor's name; the id itself where nobody has it. */
    String name(ActorId id) {
        Actor actor = actors.get(id);
        return actor == null ? id.value() : actor.name();
    }

    List<String> names(List<ActorId> ids) {
        return ids.stream().map(this::name).toList();
    }

    /** The article of a span; every article of a case is there. */
    Document document(ArticleId id) {
        return Objects.requireNonNull(documents.get(id), id::value);
    }

    /** The publishers that report an event, each once, in order; an article whose publisher is unknown stands by its id. */
    List<String> sources(Event event) {
        return event.reports().stream()
                .map(r -> document(document(r.evidence().article()).original()).source())
                .distinct()
                .sorted()
                .toList();
    }

    /** Who vouches for a voice's statement: an actor's name or the article's words; null for the article itself. */
    @Nullable
    String voice(Voice voice) {
        return voice.role() == Voice.Role.AUTHOR ? null : voice.called(this::name);
    }

    /** Who says so, of the reports that give an event its status; empty where the articles say it themselves. */
    List<String> voices(Event event) {
        LinkedHashSet<String> voices = new LinkedHashSet<>();
        for (Report report : event.reports()) {
            String voice = voice(report.attributedTo());
            if (voice != null && report.status() == event.status()) {
                voices.add(voice);
            }
        }
        return List.copyOf(voices);
    }
}
