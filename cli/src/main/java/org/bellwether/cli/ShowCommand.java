package org.bellwether.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.bellwether.ask.Dates;
import org.bellwether.ask.Plain;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorId;
import org.bellwether.model.Alias;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Claim;
import org.bellwether.model.Conflict;
import org.bellwether.model.Document;
import org.bellwether.model.Edge;
import org.bellwether.model.Entry;
import org.bellwether.model.Event;
import org.bellwether.model.Influence;
import org.bellwether.model.InfluenceId;
import org.bellwether.model.LinkedInfluence;
import org.bellwether.model.Mention;
import org.bellwether.model.Node;
import org.bellwether.model.NodeId;
import org.bellwether.model.Report;
import org.bellwether.model.Role;
import org.bellwether.model.Span;
import org.bellwether.model.Voice;
import org.bellwether.situation.Suggestion;
import org.bellwether.situation.Suggestions;
import org.bellwether.situation.influence.InfluenceJoin;
import org.bellwether.store.CaseQueries;
import org.bellwether.store.Corrections;
import org.bellwether.store.Filter;
import org.bellwether.store.ListedActor;
import org.bellwether.store.ListedClaim;
import org.bellwether.store.ListedCorrection;
import org.bellwether.store.ListedDocument;
import org.bellwether.store.export.ContractRecords;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows one item with all its evidence. */
@Command(
        name = "show",
        description =
                "One article, actor, event, claim, conflict, influence, node or edge with all its evidence; former ids are"
                        + " found too.")
final class ShowCommand extends CaseCommand {
    @Parameters(paramLabel = "ID", description = "An id, as the lists give it.")
    String id = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "json or jsonl for the record itself, an actor's with its mentions (default: table, the item as text).")
    @Nullable
    Format format;

    ShowCommand(Console console, Stages stages) {
        super(console, stages);
    }

    @Override
    public Integer call() {
        if (format == Format.CSV) {
            throw new CommandFault(
                    Exit.WRONG_USE, "show writes no csv: one item is no table; give --format table, json or jsonl");
        }
        boolean shown = ask(open -> open.asked(q ->
                new Shown(q).item(id) || q.today(id).map(new Shown(q)::item).orElse(false)));
        if (!shown) {
            throw new CommandFault(
                    Exit.NO_INPUT,
                    "nothing in the case %s has the id '%s'; the lists give ids".formatted(folder(), id));
        }
        return Exit.DONE;
    }

    /** Writes one item. */
    private final class Shown {
        private final CaseQueries queries;
        private final Map<ArticleId, Document> documents = new TreeMap<>();
        private @Nullable Map<ActorId, String> names;

        Shown(CaseQueries queries) {
            this.queries = queries;
        }

        boolean item(String wanted) {
            return shown(queries.document(wanted), this::document)
                    || shown(queries.actor(wanted), this::actor)
                    || shown(queries.event(wanted), this::event)
                    || shown(queries.claim(wanted), this::claim)
                    || shown(queries.conflict(wanted), this::conflict)
                    || shown(queries.influence(wanted), this::influence)
                    || shown(queries.node(wanted), this::node)
                    || shown(queries.edge(wanted), this::edge)
                    || rejected(queries.corrections(), wanted);
        }

        /** What an analyst has taken out is shown as it was, and by whom it was taken out. */
        private boolean rejected(Corrections corrections, String wanted) {
            return shown(corrections.event(wanted), this::event)
                    || shown(corrections.claim(wanted), c -> claim(new ListedClaim(c, null)))
                    || shown(corrections.conflict(wanted), this::conflict)
                    || shown(
                            corrections.influence(wanted),
                            i -> influence(new LinkedInfluence(
                                    i, InfluenceJoin.causeNode(i.id()), InfluenceJoin.effectNode(i.id()))));
        }

        /** The corrections that hold of an item, each with who made it, when and why. */
        private void corrections(String item) {
            for (ListedCorrection listed : queries.corrections().of(item)) {
                Entry.Correction correction = listed.correction();
                line(
                        "corrected",
                        "%s, by %s on %s%s (%s)"
                                .formatted(
                                        correction.change().says(),
                                        correction.who(),
                                        correction.when().toString().substring(0, 10),
                                        correction.why() == null ? "" : ": " + correction.why(),
                                        correction.id()));
            }
        }

        private <T> boolean shown(Optional<T> item, Consumer<T> show) {
            item.ifPresent(show);
            return item.isPresent();
        }

        private boolean record(String json) {
            boolean wanted = format != null && format != Format.TABLE;
            if (wanted) {
                console.out().println(json);
            }
            return wanted;
        }

        private void document(ListedDocument listed) {
            Document document = listed.document();
            if (record(ContractRecords.document(document, null))) {
                return;
            }
            line("article", document.id().value());
            line("title", document.title());
            line("publisher", document.publisher());
            line("authors", String.join(", ", document.authors()));
            line(
                    "published",
                    Dates.shown(document.published()) + " ("
                            + document.published().method().code() + ")");
            line("language", document.language() + (listed.analysed() ? "" : ", not analysed"));
            line("address", document.uri());
            line("belongs to", document.canonical() == null ? "" : document.canonical());
            line(
                    "copy of",
                    document.duplicateOf() == null ? "" : document.duplicateOf().value());
            Filter here = new Filter(null, null, null, null, null, document.id().value(), null);
            queries.events(here).forEach(e -> line("event", e.id() + "  " + e.summary()));
            queries.claims(here)
                    .forEach(c -> line(
                            "claim",
                            c.claim().id() + "  " + ClaimsCommand.speaker(c.claim(), names()) + ": "
                                    + ClaimsCommand.content(c.claim())));
        }

        private void actor(ListedActor listed) {
            List<Mention> mentions = queries.mentions(listed.actor().id());
            if (format == Format.JSON) {
                record(ContractRecords.actor(listed.actor(), mentions));
                return;
            }
            if (record(ContractRecords.actor(listed.actor()))) {
                mentions.forEach(m -> record(ContractRecords.mention(m)));
                return;
            }
            line("actor", listed.actor().id().value());
            corrections(listed.actor().id().value());
            line("name", listed.actor().name());
            line("kind", listed.actor().kind().name().toLowerCase(Locale.ROOT));
            line("country", listed.actor().country());
            line("sectors", listed.actor().sectors().stream().map(Enum::name).collect(Collectors.joining(", ")));
            line("wikidata", listed.actor().wikidata());
            for (Alias alias : listed.actor().aliases()) {
                line(
                        "alias",
                        "%s (%d, asserted by %s)"
                                .formatted(
                                        alias.text(),
                                        alias.count(),
                                        alias.assertedBy().name().toLowerCase(Locale.ROOT)));
            }
            for (Role role : listed.actor().roles()) {
                line("role", role.title());
                evidence(role.evidence());
            }
            List<Actor> all = new ArrayList<>();
            queries.eachActor(all::add);
            for (Suggestion suggestion : Suggestions.of(all)) {
                if (suggestion.isAbout(listed.actor().id())) {
                    ActorId other = suggestion.besides(listed.actor().id());
                    line(
                            "may also be",
                            "%s  %s (%s)"
                                    .formatted(
                                            other,
                                            names().getOrDefault(other, other.value()),
                                            suggestion.reason().words()));
                }
            }
            for (Mention mention : mentions) {
                line("mention", mention.id() + "  " + mention.kind().name().toLowerCase(Locale.ROOT));
                evidence(mention.span());
            }
        }

        private void event(Event event) {
            if (record(ContractRecords.event(event))) {
                return;
            }
            line("event", event.id().value());
            corrections(event.id().value());
            line("what", event.summary());
            line(
                    "type",
                    event.code().type()
                            + (event.code().mode() == null
                                    ? ""
                                    : " " + event.code().mode()));
            line("when", Dates.shown(event.when()));
            line("place", event.place() == null ? "" : event.place().name());
            line("actors", named(event.actors()));
            line("recipients", named(event.recipients()));
            line("status", event.status().name().toLowerCase(Locale.ROOT));
            line("sources", Integer.toString(event.independentSources()));
            line("confidence", "%.2f".formatted(event.confidence()));
            for (Report report : event.reports()) {
                line(
                        "report",
                        "%s %s, %s, %s"
                                .formatted(
                                        report.code().type(),
                                        report.status().name().toLowerCase(Locale.ROOT),
                                        report.when().isKnown() ? Dates.shown(report.when()) : "no date",
                                        voice(report.attributedTo())));
                evidence(report.evidence());
            }
            for (ListedClaim about : queries.claimsAbout(event.id())) {
                line("claim", about.claim().id() + "  " + ClaimsCommand.speaker(about.claim(), names()));
                about.claim().content().forEach(this::evidence);
            }
            conflicts(event.id().value());
        }

        private void claim(ListedClaim listed) {
            if (record(ContractRecords.claim(listed))) {
                return;
            }
            Claim claim = listed.claim();
            line("claim", claim.id().value());
            corrections(claim.id().value());
            String words = claim.voice().text();
            line("speaker", ClaimsCommand.speaker(claim, names()) + (words == null ? "" : " (“" + words + "”)"));
            line("kind", claim.kind().name().toLowerCase(Locale.ROOT) + (claim.direct() ? ", quoted" : ""));
            line("when", Dates.shown(claim.when()));
            line("about", listed.event() == null ? "" : listed.event().value());
            line("cue", claim.cue().quote());
            claim.content().forEach(this::evidence);
            conflicts(claim.id().value());
        }

        private void conflict(Conflict conflict) {
            if (record(ContractRecords.conflict(conflict))) {
                return;
            }
            line("conflict", conflict.id().value());
            corrections(conflict.id().value());
            line("about", conflict.about());
            line("why", conflict.reason());
            evidence(conflict.a());
            line("relation", code(conflict.relation()));
            evidence(conflict.b());
            conflict.items().forEach(item -> line("item", item));
        }

        private void conflicts(String item) {
            queries.conflictsOf(item)
                    .forEach(c -> line("conflict", "%s  %s: %s".formatted(c.id(), code(c.relation()), c.about())));
        }

        private void influence(LinkedInfluence linked) {
            if (record(ContractRecords.influence(linked))) {
                return;
            }
            Influence influence = linked.influence();
            line("influence", influence.id().value());
            corrections(influence.id().value());
            line("cause", "“%s” (%s)".formatted(influence.cause().words().quote(), node(linked.cause())));
            line("sign", influence.sign().symbol());
            line("effect", "“%s” (%s)".formatted(influence.effect().words().quote(), node(linked.effect())));
            line("modality", code(influence.modality()) + ", " + voice(influence.attributedTo()));
            evidence(influence.evidence());
            conflicts(influence.id().value());
        }

        private String node(NodeId node) {
            return queries.node(node.value()).map(n -> n.name() + ", ").orElse("") + node;
        }

        private void node(Node node) {
            if (record(ContractRecords.node(node))) {
                return;
            }
            line("node", node.id().value());
            line("name", node.name());
            line("actor", node.actor() == null ? "" : named(List.of(node.actor())));
            line("concept", node.concept());
            node.wordings().forEach(w -> line("wording", "“" + w + "”"));
            queries.edgesOf(node.id())
                    .forEach(e -> line(e.cause().equals(node.id()) ? "drives" : "driven by", told(e)));
        }

        private String told(Edge edge) {
            return "%s  %s %s %s"
                    .formatted(edge.id(), node(edge.cause()), edge.sign().symbol(), node(edge.effect()));
        }

        private void edge(Edge edge) {
            if (record(ContractRecords.edge(edge))) {
                return;
            }
            line("edge", edge.id().value());
            line("cause", node(edge.cause()));
            line("sign", edge.sign().symbol());
            line("effect", node(edge.effect()));
            line("support", "%.2f".formatted(edge.support().stated()));
            line("sources", Integer.toString(edge.sources()));
            for (InfluenceId id : edge.influences()) {
                queries.influence(id.value()).ifPresent(i -> {
                    Influence influence = i.influence();
                    line(
                            "influence",
                            "%s  “%s” %s “%s”, %s, %s"
                                    .formatted(
                                            id,
                                            influence.cause().words().quote(),
                                            influence.sign().symbol(),
                                            influence.effect().words().quote(),
                                            code(influence.modality()),
                                            voice(influence.attributedTo())));
                    evidence(influence.evidence());
                });
            }
        }

        private static String code(Enum<?> value) {
            return value.name().toLowerCase(Locale.ROOT);
        }

        private String named(List<ActorId> actors) {
            return actors.stream()
                    .map(a -> names().getOrDefault(a, a.value()) + " (" + a + ")")
                    .collect(Collectors.joining(", "));
        }

        private String voice(Voice voice) {
            return voice.role() == Voice.Role.AUTHOR ? "told by the article" : "said by " + voice.called(names()::get);
        }

        private Map<ActorId, String> names() {
            Map<ActorId, String> known = names;
            if (known == null) {
                known = queries.names();
                names = known;
            }
            return known;
        }

        private void evidence(Span span) {
            Document document = documents.computeIfAbsent(
                    span.article(),
                    a -> queries.document(a.value())
                            .map(ListedDocument::document)
                            .orElseThrow());
            line("", "“" + span.quote() + "”");
            line(
                    "",
                    "%s, %s, %s [%d, %d)"
                            .formatted(
                                    document.publisher() == null ? document.uri() : document.publisher(),
                                    document.published().isKnown() ? Dates.shown(document.published()) : "no date",
                                    document.id(),
                                    span.start(),
                                    span.end()));
        }

        private void line(String label, @Nullable String text) {
            if (text != null && !text.isBlank()) {
                console.out().println("%-11s %s".formatted(label, Plain.line(text)));
            }
        }
    }
}
