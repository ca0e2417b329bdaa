package org.bellwether.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bellwether.cli.measure.GoldException;
import org.bellwether.cli.measure.Measure;
import org.bellwether.cli.measure.Miss;
import org.bellwether.extract.TokenRange;
import org.bellwether.extract.event.EventCoder;
import org.bellwether.extract.event.PairCode;
import org.bellwether.language.AnnotatedText;
import org.bellwether.language.LanguageEngine;

/** What does a marked source do to a marked target? {@code pairs.tsv}, a pair a line. */
public final class EventTypeMeasure implements Measure {
    private static final String HEADER = "id\tgold_root\tgold_quad\tsentence\tmarked_sentence\tsource\ttarget";

    /** A pair as marked; the marks are taken out of the text. */
    private record Row(
            String id, String root, String quad, String text, List<GoldSpan> sources, List<GoldSpan> targets) {}

    @Override
    public String task() {
        return "event-type";
    }

    @Override
    public Map<String, Number> run(Path folder, Supplier<LanguageEngine> engine, Consumer<Miss> misses) {
        List<Row> rows = rows(folder);
        LanguageEngine language = engine.get();
        EventCoder coder = EventCoder.load();
        LabelScore roots = new LabelScore();
        LabelScore quads = new LabelScore();
        int answered = 0;
        for (Row row : rows) {
            AnnotatedText text = language.annotate(GoldArticle.sentence(row.id(), row.text(), null));
            List<TokenRange> sources = ranges(text, row.sources());
            List<TokenRange> targets = ranges(text, row.targets());
            Optional<PairCode> code =
                    sources.isEmpty() && targets.isEmpty() ? Optional.empty() : coder.between(text, sources, targets);
            String root =
                    code.map(c -> GoldClass.of(c.code().type(), c.status())).orElse(null);
            String quad = root == null ? null : String.valueOf(GoldClass.QUADS.get(root));
            roots.add(row.root(), root);
            quads.add(row.quad(), quad);
            answered += root == null ? 0 : 1;
            if (!row.root().equals(root)) {
                String found = code.map(c -> "%s %s %s".formatted(root, c.status(), c.rule()))
                        .orElse(null);
                misses.accept(new Miss(root == null ? "missed" : "type", row.id(), row.root(), found, row.text()));
            }
        }
        Map<String, Number> figures = new LinkedHashMap<>();
        figures.put("root_macro_f1", roots.macroF1());
        figures.put("root_accuracy", roots.accuracy());
        figures.put("quad_macro_f1", quads.macroF1());
        figures.put("quad_accuracy", quads.accuracy());
        roots.perClass().forEach((type, f1) -> figures.put(type.toLowerCase(java.util.Locale.ROOT) + "_f1", f1));
        figures.put("pairs", rows.size());
        figures.put("answered", answered);
        return figures;
    }

    private static List<TokenRange> ranges(AnnotatedText text, List<GoldSpan> spans) {
        return spans.stream()
                .flatMap(s -> TokenSpans.covering(text, s).stream())
                .toList();
    }

    private static List<Row> rows(Path folder) {
        List<GoldFile.Line> lines = GoldFile.lines(folder, "pairs.tsv");
        GoldFile.Line first = lines.getFirst();
        if (!first.text().equals(HEADER)) {
            throw GoldLine.fault(first.file(), first.number(), "the header should be " + HEADER.replace("\t", ", "));
        }
        List<Row> rows = new ArrayList<>();
        for (GoldFile.Line line : lines.subList(1, lines.size())) {
            String[] cells = line.text().split("\t", -1);
            if (cells.length != 7) {
                throw GoldLine.fault(line.file(), line.number(), "has %d columns, not 7".formatted(cells.length));
            }
            if (!GoldClass.QUADS.containsKey(cells[1])) {
                throw GoldLine.fault(line.file(), line.number(), "'%s' is none of the classes".formatted(cells[1]));
            }
            rows.add(row(line, cells));
        }
        if (rows.isEmpty()) {
            throw new GoldException(first.file() + " holds no pair");
        }
        return rows;
    }

    private static Row row(GoldFile.Line line, String[] cells) {
        Marked marked = Marked.parse(cells[4]);
        if (marked == null || (marked.sources().isEmpty() && marked.targets().isEmpty())) {
            throw GoldLine.fault(line.file(), line.number(), "marks nobody with <s>..</s> or <t>..</t>: " + cells[4]);
        }
        return new Row(cells[0], cells[1], cells[2], marked.text(), marked.sources(), marked.targets());
    }
}
