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
 * @param matter the other words that count and the names after the first of them; what is only a manner ("formally") is left out
 * @param plain whether it can be answered with yes or no
 * @param negative whether it asks for what is not: "Won't ...?"
 */
record Question(
        String text, List<String> names, List<Asked> subjects, List<Asked> matter, boolean plain, boolean negative) {
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
     * @param spellings of a name in the case: "Belarus", "Belarusian"; only itself where it is nobody's
     * @param agents spellings of those who act for it: "Minsk", "Lukashenko"
     */
    static Question of(
            String text,
            QuestionWords known,
            Function<String, List<String>> spellings,
            Function<String, List<String>> agents) {
        List<String> names = new ArrayList<>();
        List<Asked> subjects = new ArrayList<>();
        List<Asked> matter = new ArrayList<>();
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
                Asked name = new Asked(
                        names(Stream.concat(Stream.of(bare), spellings.apply(bare).stream())),
                        List.of(),
                        names(agents.apply(bare).stream()));
                if (matter.isEmpty()) {
                    names.add(bare);
                    subjects.add(name);
                } else {
                    matter.add(name);
                }
            } else if (!words.getFirst().endsWith("ly")) {
                matter.add(known.asked(words.getFirst()));
            }
        }
        return new Question(
                text, names, subjects, matter, YES_OR_NO.contains(first), all.contains("n't") || all.contains("not"));
    }

    private static List<WordForm> names(Stream<String> spellings) {
        return spellings.map(Question::name).distinct().toList();
    }

    /** A name is also found in its adjective: "Belarus" in "Belarusian". */
    private static WordForm name(String spelling) {
        List<String> words = WordForm.words(spelling);
        return words.size() == 1 && words.getFirst().length() > 4
                ? new WordForm(List.of(words.getFirst() + "*"))
                : new WordForm(words.isEmpty() ? List.of(spelling) : words);
    }

    /** What share of its names and words a text has, 0 to 1; a word counts as much as all names. */
    double share(List<String> words, boolean bySubject) {
        double named = bySubject
                ? 1
                : subjects.stream().mapToDouble(s -> s.share(words)).average().orElse(0);
        double found = matter.stream().mapToDouble(m -> m.share(words)).sum();
        double most = matter.size() + (subjects.isEmpty() ? 0 : 1);
        return most == 0 ? 0 : (found + (subjects.isEmpty() ? 0 : named)) / most;
    }

    /**
     * Whether a text is of what is asked: of its subject and of all its words, or of two of three where there are more, half of which it
     * answers and does not only touch. What is done, the first word after a subject, is never the one that is missing.
     */
    boolean isAbout(List<String> words, boolean bySubject) {
        long missing = matter.stream().filter(m -> m.share(words) == 0).count();
        long answered = matter.stream().filter(m -> m.isIn(words)).count();
        boolean isDone =
                subjects.isEmpty() || matter.isEmpty() || matter.getFirst().share(words) > 0;
        return isDone
                && missing <= matter.size() / 3
                && 2 * answered >= matter.size()
                && (bySubject || subjects.stream().allMatch(s -> s.share(words) > 0));
    }
}
