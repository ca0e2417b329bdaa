package org.bellwether.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Hangs prepositions on the verb that asks for them: "accused the rebels of the murder", which the parser often takes for rebels of
 * the murder. Which verbs ask for which is data. Thread-safe.
 */
final class Attachments {
    private static final String FILE = "attachments.tsv";

    /** Whether each pair of verb and preposition holds only before a verb in -ing. */
    private final Map<String, Boolean> onlyBeforeClause = new HashMap<>();

    /** One line of the data: "accuse of". */
    record Entry(String words, boolean onlyBeforeClause, String example) {}

    private Attachments(List<Entry> entries) {
        entries.forEach(e -> onlyBeforeClause.put(e.words(), e.onlyBeforeClause()));
    }

    static Attachments load() {
        return new Attachments(entries());
    }

    static List<Entry> entries() {
        try (InputStream in = Objects.requireNonNull(Attachments.class.getResourceAsStream(FILE), FILE);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<Entry> found = new ArrayList<>();
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                String[] cells = line.split("\t", -1);
                if (cells.length != 3 || !(cells[1].equals("any") || cells[1].equals("clause"))) {
                    throw new IllegalStateException(
                            "%s:%d: '%s', expected verb and preposition, any or clause, and an example"
                                    .formatted(FILE, number, line));
                }
                if (found.stream().anyMatch(e -> e.words().equals(cells[0]))) {
                    throw new IllegalStateException("%s:%d: '%s' stands twice".formatted(FILE, number, cells[0]));
                }
                found.add(new Entry(cells[0], cells[1].equals("clause"), cells[2]));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of a sentence, with such prepositions where they belong. */
    List<Token> mended(List<Token> tokens) {
        List<Token> mended = new ArrayList<>(tokens);
        for (Token token : tokens) {
            int verb = token.relation().equals("prep") ? verb(tokens, token) : -1;
            if (verb >= 0) {
                mended.set(token.index(), token.under(verb, token.relation()));
            }
        }
        return mended;
    }

    /** The verb above the noun on which the preposition hangs, if it asks for it; else −1. */
    private int verb(List<Token> tokens, Token preposition) {
        if (preposition.head() < 0) {
            return -1;
        }
        Token noun = tokens.get(preposition.head());
        int above = noun.head();
        if (above < 0 || noun.index() > preposition.index()) {
            return -1;
        }
        boolean byDoer = noun.relation().equals("pobj")
                && tokens.get(above).relation().equals("agent")
                && tokens.get(above).head() >= 0;
        int verb = byDoer ? tokens.get(above).head() : above;
        boolean object = noun.relation().equals("dobj") && tokens.get(verb).isVerb();
        if (!byDoer && !object) {
            return -1;
        }
        Boolean onlyClause = onlyBeforeClause.get(
                tokens.get(verb).lemma() + " " + preposition.form().toLowerCase(Locale.ROOT));
        boolean clause = tokens.stream()
                .anyMatch(t -> t.head() == preposition.index()
                        && t.tag().equals("VBG")
                        && (t.relation().equals("pcomp") || t.relation().equals("pobj")));
        return onlyClause != null && (clause || !onlyClause) ? verb : -1;
    }
}
