package org.bellwether.extract.actor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bellwether.extract.TokenRange;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.bellwether.model.ActorKind;
import org.bellwether.model.Mention;

/** Names of organizations that the text itself shortens: "the Movement for Peace and Justice (MPJ)", and MPJ from then on. */
final class Acronyms {
    /** Words without a capital that may stand in such a name and give no letter. */
    private static final Set<String> SMALL =
            Set.of("of", "for", "and", "the", "in", "on", "to", "de", "des", "du", "la");

    private static final int LONGEST = 12;

    private Acronyms() {}

    /** Finds those that the knowledge does not hold. */
    static void find(Scene scene) {
        Map<String, ActorDraft> found = new HashMap<>();
        for (Sentence sentence : scene.sentences()) {
            List<String> forms = scene.forms(sentence);
            for (int i = 0; i < forms.size(); i++) {
                String form = forms.get(i);
                if (!form.matches("[A-Z]{3,8}") || scene.isNamed(sentence, i)) {
                    continue;
                }
                if (i > 1 && isOpening(forms.get(i - 1))) {
                    int first = first(sentence, i - 2, form);
                    if (first >= 0 && !isTaken(scene, sentence, first, i - 1)) {
                        String name = scene.words(sentence, first, i - 1);
                        ActorDraft actor = scene.introduced(name, ActorKind.ORGANIZATION);
                        scene.add(actor, sentence, first, i - 1, Mention.Kind.NAME, 0.9);
                        found.put(form, actor);
                    }
                }
                ActorDraft actor = found.get(form);
                if (actor != null) {
                    int head = new TokenRange(sentence.index(), i, i + 1).head(sentence);
                    scene.add(actor, sentence, i, i + 1, head, Mention.Kind.NAME, 0.9);
                }
            }
        }
    }

    private static boolean isOpening(String form) {
        return form.equals("(") || form.equals("-LRB-") || form.equals("[");
    }

    private static boolean isTaken(Scene scene, Sentence sentence, int first, int end) {
        for (int i = first; i < end; i++) {
            if (scene.isNamed(sentence, i)) {
                return true;
            }
        }
        return false;
    }

    /** The first of the words, ending at the token, whose capitals are the letters; -1 where they are not. */
    private static int first(Sentence sentence, int last, String letters) {
        int letter = letters.length() - 1;
        for (int i = last; i >= 0 && i > last - LONGEST; i--) {
            Token token = sentence.token(i);
            char start = token.form().charAt(0);
            if (SMALL.contains(token.form()) && i < last) {
                continue;
            }
            if (start != letters.charAt(letter)) {
                return -1;
            }
            if (letter == 0) {
                return i;
            }
            letter--;
        }
        return -1;
    }
}
