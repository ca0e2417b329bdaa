package org.bellwether.extract.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bellwether.extract.event.Clauses;
import org.bellwether.extract.statement.Counts.Counted;
import org.bellwether.language.Token;
import org.bellwether.tables.Row;
import org.bellwether.tables.TableException;
import org.bellwether.tables.TableFile;

/**
 * Finds how many have been killed, driven out or arrested in all, up to the day of the article: "the war has killed 40 people",
 * "40 people have been arrested since March", "the death toll has risen to 40". Such a number is of no single deed and grows.
 * Immutable and thread-safe.
 */
final class Totals {
    /** How the name of a total begins. */
    static final String TOTAL = "total ";

    private static final String KILLED = TOTAL + "killed";
    private static final String DISPLACED = TOTAL + "displaced";

    private final Counts counts;
    private final Map<String, Set<String>> words = new HashMap<>();
    private final Map<String, String> left = new HashMap<>();
    private final Map<String, String> numbers = new HashMap<>();
    private final List<String> examples = new ArrayList<>();

    private Totals(Counts counts, TableFile table) {
        this.counts = counts;
        for (Row row : table.rows()) {
            String kind = row.cell(0);
            switch (kind) {
                case "strife", "since", "lives", "away", "toll", "grown", "put", "nature" ->
                    words.computeIfAbsent(kind, _ -> new TreeSet<>()).addAll(row.list(1));
                case "left" -> row.list(1).forEach(w -> left.put(w, TOTAL + row.cell(2)));
                case "number" -> row.list(1).forEach(w -> numbers.put(w, TOTAL + row.cell(2)));
                default -> throw row.fault("kind '%s' is not known".formatted(kind));
            }
            examples.addAll(row.list(3));
        }
    }

    /**
     * The totals with the bundled words.
     *
     * @throws TableException naming file and line for what cannot be an entry
     */
    static Totals bundled(Counts counts) {
        return new Totals(counts, TableFile.read(Totals.class, "totals.tsv", 4));
    }

    /** A sentence for each word. */
    List<String> examples() {
        return List.copyOf(examples);
    }

    /** The total that the verb tells. */
    Optional<Counted> at(Clauses clauses, int verb) {
        return clauses.token(verb).isVerb() ? total(clauses, verb).filter(_ -> !isOfNature(clauses)) : Optional.empty();
    }

    private Optional<Counted> total(Clauses clauses, int verb) {
        Token token = clauses.token(verb);
        if (has("grown", token.lemma()) || has("put", token.lemma())) {
            List<Integer> risen = has("put", token.lemma()) ? clauses.object(verb) : clauses.subject(verb);
            Optional<Counted> toll = toll(clauses, verb, risen);
            if (toll.isPresent()) {
                return toll;
            }
        }
        if (!isPerfect(clauses, verb)) {
            return Optional.empty();
        }
        if (isSubject(clauses, verb, "strife")) {
            return strife(clauses, verb);
        }
        if (!isSince(clauses)) {
            return Optional.empty();
        }
        Optional<String> done = counts.counting(token, true);
        return done.isPresent()
                ? done.flatMap(d -> counted(TOTAL + d, clauses, clauses.object(verb)))
                : counts.counting(token, false).flatMap(d -> counted(TOTAL + d, clauses, clauses.subject(verb)));
    }

    /** "The death toll has risen to 40", "officials put the number of refugees at 40". */
    private Optional<Counted> toll(Clauses clauses, int verb, List<Integer> risen) {
        return risen.stream()
                .flatMap(noun -> whatOf(clauses, noun).stream())
                .findFirst()
                .flatMap(name -> number(clauses, verb).flatMap(at -> counted(name, clauses, List.of(at))));
    }

    /** What a number or a toll is of. */
    private Optional<String> whatOf(Clauses clauses, int noun) {
        return has("toll", clauses.token(noun).lemma()) ? Optional.of(KILLED) : numberOf(clauses, noun);
    }

    /** "The number of deaths", "the number of people killed". */
    private Optional<String> numberOf(Clauses clauses, int noun) {
        List<Integer> of = clauses.token(noun).lemma().equals("number") ? clauses.after(noun, "of") : List.of();
        if (of.size() != 1) {
            return Optional.empty();
        }
        int counted = of.getFirst();
        String name = numbers.get(clauses.token(counted).lemma());
        return name != null
                ? Optional.of(name)
                : clauses.children(counted, "acl").stream()
                        .flatMap(
                                v -> Stream.concat(Stream.of(v), clauses.children(v, "oprd", "xcomp", "conj").stream()))
                        .flatMap(v -> counts.counting(clauses.token(v), true).stream())
                        .findFirst()
                        .map(done -> TOTAL + done);
    }

    /** What a war has done: killed, cost lives, left dead, driven out. */
    private Optional<Counted> strife(Clauses clauses, int verb) {
        Token token = clauses.token(verb);
        List<Integer> objects = clauses.object(verb);
        Optional<String> done = counts.counting(token, true);
        if (done.isPresent()) {
            return counted(TOTAL + done.get(), clauses, objects);
        }
        if (has("lives", token.lemma())) {
            boolean lives =
                    objects.stream().anyMatch(o -> clauses.token(o).lemma().equals("life"));
            return lives ? counted(KILLED, clauses, objects) : Optional.empty();
        }
        if (has("away", token.lemma())) {
            return counted(DISPLACED, clauses, objects);
        }
        return token.lemma().equals("leave")
                ? clauses.children(verb, "oprd", "acomp").stream()
                        .map(c -> left.get(clauses.form(c)))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .flatMap(name -> counted(name, clauses, objects))
                : Optional.empty();
    }

    /** "Thousands" says too little to be outgrown. */
    private Optional<Counted> counted(String name, Clauses clauses, List<Integer> nouns) {
        return nouns.size() != 1 || counts.isVague(clauses, nouns.getFirst())
                ? Optional.empty()
                : counts.amount(clauses, nouns.getFirst()).map(a -> new Counted(name, a, nouns));
    }

    /** "Has risen to 40", "stands at 40", "has reached 40". */
    private static Optional<Integer> number(Clauses clauses, int verb) {
        for (String preposition : List.of("to", "at")) {
            List<Integer> after = clauses.after(verb, preposition);
            if (after.size() == 1) {
                return Optional.of(after.getFirst());
            }
        }
        List<Integer> objects = clauses.object(verb);
        return objects.size() == 1 ? Optional.of(objects.getFirst()) : Optional.empty();
    }

    /** "Has killed", and of two verbs that share "has" the second, too. */
    private static boolean isPerfect(Clauses clauses, int verb) {
        int at = verb;
        while (at >= 0 && clauses.token(at).isVerb()) {
            if (clauses.children(at, "aux").stream()
                    .anyMatch(a -> clauses.token(a).lemma().equals("have"))) {
                return true;
            }
            at = clauses.token(at).relation().equals("conj") ? clauses.token(at).head() : -1;
        }
        return false;
    }

    private boolean isSubject(Clauses clauses, int verb, String kind) {
        return clauses.subject(verb).stream()
                .anyMatch(s -> has(kind, clauses.token(s).lemma()));
    }

    /** The dead of a flood are not those of a war in the same country. */
    private boolean isOfNature(Clauses clauses) {
        return clauses.sentence().tokens().stream().anyMatch(t -> has("nature", t.lemma()));
    }

    private boolean isSince(Clauses clauses) {
        List<Token> tokens = clauses.sentence().tokens();
        for (int i = 0; i < tokens.size(); i++) {
            String one = tokens.get(i).form().toLowerCase(Locale.ROOT);
            String two =
                    i + 1 < tokens.size() ? one + " " + tokens.get(i + 1).form().toLowerCase(Locale.ROOT) : one;
            if (has("since", one) || has("since", two)) {
                return true;
            }
        }
        return false;
    }

    private boolean has(String kind, String word) {
        return words.getOrDefault(kind, Set.of()).contains(word);
    }
}
