package org.bellwether.ask.question;

import java.util.List;
import java.util.stream.Stream;

/**
 * A name or a word of a question.
 *
 * @param answers the forms that answer it: "enter", "join", "take part"
 * @param opposites the forms that deny it: "remain" where "withdraw" is asked for
 * @param near those of what leads to it, keeps from it or goes with it, which bear on the question and decide nothing: "assist", "role"
 */
record Asked(List<WordForm> answers, List<WordForm> opposites, List<WordForm> near) {
    /** What a near word is worth beside one that answers. */
    private static final double NEAR = 0.6;

    Asked {
        answers = List.copyOf(answers);
        opposites = List.copyOf(opposites);
        near = List.copyOf(near);
    }

    /** The first place of what answers it in the words, or −1. */
    int place(List<String> words) {
        return place(answers, words);
    }

    /** The first place of what denies it in the words, or −1; it counts only where nothing answers it. */
    int opposite(List<String> words) {
        return place(opposites, words);
    }

    /** Whether something in the words answers or denies it. */
    boolean isIn(List<String> words) {
        return place(answers, words) >= 0 || place(opposites, words) >= 0;
    }

    /** How much of it a text has: 1 where something answers or denies it, 0 where nothing bears on it. */
    double share(List<String> words) {
        return isIn(words) ? 1 : place(near, words) >= 0 ? NEAR : 0;
    }

    /** All its forms. */
    Stream<WordForm> forms() {
        return Stream.of(answers, opposites, near).flatMap(List::stream);
    }

    private static int place(List<WordForm> forms, List<String> words) {
        for (int at = 0; at < words.size(); at++) {
            int here = at;
            if (forms.stream().anyMatch(f -> f.isAt(words, here))) {
                return at;
            }
        }
        return -1;
    }
}
