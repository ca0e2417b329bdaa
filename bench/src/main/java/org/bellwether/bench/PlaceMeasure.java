package org.bellwether.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bellwether.bench.PlaceScore.Named;
import org.bellwether.bench.PlaceScore.Pin;
import org.bellwether.cli.measure.Measure;
import org.bellwether.cli.measure.Miss;
import org.bellwether.extract.place.PlaceFinder;
import org.bellwether.language.AnnotatedText;
import org.bellwether.language.LanguageEngine;
import org.bellwether.model.Place;
import org.jspecify.annotations.Nullable;

/** Names of places, found and put on the map, against gold coordinates: {@code docs.jsonl}, an article a line. */
public final class PlaceMeasure implements Measure {
    private record Gold(
            String id, String set, String text, @Nullable LocalDate published, List<Named> toponyms) {}

    private final PlaceFinder finder = new PlaceFinder();

    @Override
    public String task() {
        return "place";
    }

    @Override
    public Map<String, Number> run(Path folder, Supplier<LanguageEngine> engine, Consumer<Miss> misses) {
        List<Gold> articles = GoldFile.objects(folder, "docs.jsonl").stream()
                .map(PlaceMeasure::gold)
                .toList();
        LanguageEngine language = engine.get();
        PlaceScore all = new PlaceScore();
        Map<String, PlaceScore> sets = new TreeMap<>();
        for (Gold article : articles) {
            AnnotatedText text = language.annotate(
                    GoldArticle.paragraphs(article.id(), article.text(), "", article.published(), "\n"));
            measure(article, text, all, misses);
            measure(article, text, sets.computeIfAbsent(article.set(), _ -> new PlaceScore()), _ -> {});
        }
        Map<String, Number> figures = new LinkedHashMap<>(all.figures(""));
        sets.forEach((name, score) -> figures.putAll(score.figures(name + "_")));
        return figures;
    }

    private void measure(Gold article, AnnotatedText text, PlaceScore score, Consumer<Miss> misses) {
        score.article();
        List<Named> ours = finder.find(text).stream()
                .map(m -> new Named(TokenSpans.of(text, m.range()), pin(m.place())))
                .sorted(Comparator.comparing(Named::span))
                .toList();
        tell(article, ours, score.addFound(article.toponyms(), ours), misses);
        List<int[]> names = article.toponyms().stream()
                .map(t -> new int[] {t.span().start(), t.span().end()})
                .toList();
        List<Optional<Place>> answers = finder.resolve(text, names);
        for (int i = 0; i < answers.size(); i++) {
            Named wanted = article.toponyms().get(i);
            if (!wanted.pin().isLocated()) {
                continue;
            }
            Optional<Place> answer = answers.get(i);
            if (!score.addResolved(wanted.pin(), answer.map(this::pin))) {
                String have = answer.map(
                                p -> "%s, %s, %s %s".formatted(p.name(), p.admin1(), p.country(), shown(pin(p))))
                        .orElse(null);
                misses.accept(new Miss(
                        have == null ? "unresolved" : "place",
                        article.id(),
                        wanted.span().in(article.text()) + " " + shown(wanted.pin()),
                        have,
                        Surroundings.of(article.text(), wanted.span())));
            }
        }
    }

    private static String shown(Pin pin) {
        return "%s %.2f %.2f".formatted(pin.geonames(), pin.lat(), pin.lon());
    }

    private static void tell(Gold article, List<Named> ours, int[] match, Consumer<Miss> misses) {
        String text = article.text();
        Set<Integer> used = new TreeSet<>();
        for (int i = 0; i < match.length; i++) {
            GoldSpan wanted = article.toponyms().get(i).span();
            if (match[i] >= 0) {
                used.add(match[i]);
            } else {
                misses.accept(new Miss("missed", article.id(), wanted.in(text), null, Surroundings.of(text, wanted)));
            }
        }
        for (int k = 0; k < ours.size(); k++) {
            if (!used.contains(k)) {
                GoldSpan have = ours.get(k).span();
                misses.accept(new Miss("false", article.id(), null, have.in(text), Surroundings.of(text, have)));
            }
        }
    }

    private Pin pin(Place place) {
        double @Nullable [] middle = finder.middle(place).orElse(null);
        return new Pin(
                place.geonames(),
                middle == null ? null : Double.valueOf(middle[0]),
                middle == null ? null : Double.valueOf(middle[1]),
                place.precision() == Place.Precision.COUNTRY);
    }

    private static Gold gold(GoldLine line) {
        String text = line.text("text");
        List<Named> toponyms = new ArrayList<>();
        for (GoldLine toponym : line.list("toponyms")) {
            OptionalDouble lat = toponym.optionalNumber("lat");
            OptionalDouble lon = toponym.optionalNumber("lon");
            if (lat.isPresent() != lon.isPresent()) {
                throw line.fault("a toponym needs both 'lat' and 'lon' or none");
            }
            Integer id = toponym.node().hasNonNull("geonames_id") ? toponym.integer("geonames_id") : null;
            toponyms.add(new Named(toponym.span(text), new Pin(id, boxed(lat), boxed(lon), false)));
        }
        toponyms.sort(Comparator.comparing(Named::span));
        LocalDate published = line.optionalText("date").isPresent() ? TimeMeasure.day(line, "date") : null;
        return new Gold(line.text("id"), line.text("set"), text, published, toponyms);
    }

    private static @Nullable Double boxed(OptionalDouble value) {
        return value.isPresent() ? Double.valueOf(value.getAsDouble()) : null;
    }
}
