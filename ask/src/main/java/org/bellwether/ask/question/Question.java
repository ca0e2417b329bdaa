package org.bellwether.ask.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A question, taken apart.
 *
 * @param text as it was asked
 * @param names before the first word that says what is done: whom it asks about
 * @param subjects these names, each with the forms that mean it
 * @param matter the other words that count and the names after the first of them, each with the forms that answer it; what is only a
 *     manner ("formally") is left out
 * @param plain whether it can be answered with yes or no
 * @param negative whether it asks for what is not: "Won't ...?"
 */
record Question(
        String text,
        List<String> names,
        List<List<WordForm>> subjects,
        List<List<WordForm>> matter,
        boolean plain,
        boolean negative) {
    private static final Set<String> YES_OR_NO =
            Set.of("will wo is are was were do does did has have had can could would should may might".split(" "));

    Question {
        names = List.copyOf(names);
        subjects = List.copyOf(subjects);
        matter = List.copyOf(matter);
    }

    /**
     * Takes a question apart.
     *
     * @param spellings of a name in the case: "Belarus", "Minsk"; only itself where it is nobody's
     */
    static Question of(String text, QuestionWords known, Function<String, List<String>> spellings) {
        List<String> names = new ArrayList<>();
        List<List<WordForm>> subjects = new ArrayList<>();
        List<List<WordForm>> matter = new ArrayList<>();
        List<String> all = WordForm.words(text);
        String first = all.isEmpty() ? "" : all.getFirst();
        String[] raw = text.replaceAll("[^\\p{L}\\p{N}'’ -]", " ").strip().split("\\s+");
        for (int i = 1; i < raw.length; i++) {
            String bare = raw[i].replaceAll("['’]s$", "");
            List<String> words = WordForm.words(bare);
            if (words.isEmpty() || words.stream().allMatch(known::isEmpty) || words.contains("not")) {
                continue;
            }
            if (Character.isUpperCase(bare.codePointAt(0))) {
                List<WordForm> forms = Stream.concat(Stream.of(bare), spellings.apply(bare).stream())
                        .map(Question::name)
                        .distinct()
                        .toList();
                if (matter.isEmpty()) {
                    names.add(bare);
                    subjects.add(forms);
                } else {
                    matter.add(forms);
                }
            } else if (!words.getFirst().endsWith("ly")) {
                matter.add(known.answering(words.getFirst()));
            }
        }
        return new Question(
                text, names, subjects, matter, YES_OR_NO.contains(first), all.contains("n't") || all.contains("not"));
    }

    /** A name is also found in its adjective: "Belarus" in "Belarusian". */
    private static WordForm name(String spelling) {
        List<String> words = WordForm.words(spelling);
        return words.size() == 1 && words.getFirst().length() > 4
                ? new WordForm(List.of(words.getFirst() + "*"))
                : new WordForm(words.isEmpty() ? List.of(spelling) : words);
    }

    /** The first place of any of the forms in the words, or −1. */
    static int place(List<WordForm> forms, List<String> words) {
        for (int at = 0; at < words.size(); at++) {
            int here = at;
            if (forms.stream().anyMatch(f -> f.isAt(words, here))) {
                return at;
            }
        }
        return -1;
    }

    /** What share of its names and words a text has, 0 to 1; a word counts as much as all names. */
    double share(List<String> words, boolean bySubject) {
        double named = subjects.isEmpty()
                ? 0
                : bySubject
                        ? 1
                        : (double) subjects.stream()
                                        .filter(s -> place(s, words) >= 0)
                                        .count()
                                / subjects.size();
        long found = matter.stream().filter(m -> place(m, words) >= 0).count();
        double most = matter.size() + (subjects.isEmpty() ? 0 : 1);
        return most == 0 ? 0 : (found + named) / most;
    }
}
