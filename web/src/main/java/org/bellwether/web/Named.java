package org.bellwether.web;

import java.util.Set;
import java.util.TreeSet;
import org.bellwether.ask.Titles;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorId;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Claim;
import org.bellwether.model.Conflict;
import org.bellwether.model.Document;
import org.bellwether.model.Event;
import org.bellwether.model.LinkedInfluence;
import org.bellwether.model.Node;
import org.bellwether.model.Role;
import org.bellwether.model.Voice;
import org.bellwether.store.CaseQueries;
import org.bellwether.store.export.ContractRecords;
import org.jspecify.annotations.Nullable;

/** Whom and what an answer names, so that its reader needs no second request to show names. */
final class Named {
    private final Set<ActorId> actors = new TreeSet<>();
    private final Set<ArticleId> documents = new TreeSet<>();

    void actor(@Nullable ActorId actor) {
        if (actor != null) {
            actors.add(actor);
        }
    }

    void document(@Nullable ArticleId document) {
        if (document != null) {
            documents.add(document);
        }
    }

    void voice(Voice voice) {
        actor(voice.actor());
    }

    void event(Event event) {
        event.actors().forEach(this::actor);
        event.recipients().forEach(this::actor);
        event.reports().forEach(report -> {
            document(report.evidence().article());
            report.actors().forEach(this::actor);
            report.recipients().forEach(this::actor);
            voice(report.attributedTo());
        });
    }

    void actor(Actor actor) {
        actor(actor.id());
        for (Role role : actor.roles()) {
            actor(role.of());
            document(role.evidence().article());
        }
    }

    void claim(Claim claim) {
        actor(claim.speaker());
        document(claim.article());
    }

    void conflict(Conflict conflict) {
        document(conflict.a().article());
        document(conflict.b().article());
    }

    void influence(LinkedInfluence linked) {
        document(linked.influence().article());
        voice(linked.influence().attributedTo());
    }

    void node(Node node) {
        actor(node.actor());
    }

    void document(Document document) {
        document(document.id());
        document(document.duplicateOf());
    }

    /** Writes {@code actors} and {@code documents}. */
    void write(CaseQueries queries, JsonOut out) {
        out.object(
                "actors",
                o -> queries.actorHeads(actors)
                        .forEach(head -> o.object(
                                head.id().value(),
                                a -> a.text("name", head.name())
                                        .text("kind", head.kind())
                                        .text("country", head.country()))));
        out.object("documents", o -> {
            for (ArticleId id : documents) {
                queries.document(id.value()).ifPresent(listed -> {
                    Document document = listed.document();
                    o.object(
                            id.value(),
                            d -> d.text("title", Titles.of(document))
                                    .text("publisher", document.publisher())
                                    .raw("published", ContractRecords.time(document.published()))
                                    .text("uri", document.uri())
                                    .text("duplicate_of", document.duplicateOf()));
                });
            }
        });
    }
}
