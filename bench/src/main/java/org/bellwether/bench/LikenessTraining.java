package org.bellwether.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bellwether.bench.CoreferenceGold.Mention;
import org.bellwether.language.Engines;
import org.bellwether.situation.same.Corpus;
import org.bellwether.situation.same.Likeness;
import org.bellwether.situation.same.LikenessWeights;
import org.bellwether.situation.same.SameEvents;
import org.bellwether.situation.same.Telling;

/**
 * Learns the weights of {@link LikenessWeights} from a folder of the coreference task, and says what they reach on topics that they
 * were not learned from: five parts, by topic, each clustered with weights from the other four.
 */
public final class LikenessTraining {
    private static final int PARTS = 5;

    @SuppressWarnings("ArrayRecordComponent") // made here alone, and never compared or changed
    private record Pair(double[] numbers, boolean same, int part) {}

    private LikenessTraining() {}

    /**
     * Learns.
     *
     * @param arguments the gold folder, and the file to write
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            System.err.println("usage: LikenessTraining GOLD FILE");
            System.exit(2);
        }
        CoreferenceGold gold = CoreferenceGold.in(Path.of(arguments[0]));
        List<Optional<Telling>> tellings =
                CoreferenceMeasure.tellings(gold, Engines.english(Engines.cacheFolder(System.getenv()), (_, _) -> {}));
        List<Pair> pairs = pairs(gold, tellings);
        System.out.printf(
                Locale.ROOT,
                "pairs %d, same %d%n",
                pairs.size(),
                pairs.stream().filter(Pair::same).count());
        crossValidated(gold, tellings, pairs);
        LikenessTraining.write(Path.of(arguments[1]), learned(pairs, true, -1), learned(pairs, false, -1));
    }

    private static int part(Mention mention) {
        return Integer.parseInt(mention.topic()) % PARTS;
    }

    /** All pairs of mentions within a topic. */
    private static List<Pair> pairs(CoreferenceGold gold, List<Optional<Telling>> tellings) {
        Map<String, List<Integer>> byTopic = new TreeMap<>();
        for (int i = 0; i < tellings.size(); i++) {
            if (tellings.get(i).isPresent()) {
                byTopic.computeIfAbsent(gold.mentions.get(i).topic(), _ -> new ArrayList<>())
                        .add(i);
            }
        }
        Likeness likeness = new Likeness(
                Corpus.of(tellings.stream().flatMap(Optional::stream).toList()));
        List<Pair> pairs = new ArrayList<>();
        for (List<Integer> topic : byTopic.values()) {
            for (int a : topic) {
                for (int b : topic) {
                    if (a < b) {
                        Mention one = gold.mentions.get(a);
                        boolean same = one.chain().equals(gold.mentions.get(b).chain());
                        pairs.add(new Pair(
                                likeness.of(
                                        tellings.get(a).orElseThrow(),
                                        tellings.get(b).orElseThrow()),
                                same,
                                part(one)));
                    }
                }
            }
        }
        return pairs;
    }

    /** Clusters each part with the weights of the others; all parts' clusters are scored together. */
    private static void crossValidated(CoreferenceGold gold, List<Optional<Telling>> tellings, List<Pair> pairs) {
        for (boolean full : new boolean[] {true, false}) {
            List<Optional<Telling>> given = full
                    ? tellings
                    : tellings.stream().map(t -> t.map(LikenessTraining::plain)).toList();
            String[] clusters = new String[given.size()];
            for (int part = 0; part < PARTS; part++) {
                double[] weights = learned(pairs, full, part);
                LikenessWeights learned = full
                        ? new LikenessWeights(weights, new double[Likeness.PLAIN + 1])
                        : new LikenessWeights(new double[Likeness.NAMES.size() + 1], weights);
                // The whole folder is clustered, so that nothing is given; the other parts' clusters are thrown away.
                List<String> all = CoreferenceMeasure.clusters(
                        given,
                        new SameEvents(learned)
                                .groups(given.stream().flatMap(Optional::stream).toList()));
                Map<String, String> names = new HashMap<>();
                for (int i = 0; i < clusters.length; i++) {
                    if (part(gold.mentions.get(i)) == part) {
                        clusters[i] = names.computeIfAbsent(all.get(i), name -> name) + " of " + part;
                    }
                }
            }
            System.out.println("cross-validated, %s: %s"
                    .formatted(
                            full ? "with meanings" : "without",
                            CoreferenceMeasure.score(gold, List.of(clusters)).figures("corpus")));
        }
    }

    private static Telling plain(Telling t) {
        return new Telling(
                t.article(),
                t.sentence(),
                t.position(),
                t.word(),
                t.words(),
                t.kind(),
                t.acting(),
                t.others(),
                t.names(),
                t.numbers(),
                t.times(),
                t.places(),
                t.around(),
                null,
                null);
    }

    /** The weights from all parts but one (none: −1). */
    private static double[] learned(List<Pair> pairs, boolean full, int without) {
        int count = full ? Likeness.NAMES.size() : Likeness.PLAIN;
        List<Pair> kept = pairs.stream()
                .filter(p -> p.part() != without && p.numbers().length >= count)
                .toList();
        return LogisticRegression.learned(
                kept.stream().map(p -> Arrays.copyOf(p.numbers(), count)).toList(),
                kept.stream().map(Pair::same).toList());
    }

    private static void write(Path file, double[] full, double[] plain) throws IOException {
        StringBuilder text = new StringBuilder();
        text.append(
                "# Weights for the numbers of Likeness: logistic regressions, with meanings (full) and without (plain).\n");
        text.append(
                "# source: learned by LikenessTraining from ECB+ (Cybulska and Vossen 2014), event mentions; licence: CC BY 3.0,\n");
        text.append("# see NOTICE; version: 1\n");
        text.append("number\tfull\tplain\n");
        for (int i = 0; i < full.length; i++) {
            boolean last = i == full.length - 1;
            text.append(String.format(
                    Locale.ROOT,
                    "%s\t%.5f\t%.5f%n",
                    last ? "constant" : Likeness.NAMES.get(i),
                    full[i],
                    last ? plain[Likeness.PLAIN] : i < Likeness.PLAIN ? plain[i] : 0));
        }
        Files.writeString(file, text.toString(), StandardCharsets.UTF_8);
    }
}
