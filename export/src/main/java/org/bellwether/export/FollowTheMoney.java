package org.bellwether.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorId;
import org.bellwether.model.ActorKind;
import org.bellwether.model.Alias;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Claim;
import org.bellwether.model.Conflict;
import org.bellwether.model.ContentHash;
import org.bellwether.model.Document;
import org.bellwether.model.Event;
import org.bellwether.model.Influence;
import org.bellwether.model.Mention;
import org.bellwether.model.Report;
import org.bellwether.model.Role;
import org.bellwether.model.Sector;
import org.bellwether.model.Span;
import org.bellwether.model.Status;
import org.bellwether.model.When;
import org.bellwether.store.CaseQueries;
import org.bellwether.store.ListedClaim;
import org.bellwether.store.export.RecordWriter;
import org.jspecify.annotations.Nullable;

/**
 * A case as FollowTheMoney entities, one JSON object a line. What its schema has no property for (status, who says so, offsets) stands in
 * the object {@code bellwether} beside {@code properties}: FollowTheMoney keeps such keys as an entity's context and writes them again.
 *
 * <p>Nobody without a name becomes an entity, as entities are matched with lists of people: what "a gunman" did stands in the event.
 */
final class FollowTheMoney {
    private static final String FILE = "entities.ftm.json";

    /** Parts of a state, by which an organization is a public body, with the topic that stands for them. */
    private static final Map<Sector, String> PUBLIC = Map.of(
            Sector.GOV, "gov",
            Sector.MIL, "mil",
            Sector.JUD, "gov.judicial",
            Sector.LEG, "gov.legislative",
            Sector.COP, "gov.security",
            Sector.SPY, "gov.security");

    private static final Map<Sector, String> OTHER = Map.of(Sector.IGO, "gov.igo", Sector.PTY, "pol.party");

    private static final int NAME = 200;

    private final CaseQueries queries;
    private final Cast cast;
    private final boolean withText;
    private final Lines out;
    private final Set<ActorId> named = new TreeSet<>();
    private int unnamed;

    private FollowTheMoney(CaseQueries queries, boolean withText, Lines out) {
        this.queries = queries;
        cast = Cast.of(queries);
        this.withText = withText;
        this.out = out;
    }

    static Written write(CaseQueries queries, Path folder, boolean withText) throws IOException {
        try (Lines lines = new Lines(folder.resolve(FILE))) {
            FollowTheMoney entities = new FollowTheMoney(queries, withText, lines);
            entities.all();
            return new Written(
                    Map.of(FILE, lines.count()),
                    entities.unnamed == 0
                            ? List.of()
                            : List.of("%d people and groups without a name are no entities; their deeds are told"
                                    .formatted(entities.unnamed)));
        }
    }

    private void all() {
        cast.documents().forEach(this::document);
        cast.actors().forEach(this::actor);
        queries.eachMention(this::mention);
        queries.eachEvent(this::event);
        queries.eachClaim(this::claim);
        queries.eachInfluence(linked -> influence(linked.influence()));
        queries.eachConflict(this::conflict);
    }

    /** The properties of one entity; each may have several values, each once. */
    private static final class Properties {
        private final Map<String, Set<String>> values = new LinkedHashMap<>();

        Properties add(String key, @Nullable Object value) {
            if (value != null && !value.toString().isBlank()) {
                values.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(value.toString());
            }
            return this;
        }

        Properties all(String key, List<?> some) {
            some.forEach(value -> add(key, value));
            return this;
        }
    }

    private void entity(String id, String schema, Properties properties, @Nullable Consumer<RecordWriter> beyond) {
        out.add(RecordWriter.line(entity -> {
            entity.text("id", id).text("schema", schema);
            entity.object(
                    "properties", p -> properties.values.forEach((key, values) -> p.texts(key, List.copyOf(values))));
            if (beyond != null) {
                entity.object("bellwether", beyond);
            }
        }));
    }

    /** An id as FollowTheMoney takes it: letters, digits, dots and hyphens. */
    static String id(Object id) {
        String text = id.toString();
        return text.matches("[0-9A-Za-z]([0-9A-Za-z.-]*[0-9A-Za-z])?")
                ? text
                : text.replaceAll("[^0-9A-Za-z.]+", "-").replaceAll("^[.-]+|[.-]+$", "") + "."
                        + ContentHash.of(text, 8);
    }

    private void document(Document document) {
        String file = document.uri().substring(document.uri().lastIndexOf('/') + 1);
        String title = document.title() == null ? file : document.title();
        Properties properties = new Properties()
                .add("name", title)
                .add("title", document.title())
                .add("fileName", file.isEmpty() ? document.uri() : file)
                .add("publisher", document.publisher())
                .all("author", document.authors())
                .add("language", language(document.language()))
                .add("publishedAt", date(document.published()))
                .add("sourceUrl", address(document.uri()))
                .add(
                        "retrievedAt",
                        document.retrieved() == null
                                ? null
                                : document.retrieved().replaceAll("(\\.\\d+)?Z$", ""));
        if (withText) {
            properties.add("bodyText", queries.text(document.id()).orElse(null));
        }
        entity(
                id(document.id()),
                "Article",
                properties,
                b -> b.text("uri", document.uri())
                        .text("sha256", document.sha256())
                        .text("duplicate_of", document.duplicateOf())
                        .text("canonical", document.canonical())
                        .text("published_from", document.published().startIso())
                        .text("published_to", document.published().endIso()));
    }

    private static @Nullable String address(String uri) {
        return uri.startsWith("http:") || uri.startsWith("https:") ? uri : null;
    }

    /** {@code eng} for {@code en}. */
    private static @Nullable String language(@Nullable String code) {
        try {
            return code == null ? null : Locale.of(code).getISO3Language();
        } catch (MissingResourceException none) {
            return null;
        }
    }

    /** A time that one date of FollowTheMoney can say, which may be a month or a year; null where it is longer or not known. */
    private static @Nullable String date(When when) {
        return when.startIso() != null
                        && when.startIso().equals(when.endIso())
                        && when.precision() != When.Precision.DECADE
                ? when.startIso()
                : null;
    }

    private static @Nullable String country(@Nullable String alpha3) {
        String alpha2 = alpha3 == null ? null : Countries.alpha2(alpha3);
        return alpha2 == null ? null : alpha2.toLowerCase(Locale.ROOT);
    }

    private void actor(Actor actor) {
        if (actor.id().isUnnamed()) {
            unnamed++;
            return;
        }
        named.add(actor.id());
        String schema = schema(actor);
        Properties properties = new Properties().add("name", actor.name());
        for (Alias alias : actor.aliases()) {
            if (!alias.text().equals(actor.name())
                    && Character.isUpperCase(alias.text().codePointAt(0))) {
                // "Minsk" or "Belarusian" mean it here, and must not match it elsewhere
                properties.add(actor.kind() == ActorKind.PERSON ? "alias" : "weakAlias", alias.text());
            }
        }
        properties.add("country", country(actor.country())).add("wikidataId", actor.wikidata());
        if (actor.kind() == ActorKind.PERSON) {
            properties.all("position", actor.roles().stream().map(Role::title).toList());
            properties.all(
                    "proof",
                    actor.roles().stream().map(r -> id(r.evidence().article())).toList());
        } else {
            for (Sector sector : actor.sectors()) {
                properties.add("topics", PUBLIC.getOrDefault(sector, OTHER.get(sector)));
            }
        }
        entity(
                id(actor.id()),
                schema,
                properties,
                b -> b.text("kind", Codes.of(actor.kind()))
                        .texts("sectors", actor.sectors())
                        .objects(
                                "roles",
                                actor.roles(),
                                (o, role) -> o.text("title", role.title()).object("evidence", span(role.evidence()))));
    }

    private static String schema(Actor actor) {
        return switch (actor.kind()) {
            case PERSON -> "Person";
            case COUNTRY -> "PublicBody";
            case ORGANIZATION -> actor.sectors().stream().anyMatch(PUBLIC::containsKey) ? "PublicBody" : "Organization";
            case GROUP -> "LegalEntity";
        };
    }

    private void mention(Mention mention) {
        Actor actor = cast.actors(List.of(mention.actor())).stream().findFirst().orElse(null);
        if (mention.kind() != Mention.Kind.NAME || actor == null || !named.contains(actor.id())) {
            return;
        }
        entity(
                id(mention.id()),
                "Mention",
                new Properties()
                        .add("document", id(mention.span().article()))
                        .add("name", mention.span().quote())
                        .add("resolved", id(actor.id()))
                        .add("detectedSchema", schema(actor))
                        .add("contextCountry", country(actor.country())),
                b -> b.number("start", mention.span().start())
                        .number("end", mention.span().end())
                        .number("confidence", mention.confidence()));
    }

    private void event(Event event) {
        boolean done = event.status() == Status.FACT || event.status() == Status.CLAIM;
        List<String> voices = cast.voices(event);
        Properties properties = new Properties()
                .add("name", event.summary())
                // who is said not to have done it, or only to plan it, has organised nothing
                .all(done ? "organizer" : "involved", known(event.actors()))
                .all("involved", known(event.recipients()))
                .add("date", date(event.when()))
                .add("startDate", date(event.when()) == null ? event.when().start() : null)
                .add("endDate", date(event.when()) == null ? event.when().end() : null)
                .add(
                        "country",
                        event.place() == null ? null : country(event.place().country()))
                .add("location", event.place() == null ? null : event.place().name())
                .add(
                        "summary",
                        voices.isEmpty()
                                ? Codes.of(event.status())
                                : "%s (%s)".formatted(Codes.of(event.status()), String.join(", ", voices)))
                .add("keywords", event.code().type())
                .add("keywords", event.code().mode())
                .add("keywords", "status: " + Codes.of(event.status()));
        for (Report report : event.reports()) {
            properties.add("description", report.evidence().quote());
            proof(properties, report.evidence().article());
        }
        entity(
                id(event.id()),
                "Event",
                properties,
                b -> b.text("type", event.code().type())
                        .text("mode", event.code().mode())
                        .text("quad", Codes.of(event.code().type().quad()))
                        .text("status", Codes.of(event.status()))
                        .texts("actors", event.actors())
                        .texts("recipients", event.recipients())
                        .number("independent_sources", event.independentSources())
                        .number("confidence", event.confidence())
                        .objects(
                                "reports",
                                event.reports(),
                                (o, r) -> o.text("status", Codes.of(r.status()))
                                        .text("attributed_to", cast.voice(r.attributedTo()))
                                        .object("evidence", span(r.evidence()))));
    }

    private List<String> known(List<ActorId> actors) {
        return actors.stream().filter(named::contains).map(FollowTheMoney::id).toList();
    }

    private void proof(Properties properties, ArticleId article) {
        properties
                .add("proof", id(article))
                .add("publisher", cast.document(article).publisher());
    }

    private void claim(ListedClaim listed) {
        Claim claim = listed.claim();
        String said =
                String.join(" … ", claim.content().stream().map(Span::quote).toList());
        String speaker = claim.voice().called(_ -> null);
        Properties properties = new Properties()
                .add("name", shortened("%s: %s".formatted(speaker, said)))
                .add("summary", "%s by %s".formatted(Codes.of(claim.kind()), speaker))
                .add("description", said)
                .add("keywords", "claim")
                .add("keywords", Codes.of(claim.kind()));
        proof(properties, claim.article());
        if (claim.speaker() != null) {
            properties.all("entity", known(List.of(claim.speaker())));
        }
        if (listed.event() != null) {
            properties.add("entity", id(listed.event()));
        }
        entity(
                id(claim.id()),
                "Note",
                properties,
                b -> b.text("kind", Codes.of(claim.kind()))
                        .text("speaker", claim.speaker())
                        .text("speaker_text", claim.speakerText())
                        .flag("direct", claim.direct())
                        .objects("content", claim.content(), (o, s) -> span(s).accept(o)));
    }

    private void influence(Influence influence) {
        String voice = cast.voice(influence.attributedTo());
        Properties properties = new Properties()
                .add(
                        "name",
                        shortened("%s → %s (%s)"
                                .formatted(
                                        influence.cause().words().quote(),
                                        influence.effect().words().quote(),
                                        influence.sign().symbol())))
                .add(
                        "summary",
                        voice == null
                                ? Codes.of(influence.modality())
                                : "%s (%s)".formatted(Codes.of(influence.modality()), voice))
                .add("description", influence.evidence().quote())
                .add("keywords", "influence");
        proof(properties, influence.article());
        Stream.of(influence.cause().actor(), influence.effect().actor())
                .filter(actor -> actor != null)
                .forEach(actor -> properties.all("entity", known(List.of(actor))));
        entity(
                id(influence.id()),
                "Note",
                properties,
                b -> b.text("cause", influence.cause().words().quote())
                        .text("effect", influence.effect().words().quote())
                        .text("sign", influence.sign().symbol())
                        .text("modality", Codes.of(influence.modality()))
                        .text("attributed_to", voice)
                        .object("evidence", span(influence.evidence())));
    }

    private void conflict(Conflict conflict) {
        Properties properties = new Properties()
                .add("name", shortened("%s: %s".formatted(Codes.of(conflict.relation()), conflict.about())))
                .add("summary", conflict.reason())
                .add("description", conflict.a().quote())
                .add("description", conflict.b().quote())
                .add("keywords", "conflict")
                .add("keywords", Codes.of(conflict.relation()));
        proof(properties, conflict.a().article());
        proof(properties, conflict.b().article());
        conflict.items().forEach(item -> properties.add("entity", id(item)));
        entity(
                id(conflict.id()),
                "Note",
                properties,
                b -> b.text("relation", Codes.of(conflict.relation()))
                        .object("a", span(conflict.a()))
                        .object("b", span(conflict.b())));
    }

    private static Consumer<RecordWriter> span(Span span) {
        return o -> o.text("document", span.article())
                .number("start", span.start())
                .number("end", span.end())
                .text("quote", span.quote());
    }

    /** As long as a name may be for a list. */
    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= NAME
                ? text
                : text.substring(0, text.offsetByCodePoints(0, NAME - 1)) + "…";
    }
}
