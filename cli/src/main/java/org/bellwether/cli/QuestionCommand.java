package org.bellwether.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bellwether.ask.Dates;
import org.bellwether.ask.Plain;
import org.bellwether.ask.Titles;
import org.bellwether.ask.question.Answer;
import org.bellwether.ask.question.Evidence;
import org.bellwether.ask.question.EvidenceFinder;
import org.bellwether.ask.question.Stance;
import org.bellwether.model.ActorId;
import org.bellwether.model.Document;
import org.bellwether.model.Voice;
import org.bellwether.store.CaseFolder;
import org.bellwether.store.CaseQueries;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gathers what speaks for and against. */
@Command(
        name = "question",
        description =
                "The statements for and against what is asked, by whom and when, the most relevant first; what cannot"
                        + " be judged is listed as unclear.")
final class QuestionCommand extends FormattedCommand {
    private static final int DEFAULT_LIMIT = 40;

    private static final int STATEMENT = 300;

    @Parameters(arity = "1..*", paramLabel = "QUESTION", description = "\"Will Belarus enter the war?\"")
    List<String> words = List.of();

    @Option(names = "--limit", paramLabel = "N", description = "At most so many statements (default: 40).")
    int limit = DEFAULT_LIMIT;

    QuestionCommand(Console console, Stages stages) {
        super(console, stages, Format.JSON);
    }

    @Override
    public Integer call() {
        checkLimit(limit);
        return ask(this::answer);
    }

    private int answer(CaseFolder open) {
        Answer answer = Answer.of(open, String.join(" ", words), limit);
        Format wanted = format();
        switch (wanted) {
            case TABLE ->
                open.asked(q -> {
                    table(answer.question(), answer.rows(), q);
                    return Exit.DONE;
                });
            case JSON -> console.out().println(answer.json());
            case JSONL, CSV ->
                new Listing<Evidence>(
                                List.of(),
                                List.of("stance", "statement", "voice", "when", "item", "score"),
                                e -> List.of(e.statement().quote()),
                                Evidence::json)
                        .print(answer.rows()::forEach, wanted, console);
        }
        return Exit.DONE;
    }

    private void table(String question, List<Evidence> rows, CaseQueries queries) {
        console.out().println(Plain.line(question));
        Map<ActorId, String> names = queries.names();
        for (Stance stance : Stance.values()) {
            List<Evidence> here =
                    rows.stream().filter(e -> e.stance() == stance).toList();
            console.out().println();
            console.out()
                    .println("%s (%d)".formatted(EvidenceFinder.code(stance).toUpperCase(Locale.ROOT), here.size()));
            byVoice(here, names).forEach((voice, said) -> {
                console.out().println("  " + Plain.line(voice));
                said.forEach(e -> row(e, queries));
            });
        }
        if (rows.isEmpty()) {
            console.out().println("Nothing that was read bears on it.");
        }
    }

    /** Who has said the most relevant comes first, each with all that he said. */
    private static Map<String, List<Evidence>> byVoice(List<Evidence> rows, Map<ActorId, String> names) {
        Map<String, List<Evidence>> found = new LinkedHashMap<>();
        for (Evidence row : rows) {
            found.computeIfAbsent(name(row.voice(), names), _ -> new ArrayList<>())
                    .add(row);
        }
        return found;
    }

    private static String name(Voice voice, Map<ActorId, String> names) {
        return voice.role() == Voice.Role.AUTHOR ? "told by the articles" : voice.called(names::get);
    }

    private void row(Evidence row, CaseQueries queries) {
        Document document = queries.document(row.statement().article().value())
                .orElseThrow()
                .document();
        String when = row.when().isKnown() ? Dates.shown(row.when()) : "no date";
        String source = document.publisher() == null ? Titles.of(document) : document.publisher();
        console.out()
                .println("    %s  %s (%s%s, %.2f)"
                        .formatted(
                                Plain.line(when),
                                "“" + Plain.shortened(row.statement().quote(), STATEMENT) + "”",
                                Plain.line(source),
                                row.item() == null ? "" : ", " + row.item(),
                                row.score()));
    }
}
