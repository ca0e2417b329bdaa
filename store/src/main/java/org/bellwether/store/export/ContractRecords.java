package org.bellwether.store.export;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.bellwether.model.Actor;
import org.bellwether.model.Claim;
import org.bellwether.model.Conflict;
import org.bellwether.model.Document;
import org.bellwether.model.Edge;
import org.bellwether.model.Entry;
import org.bellwether.model.Event;
import org.bellwether.model.Influence;
import org.bellwether.model.LinkedInfluence;
import org.bellwether.model.Mention;
import org.bellwether.model.Node;
import org.bellwether.model.NodeId;
import org.bellwether.model.Place;
import org.bellwether.model.Report;
import org.bellwether.model.Role;
import org.bellwether.model.Span;
import org.bellwether.model.State;
import org.bellwether.model.Voice;
import org.bellwether.model.When;
import org.bellwether.situation.run.Outcome;
import org.bellwether.store.ListedClaim;
import org.jspecify.annotations.Nullable;

/** The records of the contract, each as one line of JSON with the contract's keys in the contract's order. */
public final class ContractRecords {
    private ContractRecords() {}

    /**
     * A document.
     *
     * @param text its stored text where it is asked for; the key is left out for null
     */
    public static String document(Document document, @Nullable String text) {
        return RecordWriter.line(out -> {
            out.text("id", document.id())
                    .text("uri", document.uri())
                    .text("title", document.title())
                    .text("publisher", document.publisher())
                    .texts("authors", document.authors())
                    .text("language", document.language())
                    .object("published", when(document.published()))
                    .text("retrieved", document.retrieved())
                    .number("chars", document.chars())
                    .text("sha256", document.sha256())
                    .text("duplicate_of", document.duplicateOf())
                    .text("canonical", document.canonical());
            if (text != null) {
                out.text("text", text);
            }
        });
    }

    /** What an analyst has changed, and who says so, when and why. */
    public static String correction(Entry.Correction correction) {
        return RecordWriter.line(out -> correction(out, correction));
    }

    static RecordWriter correction(RecordWriter out, Entry.Correction correction) {
        return out.text("id", correction.id())
                .text("kind", correction.change().kind())
                .text("says", correction.change().says())
                .text("who", correction.who())
                .text("when", correction.when())
                .text("why", correction.why());
    }

    public static String actor(Actor actor) {
        return RecordWriter.line(out -> out.text("id", actor.id())
                .text("name", actor.name())
                .text("kind", code(actor.kind()))
                .text("country", actor.country())
                .texts("sectors", actor.sectors())
                .objects(
                        "aliases",
                        actor.aliases(),
                        (o, alias) -> o.text("text", alias.text())
                                .number("count", alias.count())
                                .text("asserted_by", code(alias.assertedBy())))
                .objects("roles", actor.roles(), ContractRecords::role)
                .text("wikidata", actor.wikidata()));
    }

    /** An actor with its mentions: one object. */
    public static String actor(Actor actor, List<Mention> mentions) {
        return with(
                actor(actor),
                "mentions",
                mentions.stream().map(ContractRecords::mention).toList());
    }

    private static void role(RecordWriter out, Role role) {
        out.text("title", role.title())
                .text("of", role.of())
                .object("when", when(role.when()))
                .object("evidence", span(role.evidence()));
    }

    public static String mention(Mention mention) {
        Span span = mention.span();
        return RecordWriter.line(out -> out.text("id", mention.id())
                .text("actor", mention.actor())
                .text("document", span.article())
                .number("start", span.start())
                .number("end", span.end())
                .text("text", span.quote())
                .text("kind", code(mention.kind()))
                .number("confidence", mention.confidence()));
    }

    public static String event(Event event) {
        return RecordWriter.line(out -> out.text("id", event.id())
                .text("type", event.code().type())
                .text("mode", event.code().mode())
                .texts("contexts", event.contexts().stream().map(c -> c.code()).toList())
                .text("cameo", event.code().cameo())
                .text("quad", code(event.code().type().quad()))
                .number("intensity", event.code().intensity())
                .texts("actors", event.actors())
                .texts("recipients", event.recipients())
                .object("when", when(event.when()))
                .object("place", place(event.place()))
                .text("status", code(event.status()))
                .text("summary", event.summary())
                .number("independent_sources", event.independentSources())
                .number("confidence", event.confidence())
                .objects("reports", event.reports(), ContractRecords::report));
    }

    private static void report(RecordWriter out, Report report) {
        out.text("document", report.evidence().article())
                .object("evidence", span(report.evidence()))
                .object("trigger", span(report.trigger()))
                .text("type", report.code().type())
                .text("mode", report.code().mode())
                .texts("actors", report.actors())
                .texts("recipients", report.recipients())
                .object("when", when(report.when()))
                .object("place", place(report.place()))
                .text("status", code(report.status()))
                .object("attributed_to", voice(report.attributedTo()));
    }

    public static String claim(ListedClaim listed) {
        Claim claim = listed.claim();
        return RecordWriter.line(out -> out.text("id", claim.id())
                .text("speaker", claim.speaker())
                .text("speaker_text", claim.speakerText())
                .object("cue", span(claim.cue()))
                .text("kind", code(claim.kind()))
                .objects("content", claim.content(), (o, s) -> span(s).accept(o))
                .flag("direct", claim.direct())
                .object("when", when(claim.when()))
                .text("document", claim.article())
                .text("event", listed.event()));
    }

    public static String conflict(Conflict conflict) {
        return RecordWriter.line(out -> out.text("id", conflict.id())
                .text("relation", code(conflict.relation()))
                .object("a", span(conflict.a()))
                .object("b", span(conflict.b()))
                .texts("items", conflict.items())
                .text("about", conflict.about())
                .text("reason", conflict.reason()));
    }

    public static String influence(LinkedInfluence linked) {
        Influence influence = linked.influence();
        return RecordWriter.line(out -> out.text("id", influence.id())
                .object("cause", state(linked.cause(), influence.cause()))
                .object("effect", state(linked.effect(), influence.effect()))
                .text("sign", influence.sign().symbol())
                .text("modality", code(influence.modality()))
                .object("attributed_to", voice(influence.attributedTo()))
                .object("evidence", span(influence.evidence())));
    }

    private static Consumer<RecordWriter> state(NodeId node, State state) {
        return out -> out.text("node", node).text("text", state.words().quote());
    }

    public static String node(Node node) {
        return RecordWriter.line(out -> out.text("id", node.id())
                .text("name", node.name())
                .text("actor", node.actor())
                .text("concept", node.concept())
                .texts("wordings", node.wordings()));
    }

    public static String edge(Edge edge) {
        return RecordWriter.line(out -> out.text("id", edge.id())
                .text("cause", edge.cause())
                .text("effect", edge.effect())
                .text("sign", edge.sign().symbol())
                .number("support", edge.support().stated())
                .number("sources", edge.sources())
                .texts("influences", edge.influences()));
    }

    /** A run of the influence model: one object. */
    public static String outcome(Outcome outcome) {
        return RecordWriter.line(out -> out.object(
                        "set", o -> outcome.set().forEach((node, value) -> o.number(node.value(), value)))
                .number("draws", outcome.draws())
                .number("seed", outcome.seed())
                .number("unsettled", outcome.unsettled())
                .objects("nodes", outcome.nodes(), ContractRecords::nodeOutcome));
    }

    /** What becomes of one node: an object of its own, as in the nodes of {@link #outcome(Outcome)}. */
    public static String outcome(Outcome.NodeOutcome node) {
        return RecordWriter.line(out -> nodeOutcome(out, node));
    }

    private static void nodeOutcome(RecordWriter out, Outcome.NodeOutcome node) {
        out.text("id", node.id())
                .text("name", node.name())
                .number("up", node.up())
                .number("down", node.down())
                .number("unchanged", node.unchanged())
                .number("p10", node.p10())
                .number("p50", node.p50())
                .number("p90", node.p90())
                .text("label", node.label())
                .lists("paths", node.paths())
                .texts("deciding", node.deciding());
    }

    /**
     * A statement that bears on a question: an object of its own.
     *
     * @param stance {@code for}, {@code against} or {@code unclear}
     * @param item the claim, event or influence it belongs to, or null
     */
    public static String evidence(
            String stance, Span statement, Voice voice, When when, @Nullable String item, double score) {
        return RecordWriter.line(out -> out.text("stance", stance)
                .object("statement", span(statement))
                .object("voice", voice(voice))
                .object("when", when(when))
                .text("item", item)
                .number("score", score));
    }

    /**
     * A question with its rows.
     *
     * @param rows as {@link #evidence} writes them
     */
    public static String question(String question, List<String> rows) {
        return with(RecordWriter.line(out -> out.text("question", question)), "rows", rows);
    }

    /** The record with one more field, a list of records. */
    private static String with(String record, String field, List<String> rows) {
        return record.substring(0, record.length() - 1) + ",\"" + field + "\":[" + String.join(",", rows) + "]}";
    }

    /** One article's account of an event: an object of its own, as in the reports of {@link #event}. */
    public static String account(Report report) {
        return RecordWriter.line(out -> report(out, report));
    }

    /** A stretch of text: an object of its own. */
    public static String stretch(Span span) {
        return RecordWriter.line(span(span));
    }

    /** A time: an object of its own. */
    public static String time(When when) {
        return RecordWriter.line(when(when));
    }

    /** Who says something: an object of its own. */
    public static String speaker(Voice voice) {
        return RecordWriter.line(voice(voice));
    }

    private static Consumer<RecordWriter> span(Span span) {
        return out -> out.text("document", span.article())
                .number("start", span.start())
                .number("end", span.end())
                .text("quote", span.quote());
    }

    private static Consumer<RecordWriter> when(When when) {
        return out -> out.text("start", when.startIso())
                .text("end", when.endIso())
                .text("precision", code(when.precision()))
                .text("method", when.method().code())
                .text("text", when.text());
    }

    private static @Nullable Consumer<RecordWriter> place(@Nullable Place place) {
        return place == null
                ? null
                : out -> out.text("name", place.name())
                        .text("country", place.country())
                        .text("admin1", place.admin1())
                        .number("lat", place.lat())
                        .number("lon", place.lon())
                        .text("precision", code(place.precision()))
                        .number("geonames", place.geonames());
    }

    private static Consumer<RecordWriter> voice(Voice voice) {
        return out ->
                out.text("actor", voice.actor()).text("text", voice.text()).text("role", code(voice.role()));
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
