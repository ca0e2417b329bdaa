package org.bellwether.store.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bellwether.store.CaseQueries;
import org.bellwether.store.EntryJson;
import org.bellwether.store.Filter;
import org.bellwether.store.ListedCorrection;
import org.bellwether.store.ListedDocument;
import org.bellwether.store.Program;

/** Writes a case into a folder, record by record: what it needs of memory does not grow with the case but for its list of inputs. */
public final class CaseExport {
    /** How records become a file. */
    public enum Form {
        JSONL,
        CSV
    }

    /** One kind of record: a file's name and the keys of the contract. */
    private record Kind(String name, List<String> keys) {
        static Kind of(String name, String keys) {
            return new Kind(name, List.of(keys.split(" ")));
        }
    }

    private static final Kind DOCUMENTS = Kind.of(
            "documents",
            "id uri title publisher authors language published retrieved chars sha256 duplicate_of canonical");
    private static final Kind ACTORS = Kind.of("actors", "id name kind country sectors aliases roles wikidata");
    private static final Kind MENTIONS = Kind.of("mentions", "id actor document start end text kind confidence");
    private static final Kind EVENTS = Kind.of(
            "events",
            "id type mode contexts cameo quad intensity actors recipients when place status summary independent_sources"
                    + " confidence reports");
    private static final Kind CLAIMS =
            Kind.of("claims", "id speaker speaker_text cue kind content direct when document event");

    private static final Kind CONFLICTS = Kind.of("conflicts", "id relation a b items about reason");
    private static final Kind INFLUENCES =
            Kind.of("influences", "id cause effect sign modality attributed_to evidence");
    private static final Kind NODES = Kind.of("nodes", "id name actor concept wordings");
    private static final Kind EDGES = Kind.of("edges", "id cause effect sign support sources influences");

    /**
     * The contract's keys of a record, in order.
     *
     * @param file the file's name without its ending: {@code events}
     */
    public static List<String> keys(String file) {
        return Stream.of(DOCUMENTS, ACTORS, MENTIONS, EVENTS, CLAIMS, CONFLICTS, INFLUENCES, NODES, EDGES)
                .filter(kind -> kind.name().equals(file))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no record is kept in a file '" + file + "'"))
                .keys();
    }

    private final CaseQueries queries;
    private final Path folder;
    private final Form form;
    private final boolean withText;

    /** How many records each file has. */
    private final Map<String, Integer> counts = new TreeMap<>();

    private CaseExport(CaseQueries queries, Path folder, Form form, boolean withText) {
        this.queries = queries;
        this.folder = folder;
        this.form = form;
        this.withText = withText;
    }

    /**
     * Writes all files, replacing those of the same names.
     *
     * @param withText whether documents carry their whole text
     * @return how many records each file has, by name without its ending
     * @throws IOException when the folder cannot be written
     */
    public static Map<String, Integer> write(CaseQueries queries, Path folder, Form form, boolean withText)
            throws IOException {
        try {
            Files.createDirectories(folder);
            CaseExport export = new CaseExport(queries, folder, form, withText);
            export.records();
            export.log();
            export.manifest();
            return export.counts;
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private void records() throws IOException {
        Kind documents = DOCUMENTS;
        if (withText) {
            List<String> keys = new ArrayList<>(DOCUMENTS.keys());
            keys.add("text");
            documents = new Kind(DOCUMENTS.name(), keys);
        }
        file(documents, out -> queries.eachDocument(d -> out.accept(document(d))));
        file(ACTORS, out -> queries.eachActor(a -> out.accept(ContractRecords.actor(a))));
        file(MENTIONS, out -> queries.eachMention(m -> out.accept(ContractRecords.mention(m))));
        file(EVENTS, out -> queries.eachEvent(e -> out.accept(ContractRecords.event(e))));
        file(CLAIMS, out -> queries.eachClaim(c -> out.accept(ContractRecords.claim(c))));
        file(CONFLICTS, out -> queries.eachConflict(c -> out.accept(ContractRecords.conflict(c))));
        file(INFLUENCES, out -> queries.eachInfluence(i -> out.accept(ContractRecords.influence(i))));
        file(NODES, out -> queries.eachNode(n -> out.accept(ContractRecords.node(n))));
        file(EDGES, out -> queries.eachEdge(e -> out.accept(ContractRecords.edge(e))));
    }

    /** The log of corrections, whichever form the records have, as a case reads it: undone ones and what undid them, in its order. */
    private void log() throws IOException {
        try (BufferedWriter out =
                Files.newBufferedWriter(folder.resolve("corrections.jsonl"), StandardCharsets.UTF_8)) {
            queries.corrections().log().forEach(logged -> write(out, EntryJson.write(logged.entry())));
        }
    }

    private String document(ListedDocument listed) {
        return ContractRecords.document(
                listed.document(),
                withText ? queries.text(listed.document().id()).orElse("") : null);
    }

    private void file(Kind kind, Consumer<Consumer<String>> records) throws IOException {
        String ending = form == Form.CSV ? ".csv" : ".jsonl";
        int[] count = new int[1];
        try (BufferedWriter out =
                Files.newBufferedWriter(folder.resolve(kind.name() + ending), StandardCharsets.UTF_8)) {
            if (form == Form.CSV) {
                out.write(Csv.head(kind.keys()) + "\n");
            }
            records.accept(record -> {
                count[0]++;
                write(out, form == Form.CSV ? Csv.row(record, kind.keys()) : record);
            });
        }
        counts.put(kind.name(), count[0]);
    }

    private static void write(BufferedWriter out, String line) {
        try {
            out.write(line);
            out.write('\n');
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void manifest() throws IOException {
        List<Program> programs = queries.programs();
        String manifest = RecordWriter.line(out -> out.texts(
                        "program",
                        programs.stream().map(Program::version).distinct().toList())
                .texts(
                        "ontology",
                        programs.stream().map(Program::ontology).distinct().toList())
                .objects(
                        "inputs",
                        queries.documents(Filter.ALL),
                        (o, d) -> o.text("document", d.document().id())
                                .text("uri", d.document().uri())
                                .text("sha256", d.document().sha256()))
                .objects(
                        "tables",
                        queries.tables(),
                        (o, t) -> o.text("kind", t.kind().name().toLowerCase(Locale.ROOT))
                                .text("name", t.name())
                                .text("sha256", t.sha256()))
                .objects(
                        "corrections",
                        queries.corrections().all().stream()
                                .filter(c -> c.state() != ListedCorrection.State.UNDONE)
                                .toList(),
                        (o, c) -> ContractRecords.correction(o, c.correction())
                                .text("state", c.state().name().toLowerCase(Locale.ROOT))
                                .texts("items", c.touches()))
                .object("counts", o -> counts.forEach(o::number)));
        Files.writeString(folder.resolve("manifest.json"), manifest + "\n", StandardCharsets.UTF_8);
    }
}
