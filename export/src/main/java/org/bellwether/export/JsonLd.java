package org.bellwether.export;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorKind;
import org.bellwether.model.Alias;
import org.bellwether.model.Claim;
import org.bellwether.model.Conflict;
import org.bellwether.model.Document;
import org.bellwether.model.Edge;
import org.bellwether.model.Event;
import org.bellwether.model.Influence;
import org.bellwether.model.LinkedInfluence;
import org.bellwether.model.Node;
import org.bellwether.model.Place;
import org.bellwether.model.Report;
import org.bellwether.model.Span;
import org.bellwether.model.Voice;
import org.bellwether.model.When;
import org.bellwether.store.CaseQueries;
import org.bellwether.store.ListedClaim;
import org.bellwether.store.Program;
import org.bellwether.store.export.RecordWriter;
import org.jspecify.annotations.Nullable;

/**
 * A case as linked data (JSON-LD 1.1): schema.org for what there is, PROV-O for where it comes from and who says so, the Web Annotation
 * vocabulary for evidence, by quote and by position, and terms of our own ({@code urn:bellwether:terms:}) for the rest. The context stands
 * in the file, so that nothing has to be fetched to read it; an item a line.
 */
final class JsonLd {
    private static final String FILE = "case.jsonld";

    private static final String CONTEXT = """
            {"@context":{"@version":1.1,
            "schema":"https://schema.org/","prov":"http://www.w3.org/ns/prov#","oa":"http://www.w3.org/ns/oa#",
            "xsd":"http://www.w3.org/2001/XMLSchema#","bw":"urn:bellwether:terms:",
            "prov:wasAttributedTo":{"@type":"@id"},"prov:wasDerivedFrom":{"@type":"@id"},"prov:hadPrimarySource":{"@type":"@id"},
            "prov:wasGeneratedBy":{"@type":"@id"},"prov:wasAssociatedWith":{"@type":"@id"},
            "schema:sameAs":{"@type":"@id"},"schema:url":{"@type":"@id"},"schema:about":{"@type":"@id"},
            "oa:hasSource":{"@type":"@id"},"oa:hasBody":{"@type":"@id"},
            "bw:actor":{"@type":"@id"},"bw:recipient":{"@type":"@id"},"bw:cause":{"@type":"@id"},"bw:effect":{"@type":"@id"},
            "bw:item":{"@type":"@id"},"bw:statement":{"@type":"@id"}},
            "@graph":[
            """;

    /** So many code points before and behind a quote tell it from another like it. */
    private static final int BESIDE = 32;

    private final CaseQueries queries;
    private final Cast cast;
    private final boolean withText;
    private final Lines out;
    private final Texts texts;
    private final String reading;

    private JsonLd(CaseQueries queries, boolean withText, Lines out) {
        this.queries = queries;
        cast = Cast.of(queries);
        this.withText = withText;
        this.out = out;
        texts = new Texts(queries);
        reading = iri(
                "reading",
                queries.programs().stream().map(Program::version).distinct().collect(Collectors.joining("+")));
    }

    static Written write(CaseQueries queries, Path folder, boolean withText) throws IOException {
        try (Lines lines = new Lines(folder.resolve(FILE))) {
            lines.text(CONTEXT);
            new JsonLd(queries, withText, lines).all();
            lines.text("]}\n");
            return Written.of(Map.of(FILE, lines.count()));
        }
    }

    private void all() {
        out.add(program());
        cast.documents().forEach(d -> item(document(d)));
        cast.actors().forEach(a -> item(actor(a)));
        queries.eachEvent(e -> item(event(e)));
        queries.eachClaim(c -> item(claim(c)));
        queries.eachConflict(c -> item(conflict(c)));
        queries.eachInfluence(i -> item(influence(i)));
        queries.eachNode(n -> item(node(n)));
        queries.eachEdge(e -> item(edge(e)));
    }

    private void item(String json) {
        out.text(",");
        out.add(json);
    }

    /** {@code urn:bellwether:event:e123}. */
    static String iri(String kind, Object id) {
        return "urn:bellwether:%s:%s"
                .formatted(
                        kind,
                        URLEncoder.encode(id.toString(), StandardCharsets.UTF_8).replace("+", "%20"));
    }

    private String program() {
        return RecordWriter.line(o -> o.text("@id", reading)
                .text("@type", "prov:Activity")
                .objects(
                        "prov:wasAssociatedWith",
                        queries.programs(),
                        (a, p) -> a.texts("@type", List.of("prov:SoftwareAgent", "schema:SoftwareApplication"))
                                .text("schema:name", "Bellwether")
                                .text("schema:softwareVersion", p.version())
                                .text("bw:ontology", p.ontology())));
    }

    private String document(Document document) {
        return RecordWriter.line(o -> {
            o.text("@id", iri("document", document.id())).texts("@type", List.of("schema:NewsArticle", "prov:Entity"));
            known(o, "schema:headline", document.title());
            if (document.publisher() != null) {
                o.object(
                        "schema:publisher",
                        p -> p.text("@type", "schema:Organization").text("schema:name", document.publisher()));
            }
            if (!document.authors().isEmpty()) {
                o.texts("schema:author", document.authors());
            }
            known(o, "schema:inLanguage", document.language());
            dates(o, document.published(), "schema:datePublished", "bw:publishedFrom", "bw:publishedTo");
            if (document.uri().startsWith("http")) {
                o.text("schema:url", document.uri());
            } else {
                o.text("bw:uri", document.uri());
            }
            known(o, "schema:mainEntityOfPage", document.canonical());
            o.text("bw:sha256", document.sha256()).number("bw:characters", document.chars());
            if (document.duplicateOf() != null) {
                o.text("prov:wasDerivedFrom", iri("document", document.duplicateOf()));
            }
            if (withText) {
                known(o, "schema:articleBody", queries.text(document.id()).orElse(null));
            }
        });
    }

    private static void known(RecordWriter out, String key, @Nullable Object value) {
        if (value != null) {
            out.text(key, value);
        }
    }

    /** One date where one says it, typed by its precision, else its bounds. */
    private static void dates(RecordWriter out, When when, String one, String from, String to) {
        String start = when.startIso();
        if (start != null && start.equals(when.endIso()) && when.precision() != When.Precision.DECADE) {
            out.object(
                    one,
                    d -> d.text("@value", start)
                            .text(
                                    "@type",
                                    switch (start.length()) {
                                        case 4 -> "xsd:gYear";
                                        case 7 -> "xsd:gYearMonth";
                                        default -> "xsd:date";
                                    }));
            return;
        }
        bound(out, from, when.start());
        bound(out, to, when.end());
    }

    private static void bound(RecordWriter out, String key, @Nullable LocalDate day) {
        if (day != null) {
            out.object(key, d -> d.text("@value", day).text("@type", "xsd:date"));
        }
    }

    private String actor(Actor actor) {
        return RecordWriter.line(o -> {
            o.text("@id", iri("actor", actor.id()))
                    .texts("@type", List.of(type(actor.kind()), "prov:Agent"))
                    .text("schema:name", actor.name());
            List<String> aliases = actor.aliases().stream()
                    .map(Alias::text)
                    .filter(t -> !t.equals(actor.name()))
                    .distinct()
                    .toList();
            if (!aliases.isEmpty()) {
                o.texts("schema:alternateName", aliases);
            }
            if (actor.wikidata() != null) {
                o.text("schema:sameAs", "http://www.wikidata.org/entity/" + actor.wikidata());
            }
            known(o, "bw:country", actor.country());
            if (!actor.sectors().isEmpty()) {
                o.texts("bw:sector", actor.sectors());
            }
            if (!actor.roles().isEmpty()) {
                o.objects(
                        "bw:role",
                        actor.roles(),
                        (r, role) ->
                                r.text("schema:roleName", role.title()).object("bw:evidence", target(role.evidence())));
            }
        });
    }

    private static String type(ActorKind kind) {
        return switch (kind) {
            case COUNTRY -> "schema:Country";
            case PERSON -> "schema:Person";
            case ORGANIZATION -> "schema:Organization";
            case GROUP -> "bw:Group";
        };
    }

    private String event(Event event) {
        String id = iri("event", event.id());
        return RecordWriter.line(o -> {
            o.text("@id", id)
                    .texts("@type", List.of("schema:Event", "bw:Event"))
                    .text("schema:name", event.summary());
            dates(o, event.when(), "schema:startDate", "schema:startDate", "schema:endDate");
            if (event.place() != null) {
                o.object("schema:location", place(event.place()));
            }
            o.texts("bw:actor", iris("actor", event.actors()))
                    .texts("bw:recipient", iris("actor", event.recipients()))
                    .text("bw:type", event.code().type());
            known(o, "bw:mode", event.code().mode());
            known(o, "bw:cameo", event.code().cameo());
            o.text("bw:quad", Codes.of(event.code().type().quad()))
                    .number("bw:intensity", event.code().intensity())
                    .text("bw:status", Codes.of(event.status()))
                    .number("bw:independentSources", event.independentSources())
                    .number("bw:confidence", event.confidence())
                    .text("prov:wasGeneratedBy", reading)
                    .objects("bw:report", event.reports(), (r, report) -> report(r, report, id));
        });
    }

    private void report(RecordWriter out, Report report, String event) {
        out.text("@type", "oa:Annotation")
                .text("oa:hasBody", event)
                .object("oa:hasTarget", target(report.evidence()))
                .text("bw:status", Codes.of(report.status()));
        voice(out, report.attributedTo());
        out.text("prov:hadPrimarySource", iri("document", report.evidence().article()));
    }

    /** Who vouches for it: the actor where one is known, the article's words for him, else the article itself. */
    private static void voice(RecordWriter out, Voice voice) {
        out.text("bw:voice", Codes.of(voice.role()));
        if (voice.actor() != null) {
            out.text("prov:wasAttributedTo", iri("actor", voice.actor()));
        }
        known(out, "bw:attributedTo", voice.text());
    }

    private static List<String> iris(String kind, List<?> ids) {
        List<String> iris = new ArrayList<>();
        ids.forEach(id -> iris.add(iri(kind, id)));
        return iris;
    }

    private static Consumer<RecordWriter> place(Place place) {
        Double lat = place.lat();
        Double lon = place.lon();
        return o -> {
            o.text("@type", "schema:Place").text("schema:name", place.name());
            known(o, "bw:country", place.country());
            known(o, "bw:admin1", place.admin1());
            o.text("bw:precision", Codes.of(place.precision()));
            if (place.geonames() != null) {
                o.text("schema:sameAs", "https://sws.geonames.org/%d/".formatted(place.geonames()));
            }
            // a country has no point
            if (lat != null && lon != null && place.precision() != Place.Precision.COUNTRY) {
                o.object(
                        "schema:geo",
                        g -> g.text("@type", "schema:GeoCoordinates")
                                .number("schema:latitude", lat)
                                .number("schema:longitude", lon));
            }
        };
    }

    /** A stretch of an article, found again by its words or by its place (both count Unicode code points of the stored text). */
    private Consumer<RecordWriter> target(Span span) {
        Texts.Context context = texts.around(span, BESIDE);
        return o -> o.text("@type", "oa:SpecificResource")
                .text("oa:hasSource", iri("document", span.article()))
                .objects("oa:hasSelector", List.of(true, false), (s, quote) -> {
                    if (quote) {
                        s.text("@type", "oa:TextQuoteSelector")
                                .text("oa:exact", span.quote())
                                .text("oa:prefix", context.before())
                                .text("oa:suffix", context.behind());
                    } else {
                        s.text("@type", "oa:TextPositionSelector")
                                .number("oa:start", span.start())
                                .number("oa:end", span.end());
                    }
                });
    }

    private String claim(ListedClaim listed) {
        Claim claim = listed.claim();
        return RecordWriter.line(o -> {
            o.text("@id", iri("claim", claim.id()))
                    .texts("@type", List.of("schema:Claim", "prov:Entity"))
                    .text(
                            "schema:text",
                            String.join(
                                    " … ",
                                    claim.content().stream().map(Span::quote).toList()));
            if (claim.speaker() != null) {
                o.text("prov:wasAttributedTo", iri("actor", claim.speaker()));
            }
            o.text("bw:attributedTo", claim.speakerText())
                    .text("bw:kind", Codes.of(claim.kind()))
                    .flag("bw:direct", claim.direct());
            dates(o, claim.when(), "schema:dateCreated", "bw:from", "bw:to");
            if (listed.event() != null) {
                o.text("schema:about", iri("event", listed.event()));
            }
            o.text("prov:hadPrimarySource", iri("document", claim.article()))
                    .text("prov:wasGeneratedBy", reading)
                    .object("bw:cue", target(claim.cue()))
                    .objects("bw:evidence", claim.content(), (e, s) -> target(s).accept(e));
        });
    }

    private String conflict(Conflict conflict) {
        return RecordWriter.line(o -> o.text("@id", iri("conflict", conflict.id()))
                .text("@type", "bw:Conflict")
                .text("bw:relation", Codes.of(conflict.relation()))
                .text("schema:name", conflict.about())
                .text("schema:description", conflict.reason())
                .texts("bw:item", conflict.items().stream().map(JsonLd::itemIri).toList())
                .object("bw:a", target(conflict.a()))
                .object("bw:b", target(conflict.b()))
                .text("prov:wasGeneratedBy", reading));
    }

    /** The item of a conflict by the letter that its id begins with. */
    private static String itemIri(String id) {
        return iri(
                switch (id.charAt(0)) {
                    case 'c' -> "claim";
                    case 'i' -> "influence";
                    default -> "event";
                },
                id);
    }

    private String influence(LinkedInfluence linked) {
        Influence influence = linked.influence();
        return RecordWriter.line(o -> {
            o.text("@id", iri("influence", influence.id()))
                    .texts("@type", List.of("bw:Influence", "prov:Entity"))
                    .text("bw:cause", iri("node", linked.cause()))
                    .text("bw:effect", iri("node", linked.effect()))
                    .text("bw:causeText", influence.cause().words().quote())
                    .text("bw:effectText", influence.effect().words().quote())
                    .text("bw:sign", influence.sign().symbol())
                    .text("bw:modality", Codes.of(influence.modality()));
            voice(o, influence.attributedTo());
            o.text("prov:hadPrimarySource", iri("document", influence.article()))
                    .text("prov:wasGeneratedBy", reading)
                    .object("bw:evidence", target(influence.evidence()));
        });
    }

    private static String node(Node node) {
        return RecordWriter.line(o -> {
            o.text("@id", iri("node", node.id())).text("@type", "bw:Node").text("schema:name", node.name());
            if (node.actor() != null) {
                o.text("bw:actor", iri("actor", node.actor()));
            }
            known(o, "bw:concept", node.concept());
            o.texts("schema:alternateName", node.wordings());
        });
    }

    private static String edge(Edge edge) {
        return RecordWriter.line(o -> o.text("@id", iri("edge", edge.id()))
                .text("@type", "bw:Edge")
                .text("bw:cause", iri("node", edge.cause()))
                .text("bw:effect", iri("node", edge.effect()))
                .text("bw:sign", edge.sign().symbol())
                .number("bw:support", edge.support().stated())
                .number("bw:sources", edge.sources())
                .texts("bw:statement", iris("influence", edge.influences())));
    }
}
