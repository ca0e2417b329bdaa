package org.bellwether.ask.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bellwether.tables.Row;
import org.bellwether.tables.TableFile;

/** The words that questions and statements are compared by: {@code words.tsv}. */
final class QuestionWords {
    private final List<List<WordForm>> same = new ArrayList<>();
    private final List<List<WordForm>> opposite = new ArrayList<>();
    private final List<List<WordForm>> near = new ArrayList<>();
    private final List<WordForm> not = new ArrayList<>();
    private final List<WordForm> perhaps = new ArrayList<>();
    private final List<WordForm> leans = new ArrayList<>();
    private final Set<String> empty = new TreeSet<>();

    private QuestionWords() {}

    static QuestionWords bundled() {
        return of(TableFile.read(QuestionWords.class, "words.tsv", 2));
    }

    static QuestionWords of(TableFile table) {
        QuestionWords words = new QuestionWords();
        table.rows().forEach(words::add);
        return words;
    }

    private void add(Row row) {
        List<WordForm> forms =
                List.of(row.cell(1).split(" ")).stream().map(WordForm::of).toList();
        switch (row.cell(0)) {
            case "same" -> same.add(forms);
            case "opposite" -> opposite.add(forms);
            case "near" -> near.add(forms);
            case "not" -> not.addAll(forms);
            case "perhaps" -> perhaps.addAll(forms);
            case "leans" -> leans.addAll(forms);
            case "empty" -> empty.add(row.cell(1));
            default ->
                throw row.fault(
                        "'%s' is none of same, opposite, near, not, perhaps, leans, empty".formatted(row.cell(0)));
        }
    }

    /** What answers a word of a question, denies it and bears on it: the word with any ending, and what the rows say of it. */
    Asked asked(String word) {
        List<WordForm> answers = new ArrayList<>();
        answers.add(WordForm.anyEnding(word));
        same.stream()
                .filter(row -> row.stream().anyMatch(f -> f.isAt(List.of(word), 0)))
                .forEach(answers::addAll);
        return new Asked(answers, after(opposite, word), after(near, word));
    }

    /** What stands behind a word that begins its row. */
    private static List<WordForm> after(List<List<WordForm>> rows, String word) {
        return rows.stream()
                .filter(row -> row.getFirst().isAt(List.of(word), 0))
                .flatMap(row -> row.stream().skip(1))
                .toList();
    }

    boolean isEmpty(String word) {
        return empty.contains(word);
    }

    boolean isNot(List<String> words, int at) {
        return not.stream().anyMatch(f -> f.isAt(words, at));
    }

    boolean isPerhaps(List<String> words, int at) {
        return perhaps.stream().anyMatch(f -> f.isAt(words, at));
    }

    /** Whether somebody is said to be about to do what follows, or to mean to. */
    boolean isLeaning(List<String> words, int at) {
        return leans.stream().anyMatch(f -> f.isAt(words, at));
    }
}
